package cn.liangdeng.reporting.query;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.reporting.FilingStanding;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a unit owes, as the office follows it.
 *
 * @param month the month that the figure belongs to
 * @param dueOn the day in force: the window's, or the later one that was granted
 * @param windowDueOn the day that the window sets
 * @param report null where nobody has begun it
 * @param firstFiledAt when it was filed for the first time; null if never
 * @param late whether it was filed for the first time after the day in force (迟报)
 * @param returnDueOn RETURNED: last day for filing it again; else null
 */
public record DispatchFigure(
        DispatchUnit unit,
        IndicatorId indicator,
        String name,
        ReportingMonth month,
        WindowKind kind,
        LocalDate dueOn,
        LocalDate windowDueOn,
        FilingStanding standing,
        @Nullable ReportId report,
        @Nullable Instant firstFiledAt,
        boolean late,
        @Nullable LocalDate returnDueOn) {

    /** Whether a later day was granted. */
    public boolean extended() {
        return dueOn.isAfter(windowDueOn);
    }
}
