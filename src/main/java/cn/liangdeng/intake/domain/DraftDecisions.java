package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.ActKind;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.query.PersonNames;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The verbs on a single draft. Whoever comes second is told by whom the draft was changed, and nothing is overwritten. */
@Component
class DraftDecisions {

    private final DraftRepository drafts;
    private final UnitMatcher matcher;
    private final PersonNames names;
    private final CurrentUser user;
    private final Clock clock;
    private final ActLog log;

    DraftDecisions(
            DraftRepository drafts, UnitMatcher matcher, PersonNames names, CurrentUser user, Clock clock, ActLog log) {
        this.log = log;
        this.drafts = drafts;
        this.matcher = matcher;
        this.names = names;
        this.user = user;
        this.clock = clock;
    }

    Draft find(DraftId id) {
        return drafts.find(id.value(), user.district().value())
                .orElseThrow(() -> BusinessException.notFound("intake.draft.notFound"));
    }

    void accept(DraftId id, int expectedVersion) {
        Draft draft = find(id);
        if (!isRepeated(draft, DraftState.ACCEPTED)) {
            requireVersion(draft, expectedVersion);
            change(ActKind.ACCEPT, draft, () -> draft.accept(act()));
        }
    }

    void reject(DraftId id, int expectedVersion, String reason, boolean unmeasurable) {
        String stripped = reason(reason);
        Draft draft = find(id);
        if (!isRepeated(draft, DraftState.REJECTED)) {
            requireVersion(draft, expectedVersion);
            change(ActKind.REJECT, draft, () -> draft.reject(stripped, unmeasurable, act()));
        }
    }

    void reopen(DraftId id, int expectedVersion) {
        Draft draft = find(id);
        if (!isRepeated(draft, DraftState.OPEN)) {
            requireVersion(draft, expectedVersion);
            change(ActKind.REOPEN, draft, () -> draft.reopen(act()));
        }
    }

    int edit(DraftId id, int expectedVersion, DraftContent content) {
        DraftRules.check(content);
        Draft draft = find(id);
        requireVersion(draft, expectedVersion);
        change(ActKind.EDIT, draft, () -> draft.edit(content, matcher.match(content), act()));
        return draft.version();
    }

    /** Whether a draft becomes one target for each of its lead units. */
    void eachLead(DraftId id, int expectedVersion, boolean each) {
        Draft draft = find(id);
        if (draft.isForEachLead() != each) {
            requireVersion(draft, expectedVersion);
            change(ActKind.EDIT, draft, () -> draft.shareAmongLeads(each, act()));
        }
    }

    /** Accepts those that need no second look. */
    int acceptSure(DocumentId document, List<Draft> all) {
        List<Draft> sure = all.stream().filter(draft -> draft.view().isSure()).toList();
        changeAll(ActKind.ACCEPT_SURE, document, sure, draft -> draft.accept(act()));
        return sure.size();
    }

    /** One act on several drafts. */
    void changeAll(ActKind kind, DocumentId document, List<Draft> all, Consumer<Draft> change) {
        if (!all.isEmpty()) {
            log.record(kind, document, all, () -> {
                all.forEach(change);
                drafts.saveAllAndFlush(all);
            });
        }
    }

    /**
     * A reason as it is kept.
     *
     * @throws BusinessException invalid, if it is blank or too long
     */
    static String reason(String typed) {
        String stripped = typed.strip();
        if (stripped.isEmpty()) {
            throw BusinessException.invalid("intake.reject.reasonMissing");
        }
        if (stripped.codePointCount(0, stripped.length()) > DraftRules.REASON_LENGTH) {
            throw BusinessException.invalid("intake.invalid.tooLong", DraftRules.REASON_LENGTH);
        }
        return stripped;
    }

    Act act() {
        return new Act(user.account(), clock.instant());
    }

    /** A second click of the same person finds the draft where the first has put it. */
    private boolean isRepeated(Draft draft, DraftState wanted) {
        return draft.state() == wanted && user.account().equals(draft.changedBy());
    }

    void requireVersion(Draft draft, int expectedVersion) {
        if (draft.version() != expectedVersion) {
            throw changedMeanwhile(draft);
        }
    }

    private void change(ActKind kind, Draft draft, Runnable change) {
        log.record(kind, draft.document(), List.of(draft), () -> {
            change.run();
            save(draft);
        });
    }

    private void save(Draft draft) {
        try {
            drafts.saveAndFlush(draft);
        } catch (OptimisticLockingFailureException overtaken) {
            throw BusinessException.conflict("intake.conflict.somebody");
        }
    }

    private BusinessException changedMeanwhile(Draft draft) {
        AccountId by = draft.changedBy();
        if (by == null) {
            return BusinessException.conflict("intake.conflict.somebody");
        }
        String name = names.of(DataScope.district(user.district()), List.of(by)).get(by);
        return name == null
                ? BusinessException.conflict("intake.conflict.somebody")
                : BusinessException.conflict("intake.conflict.person", name);
    }
}
