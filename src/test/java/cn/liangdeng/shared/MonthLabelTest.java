package cn.liangdeng.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthLabelTest {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    static Stream<ReportingMonth> monthsOfAYear() {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> ReportingMonth.of(2026, month));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026年1月",
        "2, 2026年1—2月",
        "3, 2026年一季度（1—3月）",
        "4, 2026年1—4月",
        "5, 2026年1—5月",
        "6, 2026年上半年（1—6月）",
        "7, 2026年1—7月",
        "8, 2026年1—8月",
        "9, 2026年前三季度（1—9月）",
        "10, 2026年1—10月",
        "11, 2026年1—11月",
        "12, 2026年全年"
    })
    void namesTheYearUpToTheMonthAsOfficialsDo(int month, String label) {
        assertThat(MonthLabel.cumulative(ReportingMonth.of(2026, month), CHINESE))
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "1, Jan 2026",
        "2, Jan–Feb 2026",
        "3, Q1 2026 (Jan–Mar)",
        "6, first half of 2026 (Jan–Jun)",
        "9, first three quarters of 2026 (Jan–Sep)",
        "11, Jan–Nov 2026",
        "12, full year 2026"
    })
    void namesItInEnglish(int month, String label) {
        assertThat(MonthLabel.cumulative(ReportingMonth.of(2026, month), Locale.ENGLISH))
                .isEqualTo(label);
    }

    @Test
    void theBriefFormIsAlwaysASpan() {
        assertThat(MonthLabel.brief(ReportingMonth.of(2026, 9), CHINESE)).isEqualTo("2026年1—9月");
        assertThat(MonthLabel.brief(ReportingMonth.of(2026, 12), CHINESE)).isEqualTo("2026年1—12月");
        assertThat(MonthLabel.brief(ReportingMonth.of(2026, 9), Locale.ENGLISH)).isEqualTo("Jan–Sep 2026");
    }

    @Test
    void theSingleMonthIsNotTheYearUpToIt() {
        assertThat(MonthLabel.single(ReportingMonth.of(2026, 9), CHINESE)).isEqualTo("2026年9月");
        assertThat(MonthLabel.single(ReportingMonth.of(2026, 9), Locale.ENGLISH))
                .isEqualTo("September 2026");
    }

    @ParameterizedTest
    @MethodSource("monthsOfAYear")
    void readsWhatItWrites(ReportingMonth month) {
        assertThat(MonthLabel.parse(MonthLabel.cumulative(month, CHINESE))).contains(month);
        assertThat(MonthLabel.parse(MonthLabel.brief(month, CHINESE))).contains(month);
    }

    @ParameterizedTest
    @CsvSource({
        "2026年前三季度, 9",
        "2026年1-9月, 9",
        "2026年1–9月份, 9",
        "2026年1至9月, 9",
        "2026 年 1 ~ 9 月, 9",
        "2026年第一季度, 3",
        "2026年一季度(1-3月), 3",
        "2026年上半年, 6",
        "2026年度, 12",
        "2026年1月份, 1"
    })
    void readsTheOtherWaysOfWritingIt(String text, int month) {
        assertThat(MonthLabel.parse(text)).contains(ReportingMonth.of(2026, month));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1—9月",
                "2026年9月",
                "2026年1—13月",
                "2026年1—1月",
                "2026年2—9月",
                "2026年上半年（1—9月）",
                "2026年前四季度",
                "26年1—9月",
                "1234年1—9月",
                "2026年1—9月9"
            })
    void refusesWhatIsNoSuchLabel(String text) {
        assertThat(MonthLabel.parse(text)).isEmpty();
    }
}
