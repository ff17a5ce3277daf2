package cn.liangdeng.organisation.query;

import cn.liangdeng.organisation.UnitGroupChanged.Change;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a group of units.
 *
 * @param name of the group after the act
 * @param formerName the name before; null where the act left it
 * @param added short names of the units that came in
 * @param removed short names of the units that went out
 * @param person name of who did it, as it was then
 */
public record GroupAct(
        Change kind,
        String name,
        @Nullable String formerName,
        List<String> added,
        List<String> removed,
        String person,
        ZonedDateTime at) {

    public GroupAct {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
