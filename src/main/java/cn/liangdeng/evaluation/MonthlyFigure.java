package cn.liangdeng.evaluation;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;

/**
 * An approved figure of one month, as the evaluation reads it.
 *
 * @param month the month it stands for
 * @param value FLOW: what the month itself added, in the target's unit, negative after a correction (from filed
 *     year-to-date figures by {@link YearToDate}); STOCK: the level at the month's end; RATE: the year-to-date rate
 */
public record MonthlyFigure(ReportingMonth month, BigDecimal value) {

    /** Trailing zeros of the value do not count. */
    public MonthlyFigure {
        value = Decimals.normal(value);
    }
}
