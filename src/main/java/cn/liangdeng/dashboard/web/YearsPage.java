package cn.liangdeng.dashboard.web;

import cn.liangdeng.dashboard.query.YearsView;
import org.jspecify.annotations.Nullable;

/**
 * Years against each other.
 *
 * @param asOf data period and days until which figures were filed
 * @param shown the line that the chart draws; null where there is none
 * @param chart its data, or null
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
