package cn.liangdeng.target.web;

import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.Themes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is typed of a theme. Holds wrong input too. */
record ThemeForm(
        @Nullable String name,
        @Nullable String position,
        @Nullable List<String> indicators,
        @Nullable String version) {

    static ThemeForm blank(int position) {
        return new ThemeForm("", Integer.toString(position), List.of(), "");
    }

    static ThemeForm of(Themes.Theme theme, List<Themes.ThemedIndicator> indicators) {
        return new ThemeForm(
                theme.name(),
                Integer.toString(theme.position()),
                indicators.stream()
                        .filter(indicator -> indicator.theme() == theme.id())
                        .map(indicator -> Long.toString(indicator.id().value()))
                        .toList(),
                Integer.toString(theme.version()));
    }

    /** The place in the order; 0, which no theme can have, where none can be read. */
    int place(Errors errors) {
        return new Typed(errors).whole("position", position).orElse(0);
    }

    Set<IndicatorId> chosen() {
        return chosenTexts().stream()
                .flatMap(text -> Typed.readId(text).stream())
                .map(IndicatorId::new)
                .collect(Collectors.toSet());
    }

    /** True where the indicator is ticked. */
    public boolean has(IndicatorId indicator) {
        return chosenTexts().contains(Long.toString(indicator.value()));
    }

    private List<String> chosenTexts() {
        return indicators == null ? List.of() : indicators;
    }
}
