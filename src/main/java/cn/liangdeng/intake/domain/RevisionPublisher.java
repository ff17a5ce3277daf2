package cn.liangdeng.intake.domain;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.RevisionAct;
import cn.liangdeng.intake.RevisionDecision;
import cn.liangdeng.intake.RevisionRow;
import cn.liangdeng.intake.RevisionView;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Adjustment;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.SourceMove;
import cn.liangdeng.target.StatusDecision;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetSourceMoves;
import cn.liangdeng.target.TargetStatus;
import cn.liangdeng.target.Targets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does to the targets what was decided when their document was revised. Runs inside the transaction of its caller. */
@Component
class RevisionPublisher {

    private static final int REASON_LENGTH = 500;
    private static final int APPROVER_LENGTH = 120;
    private static final int NUMBER_LENGTH = 80;

    private final PolicyDocuments documents;
    private final Targets targets;
    private final TargetSourceMoves moves;
    private final DraftRepository drafts;
    private final DraftDecisions decisions;

    RevisionPublisher(
            PolicyDocuments documents,
            Targets targets,
            TargetSourceMoves moves,
            DraftRepository drafts,
            DraftDecisions decisions) {
        this.documents = documents;
        this.targets = targets;
        this.moves = moves;
        this.drafts = drafts;
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
        Map<DraftId, List<TargetId>> claimed = new LinkedHashMap<>();
        int touched = 0;
        for (RevisionRow row : view.rows()) {
            // What another target stands for is not followed anyway and stays with the version before.
            boolean nothingToClose =
                    row.decision() == RevisionDecision.WITHDRAW && row.status().isSetAside();
            if (row.status() == TargetStatus.WITHDRAWN || nothingToClose) {
                continue;
            }
            perform(view, row, act);
            touched++;
            if (row.draft() != null && row.decision() != RevisionDecision.WITHDRAW) {
                claimed.computeIfAbsent(row.draft().id(), id -> new ArrayList<>())
                        .add(row.target());
            }
        }
        claimed.forEach(this::settle);
        return touched;
    }

    private void perform(RevisionView view, RevisionRow row, RevisionAct act) {
        try {
            switch (Objects.requireNonNull(row.decision())) {
                case CARRY -> carry(view, row, act);
                case ADJUST ->
                    targets.adjust(
                            row.target(),
                            carry(view, row, act),
                            new Adjustment(
                                    act.effectiveFrom(),
                                    RevisionTerms.of(row),
                                    act.reasonClass(),
                                    act.reason(),
                                    act.approver(),
                                    act.approvalNumber()));
                case WITHDRAW ->
                    targets.withdraw(
                            row.target(),
                            row.targetVersion(),
                            new StatusDecision(
                                    later(act.effectiveFrom(), row.lastDecision()),
                                    act.reason(),
                                    act.approvalNumber()));
            }
        } catch (InvalidTargetException refused) {
            throw BusinessException.invalid("intake.revision.refused", row.title());
        }
    }

    private int carry(RevisionView view, RevisionRow row, RevisionAct act) {
        ClauseId clause = documents.clauseAt(
                view.document(), Objects.requireNonNull(row.start()), Objects.requireNonNull(row.end()));
        return moves.moveSource(
                row.target(),
                row.targetVersion(),
                new SourceMove(view.document(), clause, act.effectiveFrom(), act.reason()));
    }

    private void settle(DraftId id, List<TargetId> carried) {
        Draft draft = decisions.find(id);
        Act act = decisions.act();
        if (draft.state() == DraftState.OPEN) {
            draft.accept(act);
        }
        if (draft.state() == DraftState.ACCEPTED) {
            draft.publish(carried, act);
            drafts.saveAndFlush(draft);
        }
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
