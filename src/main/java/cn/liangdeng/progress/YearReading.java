package cn.liangdeng.progress;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A goal of a year as it stood last.
 *
 * @param year in which it ends
 * @param asOf as of when it stood so
 * @param bound what is demanded, in the indicator's unit; null where nothing but a day is demanded
 * @param actual what has been achieved, or null
 * @param decimals with which both are shown
 * @param milestone true where the figure is the share of a task that is done
 */
public record YearReading(
        TargetReading target,
        int year,
        ReportingMonth asOf,
        @Nullable BigDecimal bound,
        @Nullable BigDecimal actual,
        int decimals,
        boolean milestone) {}
