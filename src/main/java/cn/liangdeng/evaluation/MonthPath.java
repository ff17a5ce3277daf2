package cn.liangdeng.evaluation;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Straight lines through points over the months; before the first and after the last point it keeps that point's value.
 * Points are named by month numbers, since the month before a span may be one that cannot be named.
 */
final class MonthPath {

    private final NavigableMap<Integer, Fraction> points = new TreeMap<>();

    /** Adds a point, or moves the one that stood at this month. */
    MonthPath through(int ordinal, Fraction value) {
        points.put(ordinal, value);
        return this;
    }

    MonthPath through(Map<ReportingMonth, BigDecimal> checkpoints) {
        checkpoints.forEach((month, value) -> through(month.ordinal(), Fraction.of(value)));
        return this;
    }

    /** Value at the month; the path has at least one point. */
    Fraction at(ReportingMonth month) {
        int ordinal = month.ordinal();
        Map.Entry<Integer, Fraction> before = points.floorEntry(ordinal);
        Map.Entry<Integer, Fraction> after = points.ceilingEntry(ordinal);
        if (before == null) {
            return points.firstEntry().getValue();
        }
        if (after == null || after.getKey().equals(before.getKey())) {
            return before.getValue();
        }
        Fraction way = Fraction.of(ordinal - before.getKey(), after.getKey() - before.getKey());
        return before.getValue().plus(after.getValue().minus(before.getValue()).times(way));
    }
}
