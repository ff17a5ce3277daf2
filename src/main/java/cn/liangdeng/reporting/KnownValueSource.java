package cn.liangdeng.reporting;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.util.Collection;
import java.util.List;

/**
 * Knows figures before a unit files them, so that the official only looks and confirms (一数一源). Implemented where the number is
 * at home: the parts of a decomposed target here, ledgers in modules above.
 */
public interface KnownValueSource {

    /**
     * A figure that is asked for.
     *
     * @param month the month that it belongs to
     */
    record Asked(IndicatorId indicator, ReportingMonth month) {}

    /**
     * What is known of the figures of a unit in scope, at a cost that does not grow with their number; those of which nothing is
     * known are left out.
     */
    List<KnownValue> valuesFor(DataScope scope, UnitId unit, Collection<Asked> asked);
}
