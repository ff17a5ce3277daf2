package cn.liangdeng.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitLikenessTest {

    @ParameterizedTest
    @CsvSource({"区文广旅体局, 区文化和广电旅游体育局", "区市场监管局, 云汀区市场监督管理局", "市场监管局, 区市场监督管理局", "区人社局, 区人力资源和社会保障局", "望江街道办事处, 望江街道办事处"
    })
    void suggestsTheUnitOfWhichTheNameIsAShortForm(String name, String unit) {
        assertThat(suggestions(name, unit)).containsExactly(unit);
    }

    @ParameterizedTest
    @CsvSource({"区教育局, 区体育局", "区发改局, 区经信局", "局, 区教育局"})
    void suggestsNothingElse(String name, String unit) {
        assertThat(suggestions(name, unit)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "望江街道, TOWN_STREET",
        "柳溪镇, TOWN_STREET",
        "市自然资源局云汀分局, MUNICIPAL_BRANCH",
        "区教育局, DEPARTMENT",
        "服务业专班办公室, OFFICE"
    })
    void hearsWhatSortOfUnitANameIs(String name, UnitKind kind) {
        assertThat(UnitLikeness.likelyKind(name)).isEqualTo(kind);
    }

    @Test
    void suggestsAtMostThree() {
        assertThat(suggestions("区文局", "区文化局", "区文旅局", "区文物局", "区文体局")).hasSize(3);
    }

    private static List<String> suggestions(String name, String... names) {
        List<UnitSummary> units = new ArrayList<>(List.of(unit(1, "云汀区", UnitKind.DISTRICT)));
        for (String other : names) {
            units.add(unit(units.size() + 1, other, UnitKind.DEPARTMENT));
        }
        return UnitLikeness.suggestions(name, units).stream()
                .map(UnitSummary::name)
                .toList();
    }

    private static UnitSummary unit(int id, String name, UnitKind kind) {
        return new UnitSummary(
                new UnitId(id),
                new DistrictId(1),
                id == 1 ? null : new UnitId(1),
                "U" + id,
                name,
                name,
                kind,
                id,
                true);
    }
}
