package cn.liangdeng.calendar;

import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;

/**
 * The days on which a month's figures of one kind may be filed in time.
 *
 * @param month the month that is reported
 * @param opensOn first day
 * @param dueOn last day on time, inclusive, a working day
 */
public record ReportingWindow(WindowKind kind, ReportingMonth month, LocalDate opensOn, LocalDate dueOn) {

    public boolean isOpen(LocalDate today) {
        return !today.isBefore(opensOn) && !today.isAfter(dueOn);
    }

    /** True from the day after the due day. */
    public boolean hasClosed(LocalDate today) {
        return today.isAfter(dueOn);
    }
}
