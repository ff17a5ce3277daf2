package cn.liangdeng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The compound average of a plan period's years. */
class AverageGrowthTest {

    private static final Span FIVE_YEARS = new Span(ReportingMonth.of(2021, 1), ReportingMonth.of(2025, 12));

    @Test
    void theFirstYearIsItsOwnAverage() {
        assertThat(newest(rate(2021, 6, "7.5"))).isEqualByComparingTo("7.5");
    }

    @Test
    void twoYearsAreCompoundedNotAdded() {
        // 1.10 × 1.20 = 1.32; √1.32 = 1.148912529…
        assertThat(newest(rate(2021, 12, "10"), rate(2022, 12, "20"))).isEqualByComparingTo("14.891253");
    }

    @Test
    void ofAFinishedYearTheNewestRateCounts() {
        assertThat(newest(rate(2021, 9, "3"), rate(2021, 12, "10"), rate(2022, 3, "20")))
                .isEqualByComparingTo("14.891253");
    }

    @Test
    void aYearWithoutAnyRateLeavesTheLaterOnesWithoutAverage() {
        assertThat(AverageGrowth.toDate(List.of(rate(2021, 12, "5"), rate(2023, 12, "5")), FIVE_YEARS))
                .extracting(MonthlyFigure::month)
                .containsExactly(ReportingMonth.of(2021, 12));
    }

    @Test
    void whatLiesOutsideTheSpanDoesNotCount() {
        assertThat(AverageGrowth.toDate(List.of(rate(2020, 12, "50"), rate(2026, 1, "50")), FIVE_YEARS))
                .isEmpty();
    }

    @Test
    void whoLostEverythingHasNoAverage() {
        assertThat(AverageGrowth.toDate(List.of(rate(2021, 12, "-100")), FIVE_YEARS))
                .isEmpty();
    }

    @Property
    void theSameRateEveryYearIsTheAverage(
            @ForAll @IntRange(min = -900, max = 3000) int tenths, @ForAll @IntRange(min = 1, max = 5) int years) {
        BigDecimal rate = BigDecimal.valueOf(tenths, 1);
        List<MonthlyFigure> rates = new ArrayList<>();
        for (int year = 2021; year < 2021 + years; year++) {
            rates.add(new MonthlyFigure(ReportingMonth.of(year, 12), rate));
        }

        assertThat(last(AverageGrowth.toDate(rates, FIVE_YEARS))).isEqualByComparingTo(rate);
    }

    @Property
    void theAverageLiesBetweenTheLeastAndTheMostAndOrderDoesNotMatter(
            @ForAll @Size(5) List<@IntRange(min = -500, max = 900) Integer> tenths, @ForAll long seed) {
        List<MonthlyFigure> rates = new ArrayList<>();
        for (int i = 0; i < tenths.size(); i++) {
            rates.add(new MonthlyFigure(ReportingMonth.of(2021 + i, 12), BigDecimal.valueOf(tenths.get(i), 1)));
        }
        BigDecimal average = last(AverageGrowth.toDate(rates, FIVE_YEARS));
        List<MonthlyFigure> shuffled = new ArrayList<>(rates);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(average)
                .isBetween(
                        BigDecimal.valueOf(Collections.min(tenths), 1), BigDecimal.valueOf(Collections.max(tenths), 1));
        assertThat(AverageGrowth.toDate(shuffled, FIVE_YEARS)).isEqualTo(AverageGrowth.toDate(rates, FIVE_YEARS));
    }

    private static BigDecimal newest(MonthlyFigure... rates) {
        return last(AverageGrowth.toDate(List.of(rates), FIVE_YEARS));
    }

    private static BigDecimal last(List<MonthlyFigure> averages) {
        return averages.get(averages.size() - 1).value();
    }

    private static MonthlyFigure rate(int year, int month, String value) {
        return new MonthlyFigure(ReportingMonth.of(year, month), new BigDecimal(value));
    }
}
