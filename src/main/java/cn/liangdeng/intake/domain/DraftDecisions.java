package cn.liangdeng.intake.domain;

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

    DraftDecisions(DraftRepository drafts, UnitMatcher matcher, PersonNames names, CurrentUser user, Clock clock) {
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
            draft.accept(act());
            save(draft);
        }
    }

    void reject(DraftId id, int expectedVersion, String reason, boolean unmeasurable) {
        String stripped = reason.strip();
        if (stripped.isEmpty()) {
            throw BusinessException.invalid("intake.reject.reasonMissing");
        }
        if (stripped.codePointCount(0, stripped.length()) > DraftRules.REASON_LENGTH) {
            throw BusinessException.invalid("intake.invalid.tooLong", DraftRules.REASON_LENGTH);
        }
        Draft draft = find(id);
        if (!isRepeated(draft, DraftState.REJECTED)) {
            requireVersion(draft, expectedVersion);
            draft.reject(stripped, unmeasurable, act());
            save(draft);
        }
    }

    void reopen(DraftId id, int expectedVersion) {
        Draft draft = find(id);
        if (!isRepeated(draft, DraftState.OPEN)) {
            requireVersion(draft, expectedVersion);
            draft.reopen(act());
            save(draft);
        }
    }

    int edit(DraftId id, int expectedVersion, DraftContent content) {
        DraftRules.check(content);
        Draft draft = find(id);
        requireVersion(draft, expectedVersion);
        draft.edit(content, matcher.match(content), act());
        save(draft);
        return draft.version();
    }

    /** Accepts those that need no second look. */
    int acceptSure(List<Draft> all) {
        List<Draft> sure = all.stream().filter(draft -> draft.view().isSure()).toList();
        sure.forEach(draft -> draft.accept(act()));
        drafts.saveAllAndFlush(sure);
        return sure.size();
    }

    Act act() {
        return new Act(user.account(), clock.instant());
    }

    /** A second click of the same person finds the draft where the first has put it. */
    private boolean isRepeated(Draft draft, DraftState wanted) {
        return draft.state() == wanted && user.account().equals(draft.changedBy());
    }

    private void requireVersion(Draft draft, int expectedVersion) {
        if (draft.version() != expectedVersion) {
            throw changedMeanwhile(draft);
        }
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
