package cn.liangdeng.intake.domain;

import cn.liangdeng.organisation.UnitSummary;
import java.util.List;

/** Which units a name may mean that nobody bears, for every way of bringing targets in. */
public final class UnitSuggestions {

    private UnitSuggestions() {}

    /**
     * @param units all units of the district
     * @return names of at most three, the likeliest first
     */
    public static List<String> of(String name, List<UnitSummary> units) {
        return UnitLikeness.suggestions(name, units).stream()
                .map(UnitSummary::name)
                .toList();
    }
}
