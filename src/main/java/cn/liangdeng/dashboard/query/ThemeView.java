package cn.liangdeng.dashboard.query;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.TargetReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The themes, or one of them.
 *
 * @param windows when the month's figures were due, one for every kind
 * @param themes all themes in their order, last what stands under none
 * @param shown the one shown; null for the list
 * @param targets its targets; goals of the year first
 */
public record ThemeView(
        ShownMonth month,
        List<ReportingWindow> windows,
        List<ThemeReading> themes,
        @Nullable ThemeReading shown,
        List<TargetReading> targets) {

    public ThemeView {
        windows = List.copyOf(windows);
        themes = List.copyOf(themes);
        targets = List.copyOf(targets);
    }
}
