package cn.liangdeng.evaluation;

import cn.liangdeng.shared.ReportingMonth;

/** For which months the statistic has a figure at all (docs/progress.md §0). */
public final class FigureMonths {

    private static final int JANUARY = 1;

    private FigureMonths() {}

    /** The span's last month always has one; before that the frequency and the combined January and February decide. */
    public static boolean hasFigure(Span span, Frequency frequency, boolean janFebCombined, ReportingMonth month) {
        if (month.equals(span.last())) {
            return true;
        }
        boolean hiddenJanuary = janFebCombined && month.month() == JANUARY;
        return frequency.endsIn(month) && !hiddenJanuary;
    }
}
