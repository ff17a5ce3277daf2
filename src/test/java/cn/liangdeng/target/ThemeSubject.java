package cn.liangdeng.target;

import cn.liangdeng.progress.ProgressFacts;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.PermissionSubject;
import cn.liangdeng.testing.SignedIn;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A theme, for the permission matrix; themes belong to the district, not to a unit. One that was removed is made anew. */
@Component
class ThemeSubject implements PermissionSubject {

    private static final String NAME = "权限测试专题";

    private final ProgressFacts facts;
    private final SignedIn signedIn;
    private final Themes themes;

    ThemeSubject(ProgressFacts facts, SignedIn signedIn, Themes themes) {
        this.facts = facts;
        this.signedIn = signedIn;
        this.themes = themes;
    }

    @Override
    public String name() {
        return "theme";
    }

    @Override
    public Map<String, String> of(UnitId unit) {
        long id = signedIn.call(
                facts.office(),
                () -> themes.all().stream()
                        .filter(theme -> theme.name().equals(NAME))
                        .map(Themes.Theme::id)
                        .findFirst()
                        .orElseGet(() -> themes.create(NAME, 1)));
        return Map.of("id", String.valueOf(id));
    }
}
