package cn.liangdeng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataMonthTest {

    @ParameterizedTest(name = "{0}–{1}, lag {2}, {3}, 1—2月合并 {4}, as of {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                // first, last, lag, frequency, jan_feb, as of, data month, over
                "2023-01, 2023-12, 1, MONTHLY,     false, 2023-01, -,       false",
                "2023-01, 2023-12, 1, MONTHLY,     false, 2023-02, 2023-01, false",
                "2023-01, 2023-12, 1, QUARTERLY,   false, 2023-03, -,       false",
                "2023-01, 2023-12, 1, QUARTERLY,   false, 2023-04, 2023-03, false",
                "2023-01, 2023-12, 2, QUARTERLY,   false, 2024-02, 2023-12, false",
                "2023-01, 2023-12, 2, QUARTERLY,   false, 2024-03, 2023-12, true",
                // The span's last month has a figure, whatever the frequency.
                "2023-02, 2023-08, 1, QUARTERLY,   false, 2023-08, 2023-06, false",
                "2023-02, 2023-08, 1, QUARTERLY,   false, 2023-09, 2023-08, false",
                "2023-07, 2024-06, 0, YEARLY,      false, 2024-05, 2023-12, false",
                "2023-07, 2024-06, 0, YEARLY,      false, 2024-06, 2024-06, false",
                "2023-07, 2024-06, 0, YEARLY,      false, 2023-11, -,       false",
                "2023-05, 2023-11, 0, HALF_YEARLY, false, 2023-10, 2023-06, false",
                "2023-01, 2023-12, 0, MONTHLY,     true,  2023-01, -,       false",
                "2023-02, 2023-12, 0, MONTHLY,     true,  2023-02, 2023-02, false",
                "2023-01, 2023-01, 0, MONTHLY,     true,  2023-01, 2023-01, false",
                "2022-06, 2023-05, 0, MONTHLY,     true,  2023-01, 2022-12, false",
                "2022-06, 2023-05, 0, MONTHLY,     true,  2023-06, 2023-05, true"
            })
    void isTheNewestMonthOfTheSpanForWhichAFigureExists(
            String first,
            String last,
            int lag,
            Frequency frequency,
            boolean janFebCombined,
            String asOf,
            @Nullable String dataMonth,
            boolean over) {
        TargetTerms terms = TargetTerms.builder(
                        new Span(ReportingMonth.parse(first), ReportingMonth.parse(last)),
                        Accumulation.FLOW,
                        BoundComparator.AT_LEAST,
                        BigDecimal.TEN)
                .lagMonths(lag)
                .frequency(frequency)
                .janFebCombined(janFebCombined)
                .build();

        assertThat(DataMonth.of(terms, ReportingMonth.parse(asOf)))
                .isEqualTo(dataMonth == null ? null : ReportingMonth.parse(dataMonth));
        assertThat(DataMonth.isSpanOver(terms, ReportingMonth.parse(asOf))).isEqualTo(over);
    }
}
