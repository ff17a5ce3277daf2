package cn.liangdeng.evaluation;

import cn.liangdeng.shared.ReportingMonth;

/** How often the statistic is published: a figure exists for the last month of each calendar period (docs/progress.md §0). */
public enum Frequency {
    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6),
    YEARLY(12);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** Length of a period in months. */
    public int months() {
        return months;
    }

    /** True where the month is the last of a calendar period: 3, 6, 9 and 12 for quarters. */
    public boolean endsIn(ReportingMonth month) {
        return month.month() % months == 0;
    }
}
