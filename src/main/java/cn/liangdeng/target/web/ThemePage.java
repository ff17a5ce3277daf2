package cn.liangdeng.target.web;

import cn.liangdeng.target.ThemeAct;
import cn.liangdeng.target.Themes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 专题设置: the list, or one theme.
 *
 * @param theme the one that is changed; null on the list
 * @param acts who did what, newest first: to all themes on the list, else to the one
 */
record ThemePage(
        List<Themes.Theme> themes,
        List<Themes.ThemedIndicator> indicators,
        Themes.@Nullable Theme theme,
        List<ThemeAct> acts) {

    ThemePage {
        themes = List.copyOf(themes);
        indicators = List.copyOf(indicators);
        acts = List.copyOf(acts);
    }

    /** True where the indicator stands under another theme. */
    public boolean isElsewhere(Themes.ThemedIndicator indicator) {
        return indicator.theme() != 0 && theme != null && indicator.theme() != theme.id();
    }
}
