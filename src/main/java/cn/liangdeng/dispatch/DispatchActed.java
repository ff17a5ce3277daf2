package cn.liangdeng.dispatch;

import cn.liangdeng.shared.AuditableEvent;
import cn.liangdeng.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Something was done with a meeting or one of its decisions. Heard inside the same transaction.
 *
 * @param decision null where it was done with the meeting as a whole
 * @param unit who owes the decision; null where nobody does
 */
public record DispatchActed(
        DispatchAct act,
        long meeting,
        @Nullable Long decision,
        @Nullable UnitId unit) implements AuditableEvent {

    @Override
    public String action() {
        return "dispatch." + act.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @Override
    public String subject() {
        return decision == null ? "meeting:" + meeting : "decision:" + decision;
    }
}
