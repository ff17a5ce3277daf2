package cn.liangdeng.calendar.domain;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.ReportingMonth;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On which days a month's figures of one kind may be filed. Days are 1…28, so that every month has them.
 *
 * @param opensDay day on which the window opens
 * @param opensMonthsAfter how many months after the reported month that is; 0…3
 * @param dueDay last day on time, before it is moved off weekends and holidays
 * @param dueMonthsAfter how many months after the reported month that is; 0…3
 * @param version version of the stored rule; 0 where the default applies and none is stored
 * @param from the reported month from which on it holds; null where it holds for every month
 * @param setBy who set it; null of the default
 * @param setAt when; null of the default
 */
public record WindowRule(
        WindowKind kind,
        int opensDay,
        int opensMonthsAfter,
        int dueDay,
        int dueMonthsAfter,
        int version,
        @Nullable ReportingMonth from,
        @Nullable String setBy,
        @Nullable Instant setAt) {

    static final int LAST_DAY = 28;
    static final int MOST_MONTHS_AFTER = 3;

    private static final WindowRule PROGRESS_DEFAULT = new WindowRule(WindowKind.PROGRESS, 20, 0, 25, 0, 0);
    private static final WindowRule STATISTICS_DEFAULT = new WindowRule(WindowKind.STATISTICS, 1, 1, 20, 1, 0);

    /** A rule without a beginning. */
    WindowRule(WindowKind kind, int opensDay, int opensMonthsAfter, int dueDay, int dueMonthsAfter, int version) {
        this(kind, opensDay, opensMonthsAfter, dueDay, dueMonthsAfter, version, null, null, null);
    }

    /** The same from a month on. */
    WindowRule since(ReportingMonth first) {
        return new WindowRule(kind, opensDay, opensMonthsAfter, dueDay, dueMonthsAfter, version, first, setBy, setAt);
    }

    /** Whether the month is one of those for which it was set; a newer rule may hold for it as well and then counts. */
    boolean covers(ReportingMonth month) {
        return from == null || !month.isBefore(from);
    }

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

    /** The due day before it is moved off weekends and holidays. */
    public LocalDate plainDueOn(ReportingMonth month) {
        return month.plusMonths(dueMonthsAfter).firstDay().withDayOfMonth(dueDay);
    }

    ReportingWindow windowOf(ReportingMonth month, WorkingDays workingDays) {
        LocalDate opens = month.plusMonths(opensMonthsAfter).firstDay().withDayOfMonth(opensDay);
        return new ReportingWindow(kind, month, opens, workingDays.onOrAfter(plainDueOn(month)));
    }

    private static boolean isDay(int day) {
        return day >= 1 && day <= LAST_DAY;
    }

    private static boolean isDistance(int months) {
        return months >= 0 && months <= MOST_MONTHS_AFTER;
    }
}
