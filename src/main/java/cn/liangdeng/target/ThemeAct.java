package cn.liangdeng.target;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to a theme.
 *
 * @param theme its id, also of one that is removed
 * @param name as it was called afterwards
 * @param formerName as it was called before, where the act changed that; else null
 * @param added names of the indicators that came under it
 * @param removed names of those that left it
 * @param at in Beijing time
 */
public record ThemeAct(
        long theme,
        String name,
        @Nullable String formerName,
        Kind kind,
        List<String> added,
        List<String> removed,
        String person,
        LocalDateTime at) {

    public ThemeAct {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** What was done. */
    public enum Kind {
        CREATED,
        CHANGED,
        REMOVED
    }
}
