package cn.liangdeng.notification.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which reminder is in force on a day (催办阶梯, steps 1 and 2: three days and one day before the due day, and the day after). Days are
 * working days, as nobody reads a reminder on a holiday. A step holds until the next one begins, so that after downtime the one that
 * is still true is sent and those that are past are not.
 */
enum ReminderStep {
    /** 三天前: from the third working day before the due day; to the filler. */
    THREE_DAYS,
    /** 一天前: from the last working day before the due day until its end; to the filler. */
    ONE_DAY,
    /** 逾期: on the first two working days after the due day; to the filler and the unit's reviewer. */
    AFTER;

    private static final int FIRST = 3;
    private static final int SECOND = 1;
    private static final int LATEST_AFTER = 2;

    /** Empty on a day that is no working day, long before, and long after. */
    static Optional<ReminderStep> on(LocalDate today, LocalDate dueOn, ReportingCalendar calendar) {
        if (!calendar.workingDayOnOrAfter(today).equals(today)) {
            return Optional.empty();
        }
        if (today.isAfter(dueOn)) {
            return today.isAfter(calendar.plusWorkingDays(dueOn, LATEST_AFTER)) ? Optional.empty() : Optional.of(AFTER);
        }
        if (!calendar.plusWorkingDays(today, SECOND).isBefore(dueOn)) {
            return Optional.of(ONE_DAY);
        }
        return calendar.plusWorkingDays(today, FIRST).isBefore(dueOn) ? Optional.empty() : Optional.of(THREE_DAYS);
    }

    /** The first day on which it is no longer true. */
    LocalDate endsOn(LocalDate dueOn, ReportingCalendar calendar) {
        return this == AFTER ? calendar.plusWorkingDays(dueOn, LATEST_AFTER).plusDays(1) : dueOn.plusDays(1);
    }

    /** Whether the unit's reviewer is told too. */
    boolean tellsReviewer() {
        return this == AFTER;
    }
}
