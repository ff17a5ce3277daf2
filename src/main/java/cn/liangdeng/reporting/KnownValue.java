package cn.liangdeng.reporting;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import java.math.BigDecimal;

/**
 * A figure known from elsewhere.
 *
 * @param value as in {@link SaveReport}
 * @param sourceKey key of the sentence that says where it is from; it is given {@code known} and {@code expected}
 * @param known how many parts it is made of
 * @param expected how many there should be; with fewer known it is a partial sum
 */
public record KnownValue(
        IndicatorId indicator, ReportingMonth month, BigDecimal value, String sourceKey, int known, int expected) {

    /** True where nothing is missing. */
    public boolean isComplete() {
        return known == expected;
    }
}
