package cn.liangdeng.calendar.domain;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;

/**
 * On which days a month's figures of one kind may be filed. Days are 1…28, so that every month has them.
 *
 * @param opensDay day on which the window opens
 * @param opensMonthsAfter how many months after the reported month that is; 0…3
 * @param dueDay last day on time, before it is moved off weekends and holidays
 * @param dueMonthsAfter how many months after the reported month that is; 0…3
 * @param version version of the stored rule; 0 where the default applies and none is stored
 */
public record WindowRule(
        WindowKind kind, int opensDay, int opensMonthsAfter, int dueDay, int dueMonthsAfter, int version) {

    static final int LAST_DAY = 28;
    static final int MOST_MONTHS_AFTER = 3;

    private static final WindowRule PROGRESS_DEFAULT = new WindowRule(WindowKind.PROGRESS, 20, 0, 25, 0, 0);
    private static final WindowRule STATISTICS_DEFAULT = new WindowRule(WindowKind.STATISTICS, 1, 1, 20, 1, 0);

    /**
     * What applies until a district sets its own days: work progress is filed from the 20th to the 25th of the month itself,
     * statistics from the 1st to the 20th of the next month.
     */
    static WindowRule defaultFor(WindowKind kind) {
        return switch (kind) {
            case PROGRESS -> PROGRESS_DEFAULT;
            case STATISTICS -> STATISTICS_DEFAULT;
        };
    }

    /** True where the days exist in every month and the window opens before it is due. */
    public boolean isSound() {
        return isDay(opensDay)
                && isDay(dueDay)
                && isDistance(opensMonthsAfter)
                && isDistance(dueMonthsAfter)
                && opensBeforeItIsDue();
    }

    /** True where the opening day does not lie after the due day. */
    public boolean opensBeforeItIsDue() {
        return opensMonthsAfter < dueMonthsAfter || (opensMonthsAfter == dueMonthsAfter && opensDay <= dueDay);
    }

    ReportingWindow windowOf(ReportingMonth month, WorkingDays workingDays) {
        LocalDate due = month.plusMonths(dueMonthsAfter).firstDay().withDayOfMonth(dueDay);
        LocalDate opens = month.plusMonths(opensMonthsAfter).firstDay().withDayOfMonth(opensDay);
        return new ReportingWindow(kind, month, opens, workingDays.onOrAfter(due));
    }

    private static boolean isDay(int day) {
        return day >= 1 && day <= LAST_DAY;
    }

    private static boolean isDistance(int months) {
        return months >= 0 && months <= MOST_MONTHS_AFTER;
    }
}
