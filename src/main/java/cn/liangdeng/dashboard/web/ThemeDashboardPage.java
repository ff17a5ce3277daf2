package cn.liangdeng.dashboard.web;

import cn.liangdeng.dashboard.query.ThemeReading;
import cn.liangdeng.dashboard.query.ThemeView;
import java.util.List;

/**
 * The themes, or one of them.
 *
 * @param sentence where the theme stands; without words on the list
 * @param asOf data period and days until which figures were filed
 * @param manages true where the person keeps the list of themes
 */
record ThemeDashboardPage(
        ThemeView view, Sentence sentence, String asOf, List<LightSegment> segments, boolean manages) {

    ThemeDashboardPage {
        segments = List.copyOf(segments);
    }

    static ThemeDashboardPage of(ThemeView view, DashboardWords words, boolean manages) {
        ThemeReading shown = view.shown();
        Sentence sentence = new Sentence(List.of());
        if (shown != null) {
            sentence = view.targets().isEmpty()
                    ? new Sentence.Builder()
                            .say(words.message("dashboard.theme.none"))
                            .build()
                    : words.standing(
                            view.targets(),
                            shown.reported(),
                            shown.expected(),
                            view.month().selected(),
                            "/targets?month=" + view.month().selected() + "&theme=" + shown.theme() + "&reporting=1");
        }
        return new ThemeDashboardPage(
                view,
                sentence,
                words.asOfScope(view.month(), view.windows()),
                LightSegment.of(view.targets()),
                manages);
    }
}
