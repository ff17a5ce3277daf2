package cn.liangdeng.dashboard.web;

import cn.liangdeng.dashboard.query.ThemeReading;
import cn.liangdeng.dashboard.query.ThemeView;
import cn.liangdeng.progress.ShownLight;
import java.util.List;

/**
 * The themes, or one of them.
 *
 * @param sentence where the theme stands; empty on the list
 * @param asOf data period and days until which figures were filed
 * @param manages true where the person keeps the list of themes
 */
record ThemeDashboardPage(ThemeView view, String sentence, String asOf, List<LightSegment> segments, boolean manages) {

    ThemeDashboardPage {
        segments = List.copyOf(segments);
    }

    static ThemeDashboardPage of(ThemeView view, DashboardWords words, boolean manages) {
        List<LightSegment> segments = LightSegment.of(view.targets());
        ThemeReading shown = view.shown();
        int achieved = (int) view.targets().stream()
                .filter(target -> target.light() == ShownLight.ACHIEVED)
                .count();
        String sentence = "";
        if (shown != null) {
            sentence = view.targets().isEmpty()
                    ? words.message("dashboard.theme.none")
                    : words.message(
                            "dashboard.unit.sentence",
                            words.month(view.month().selected()),
                            view.targets().size(),
                            words.counts(segments, achieved),
                            shown.reported(),
                            shown.expected());
        }
        return new ThemeDashboardPage(view, sentence, words.asOf(view.month(), view.windows()), segments, manages);
    }
}
