package cn.liangdeng.target.domain;

import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the history: who did what, when, and each field with what it said before. */
@Component
class ChangeLog {

    private final ChangeRepository changes;
    private final CurrentUser user;
    private final Clock clock;

    ChangeLog(ChangeRepository changes, CurrentUser user, Clock clock) {
        this.changes = changes;
        this.user = user;
        this.clock = clock;
    }

    /** Records an act; one without changed fields gets a line of its own. */
    void record(
            Target target,
            ChangeAct kind,
            @Nullable Integer termsNumber,
            @Nullable String reason,
            List<FieldChange> fields) {
        record(target, act(target.changeCount(), kind, termsNumber, reason), fields);
    }

    /** The same for an act whose place in the history is known. */
    void record(DoneAct done) {
        record(done.target(), act(done.number(), done.act(), done.termsNumber(), done.reason()), done.fields());
    }

    private void record(Target target, Act act, List<FieldChange> fields) {
        if (fields.isEmpty()) {
            changes.save(Change.of(target.id(), target.district(), act, null));
        }
        fields.forEach(field -> changes.save(Change.of(target.id(), target.district(), act, field)));
    }

    /** The same for an indicator. */
    void record(Indicator indicator, ChangeAct kind, List<FieldChange> fields) {
        Act act = act(indicator.changeCount(), kind, null, null);
        if (fields.isEmpty()) {
            changes.save(Change.of(indicator.id(), user.district(), act, null));
        }
        fields.forEach(field -> changes.save(Change.of(indicator.id(), user.district(), act, field)));
    }

    private Act act(int number, ChangeAct kind, @Nullable Integer termsNumber, @Nullable String reason) {
        return new Act(number, kind, clock.instant(), user.account(), user.personName(), termsNumber, reason);
    }

    /**
     * One act of a person.
     *
     * @param number position among the acts on the same target or indicator, from 1
     * @param termsNumber the version that was made or corrected, or null
     */
    record Act(
            int number,
            ChangeAct kind,
            Instant at,
            AccountId by,
            String personName,
            @Nullable Integer termsNumber,
            @Nullable String reason) {}
}
