package cn.liangdeng.dashboard.web;

import cn.liangdeng.dashboard.query.YearsView;
import org.jspecify.annotations.Nullable;

/**
 * Years against each other.
 *
 * @param asOf data period and days until which figures were filed
 * @param shown the line asked for, else the first; null where there is none
 * @param chart its data; null where there are not two years to compare
 */
record YearsPage(
        YearsView view,
        String asOf,
        YearsView.@Nullable Line shown,
        @Nullable String chart) {

    /** True of the line that the chart draws. */
    public boolean isShown(YearsView.Line line) {
        return shown != null && shown.equals(line);
    }
}
