package cn.liangdeng.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cue finds what its expression finds, though it looks at few places only. */
class CueTest {

    private static final String TEXT = "一、2024年底前,新建(改建)学校3所、“口袋公园”12个;\n力争不低于5%,截至6月建成甲路,对乙河进行治理等A级景区★第二条 全部完成";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "新建|改建",
                "(?:不(?:得)?)?低于",
                "^一|完成$",
                "(?m)^[ ]{0,8}力争|[等及](?=A)",
                "(?<![一二])、|(?<=[))])学校",
                "“?口袋",
                "[★☆*]?第[一二三四]{1,3}条",
                "\\d{1,2}月|\\s力",
                "(?<year>20\\d{2})年",
                "(?:建|改)*成|对[^,。]{1,4}?进行",
                "(?!新)[新改]建",
                "[甲-甴]路",
                "\\Q(改建)\\E(?![所])",
                "(甲|乙)河",
                "[%‰]|无此词"
            })
    void findsWhatTheExpressionFinds(String regex) {
        Cue cue = Cue.of(regex);
        Matcher expected = Pattern.compile(regex).matcher(TEXT);
        assertThat(cue.count(TEXT))
                .isEqualTo((int) Pattern.compile(regex).matcher(TEXT).results().count());
        assertThat(cue.in(TEXT)).isEqualTo(expected.find());
        assertThat(Objects.requireNonNull(cue.first(TEXT)).start()).isEqualTo(expected.start());
        assertThat(cue.removedFrom(TEXT)).isEqualTo(expected.replaceAll(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"新?", "(?:新|)", "[^,]路", ".路", "\\p{IsHan}路", "新|(?=建)", "^$"})
    void refusesWordsThatMayBeginWithAnything(String regex) {
        assertThatThrownBy(() -> Cue.of(regex)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void looksWithinAStretchAndSeesWhatStandsAroundIt() {
        Cue road = Cue.of("(?<!高)路|大道");
        assertThat(road.first("甲路高路大道", 2, 5)).isNull();
        assertThat(Objects.requireNonNull(road.first("甲路高路大道", 2, 6)).start()).isEqualTo(4);
        assertThat(road.at("甲路", 0)).isNull();
        assertThat(road.at("甲路", 2)).isNull();
        assertThat(Objects.requireNonNull(road.at("甲路", 1)).end()).isEqualTo(2);
    }

    @Test
    void tellsWhetherATextOpensWithTheWordsOrConsistsOfThem() {
        Cue built = Cue.of("建成|新建");
        assertThat(built.opens("建成甲路")).isTrue();
        assertThat(built.opens("已建成")).isFalse();
        assertThat(built.opens("")).isFalse();
        assertThat(built.is("新建")).isTrue();
        assertThat(built.is("新建的")).isFalse();
        assertThat(built.is("")).isFalse();
    }
}
