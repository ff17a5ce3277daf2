package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.ClueStatus;
import cn.liangdeng.reporting.quality.Check;
import cn.liangdeng.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** Which clues are asked for; null means any. Without a status those that are not closed. */
public record ClueFilter(
        @Nullable ClueStatus status,
        @Nullable Check check,
        @Nullable UnitId unit) {

    /** All that are not closed. */
    public static final ClueFilter OPEN = new ClueFilter(null, null, null);
}
