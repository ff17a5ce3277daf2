package cn.liangdeng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearToDateTest {

    @Test
    void aMonthIsTheDifferenceToTheFigureBeforeIt() {
        assertThat(YearToDate.toMonths(filed("2023-02=5;2023-03=8.5;2023-04=8")))
                .containsExactly(figure("2023-02", "5"), figure("2023-03", "3.5"), figure("2023-04", "-0.5"));
    }

    @Test
    void whatAMissingMonthHeldIsInTheNextDifference() {
        assertThat(YearToDate.toMonths(filed("2023-01=2;2023-04=9")))
                .containsExactly(figure("2023-01", "2"), figure("2023-04", "7"));
    }

    @Test
    void everyYearBeginsAnew() {
        assertThat(YearToDate.toMonths(filed("2023-12=40;2024-02=3")))
                .containsExactly(figure("2023-12", "40"), figure("2024-02", "3"));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, false, 0, 2023-01 2023-03, 2023-04, 2023-02 2023-04",
        "MONTHLY, true, 0, 2023-03, 2023-03, 2023-02",
        "MONTHLY, false, 1, 2023-01 2023-02, 2023-03, ''",
        "QUARTERLY, false, 0, '', 2023-08, 2023-03 2023-06",
        "YEARLY, false, 0, '', 2024-06, 2023-12",
        "MONTHLY, false, 0, '', 2022-12, ''"
    })
    void namesTheMonthsThatShouldBeFiledAndAreNot(
            Frequency frequency, boolean combined, int lag, String filed, String asOf, String missing) {
        TargetTerms terms = TargetTerms.builder(
                        Span.ofYear(2023), Accumulation.FLOW, BoundComparator.AT_LEAST, BigDecimal.TEN)
                .frequency(frequency)
                .janFebCombined(combined)
                .lagMonths(lag)
                .build();

        assertThat(YearToDate.missingMonths(terms, months(filed), ReportingMonth.parse(asOf)))
                .containsExactlyElementsOf(months(missing).stream().sorted().toList());
    }

    private static Set<ReportingMonth> months(String text) {
        return Arrays.stream(text.split(" "))
                .filter(month -> !month.isEmpty())
                .map(ReportingMonth::parse)
                .collect(Collectors.toSet());
    }

    private static Map<ReportingMonth, BigDecimal> filed(String text) {
        Map<ReportingMonth, BigDecimal> filed = new TreeMap<>();
        for (String part : text.split(";")) {
            String[] pair = part.split("=");
            filed.put(ReportingMonth.parse(pair[0]), new BigDecimal(pair[1]));
        }
        return filed;
    }

    private static MonthlyFigure figure(String month, String value) {
        return new MonthlyFigure(ReportingMonth.parse(month), new BigDecimal(value));
    }
}
