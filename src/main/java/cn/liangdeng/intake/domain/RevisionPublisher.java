package cn.liangdeng.intake.domain;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.document.TextPlace;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.RevisionAct;
import cn.liangdeng.intake.RevisionDecision;
import cn.liangdeng.intake.RevisionRow;
import cn.liangdeng.intake.RevisionView;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Adjustment;
import cn.liangdeng.target.BulkAct;
import cn.liangdeng.target.BulkActs;
import cn.liangdeng.target.SourceMove;
import cn.liangdeng.target.StatusDecision;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does to the targets what was decided when their document was revised. Runs inside the transaction of its caller. */
@Component
class RevisionPublisher {

    private static final int REASON_LENGTH = 500;
    private static final int APPROVER_LENGTH = 120;
    private static final int NUMBER_LENGTH = 80;

    private final PolicyDocuments documents;
    private final BulkActs targets;
    private final DraftShelf shelf;
    private final DraftDecisions decisions;

    RevisionPublisher(PolicyDocuments documents, BulkActs targets, DraftShelf shelf, DraftDecisions decisions) {
        this.documents = documents;
        this.targets = targets;
        this.shelf = shelf;
        this.decisions = decisions;
    }

    /**
     * The act without white space at the ends.
     *
     * @throws BusinessException invalid, with the first thing that is wrong
     */
    RevisionAct checked(RevisionAct act) {
        return new RevisionAct(
                act.effectiveFrom(),
                act.reasonClass(),
                text(act.reason(), REASON_LENGTH, "intake.revision.reasonMissing"),
                text(act.approver(), APPROVER_LENGTH, "intake.revision.approverMissing"),
                text(act.approvalNumber(), NUMBER_LENGTH, "intake.revision.numberMissing"));
    }

    /**
     * Carries over, adjusts and withdraws; marks the drafts that stand for targets which are there already.
     *
     * @return how many targets were touched
     */
    int publish(RevisionView view, RevisionAct act) {
        Map<TextPlace, ClauseId> clauses = documents.clausesAt(
                view.document(),
                view.rows().stream()
                        .filter(RevisionPublisher::isFollowed)
                        .filter(row -> row.decision() != RevisionDecision.WITHDRAW)
                        .map(RevisionPublisher::place)
                        .toList());
        Map<DraftId, List<TargetId>> claimed = new LinkedHashMap<>();
        List<BulkAct> acts = new ArrayList<>();
        for (RevisionRow row : view.rows()) {
            if (!isFollowed(row)) {
                continue;
            }
            acts.add(done(view, row, clauses, act));
            if (row.decision() != RevisionDecision.WITHDRAW) {
                Stream.concat(Optional.ofNullable(row.draft()).stream(), row.further().stream())
                        .map(DraftView::id)
                        .distinct()
                        .forEach(draft -> claimed.computeIfAbsent(draft, id -> new ArrayList<>())
                                .add(row.target()));
            }
        }
        targets.carryOut(acts);
        settle(view.document(), claimed);
        return acts.size();
    }

    /** What another target stands for is not followed anyway and stays with the version before. */
    private static boolean isFollowed(RevisionRow row) {
        boolean nothingToClose =
                row.decision() == RevisionDecision.WITHDRAW && row.status().isSetAside();
        return row.status() != TargetStatus.WITHDRAWN && !nothingToClose;
    }

    private static TextPlace place(RevisionRow row) {
        return new TextPlace(Objects.requireNonNull(row.start()), Objects.requireNonNull(row.end()));
    }

    private static BulkAct done(RevisionView view, RevisionRow row, Map<TextPlace, ClauseId> clauses, RevisionAct act) {
        return switch (Objects.requireNonNull(row.decision())) {
            case CARRY -> BulkAct.carry(row.target(), row.targetVersion(), move(view, row, clauses, act));
            case ADJUST ->
                BulkAct.adjust(
                        row.target(),
                        row.targetVersion(),
                        move(view, row, clauses, act),
                        new Adjustment(
                                act.effectiveFrom(),
                                RevisionTerms.of(row),
                                act.reasonClass(),
                                act.reason(),
                                act.approver(),
                                act.approvalNumber()));
            case WITHDRAW ->
                BulkAct.withdraw(
                        row.target(),
                        row.targetVersion(),
                        new StatusDecision(
                                later(act.effectiveFrom(), row.lastDecision()), act.reason(), act.approvalNumber()));
        };
    }

    private static SourceMove move(
            RevisionView view, RevisionRow row, Map<TextPlace, ClauseId> clauses, RevisionAct act) {
        ClauseId clause = Objects.requireNonNull(clauses.get(place(row)));
        return new SourceMove(view.document(), clause, act.effectiveFrom(), act.reason());
    }

    private void settle(DocumentId document, Map<DraftId, List<TargetId>> claimed) {
        Act act = decisions.act();
        List<Draft> settled = new ArrayList<>();
        for (Draft draft : shelf.of(document)) {
            List<TargetId> carried = claimed.get(draft.id());
            if (carried != null && draft.state().isUndecided()) {
                if (draft.state() == DraftState.OPEN) {
                    draft.accept(act);
                }
                draft.publish(carried, act);
                settled.add(draft);
            }
        }
        shelf.save(settled);
    }

    private static ReportingMonth later(ReportingMonth month, @Nullable ReportingMonth other) {
        return other != null && other.isAfter(month) ? other : month;
    }

    private static String text(String typed, int length, String missing) {
        String stripped = typed.strip();
        if (stripped.isEmpty()) {
            throw BusinessException.invalid(missing);
        }
        if (stripped.codePointCount(0, stripped.length()) > length) {
            throw BusinessException.invalid("intake.invalid.tooLong", length);
        }
        return stripped;
    }
}
