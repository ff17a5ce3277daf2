package cn.liangdeng.dispatch;

import cn.liangdeng.shared.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of an agenda.
 *
 * @param unit whose matter it is; null where it is nobody's
 * @param decisions numbers of the decisions recorded on it, oldest first
 */
public record AgendaEntry(
        long id, AgendaKind kind, @Nullable UnitId unit, String title, List<Long> decisions) {

    public AgendaEntry {
        decisions = List.copyOf(decisions);
    }
}
