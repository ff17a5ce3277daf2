package cn.liangdeng.calendar;

import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From when on a district's figures are overdue.
 *
 * @param newestClosed for every kind the newest month whose window has closed today
 * @param goLive the first month from whose windows on a figure can be overdue (启用月份); null where every month counts
 */
public record Deadlines(
        Map<WindowKind, ReportingMonth> newestClosed,
        @Nullable ReportingMonth goLive,
        LocalDate today) {

    public Deadlines {
        newestClosed = Map.copyOf(newestClosed);
    }
}
