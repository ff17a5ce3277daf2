package cn.liangdeng.progress;

import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.shared.UnitId;

/**
 * The targets that one unit reports.
 *
 * @param shortName as tables show it (区发展改革局)
 * @param green also those that are done
 * @param grey 未到期 and 无数据
 * @param unreported targets marked 未报
 * @param reported indicators whose due figure is approved; n of {@code expected}
 * @param expected indicators of which a figure is due
 */
public record UnitReading(
        UnitId unit,
        String name,
        String shortName,
        UnitKind kind,
        int total,
        int green,
        int yellow,
        int red,
        int grey,
        int unreported,
        int reported,
        int expected) {

    /** True where sums and counts of the unit stand on part of its figures only. */
    public boolean isPartial() {
        return reported < expected;
    }
}
