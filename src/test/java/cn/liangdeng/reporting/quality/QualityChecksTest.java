package cn.liangdeng.reporting.quality;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each check with a history that it names and, where the line is fine, one that it leaves alone. */
class QualityChecksTest {

    private static final BigDecimal BOUND = BigDecimal.valueOf(1200);

    @Test
    void aFallingYearToDateNeedsAReason() {
        assertThat(checks(flow("103", "197", "190"))).containsExactly(Check.FALLING);
    }

    @Test
    void aYearBeginsAnew() {
        assertThat(checks(months(
                        IndicatorNature.FLOW, List.of(month(2025, 12, "1190", "走访12家"), month(2026, 1, "97", "新增9家")))))
                .isEmpty();
    }

    @Test
    void aThousandfoldIsASlipAndNothingElse() {
        assertThat(checks(flow("103", "197000"))).containsExactly(Check.MAGNITUDE);
    }

    @Test
    void aThirdOfTheYearInAMonthAfterEvenMonthsIsAJump() {
        assertThat(checks(flow("90", "197", "301", "405", "512", "608", "1180")))
                .contains(Check.JUMP);
    }

    @Test
    void aMissingMonthIsNoJump() {
        assertThat(checks(months(
                        IndicatorNature.FLOW, List.of(month(2026, 1, "97", "新增9家"), month(2026, 9, "899", "新增80家")))))
                .isEmpty();
    }

    @Test
    void thePlanToTheDigitThreeTimesIsAClue() {
        assertThat(checks(flow("103", "200", "300", "400"))).contains(Check.ON_PACE);
        assertThat(checks(flow("103", "197", "300", "400"))).doesNotContain(Check.ON_PACE);
    }

    @Test
    void theSameLargeIncreaseThreeTimesIsAClue() {
        assertThat(checks(flow("80", "163", "246", "329"))).containsExactly(Check.COPIED_INCREASE);
    }

    @Test
    void wordsOfLastMonthWithAnotherFigureAreAClue() {
        FiledHistory history = months(
                IndicatorNature.RATE,
                List.of(month(2026, 1, "5.2", "走访企业 12 家次，协调问题3件。"), month(2026, 2, "5.4", "走访企业12家次,协调问题3件")));
        assertThat(checks(history)).containsExactly(Check.COPIED_WORDS);
    }

    @Test
    void otherNumbersInTheSameSentenceAreNoCopy() {
        FiledHistory history = months(
                IndicatorNature.RATE,
                List.of(month(2026, 1, "5.2", "走访企业12家次，协调解决企业问题3件。"), month(2026, 2, "5.4", "走访企业13家次，协调解决企业问题3件。")));
        assertThat(checks(history)).isEmpty();
    }

    @Test
    void nothingNewTwiceIsNoCopy() {
        FiledHistory history = months(
                IndicatorNature.STOCK, List.of(month(2026, 1, "500", "本月无新增。"), month(2026, 2, "498", "本月无新增。")));
        assertThat(checks(history)).isEmpty();
    }

    @Test
    void standingStillWhileTheWordsTellOfProgressIsAClue() {
        List<FiledMonth> months =
                List.of(month(2026, 1, "97", "新增9家"), month(2026, 2, "97", "新签约4个项目"), month(2026, 3, "97", "新签约6个项目"));
        assertThat(checks(months(IndicatorNature.FLOW, months))).containsExactly(Check.STANDSTILL);
    }

    @Test
    void arrearsAllAtOnceAreAClue() {
        assertThat(checks(flow("97", "97", "97", "97", "560"))).contains(Check.FLAT_THEN_JUMP);
    }

    @Test
    void whatThePlanHasAllAtOnceIsNoClue() {
        Map<ReportingMonth, BigDecimal> planned = new HashMap<>();
        for (int month = 1; month <= 8; month++) {
            planned.put(ReportingMonth.of(2026, month), month < 8 ? BigDecimal.ZERO : BOUND);
        }
        List<FiledMonth> months = new ArrayList<>();
        for (int month = 1; month <= 8; month++) {
            months.add(month(2026, month, month < 8 ? "0" : "1200", ""));
            assertThat(checks(new FiledHistory(
                            IndicatorNature.FLOW, 0, false, false, false, BOUND, planned, months, List.of(), null)))
                    .isEmpty();
        }
    }

    @Test
    void aThirdOfTheYearInDecemberNeedsAReason() {
        assertThat(checks(flow("61", "118", "180", "243", "301", "358", "420", "479", "541", "600", "661", "1205")))
                .contains(Check.DECEMBER_SURGE);
    }

    @Test
    void liftedAfterTheWindowHadClosedIsAClueAndLoweredIsNot() {
        assertThat(checks(lifted("197", "290"))).containsExactly(Check.LATE_LIFT);
        assertThat(checks(lifted("197", "120"))).isEmpty();
    }

    @Test
    void aShareAboveTheWholeBlocks() {
        FiledHistory history = new FiledHistory(
                IndicatorNature.RATE,
                1,
                true,
                false,
                false,
                null,
                Map.of(),
                List.of(month(2026, 1, "104", "")),
                List.of(),
                null);
        assertThat(checks(history)).containsExactly(Check.SHARE_RANGE);
    }

    @Test
    void theSumOfThePartsMayDifferByHalfAPercent() {
        assertThat(checks(withParts(false, null, "1004"))).isEmpty();
        assertThat(checks(withParts(false, null, "1006"))).containsExactly(Check.SUM_DIFFERS);
    }

    @Test
    void aPartAboveTheWholeNeedsAReason() {
        assertThat(checks(withParts(true, "990", null))).containsExactly(Check.PART_OVER_WHOLE);
    }

    @Test
    void aCheckSwitchedOffFindsNothing() {
        assertThat(QualityChecks.run(flow("103", "197", "190"), Set.of(Check.FALLING)))
                .isEmpty();
    }

    private static FiledHistory withParts(boolean part, @Nullable String whole, @Nullable String sum) {
        return new FiledHistory(
                IndicatorNature.STOCK,
                0,
                false,
                false,
                false,
                null,
                Map.of(),
                List.of(month(2026, 1, "1000", "")),
                List.of(),
                new FiledHistory.Parts(
                        whole == null ? null : new BigDecimal(whole), sum == null ? null : new BigDecimal(sum), part));
    }

    private static FiledHistory lifted(String onTime, String figure) {
        return months(
                IndicatorNature.FLOW,
                List.of(
                        month(2026, 1, "97", "新增9家"),
                        new FiledMonth(
                                ReportingMonth.of(2026, 2),
                                new BigDecimal(figure),
                                "新增8家",
                                false,
                                new BigDecimal(onTime))));
    }

    /** Year-to-date figures from January on. */
    private static FiledHistory flow(String... figures) {
        List<FiledMonth> months = new ArrayList<>();
        for (int i = 0; i < figures.length; i++) {
            months.add(month(2026, i + 1, figures[i], "会同街道走访" + "甲乙丙丁戊己庚辛壬癸子丑".charAt(i) + "片区"));
        }
        return months(IndicatorNature.FLOW, months);
    }

    private static FiledHistory months(IndicatorNature nature, List<FiledMonth> months) {
        Map<ReportingMonth, BigDecimal> planned = new HashMap<>();
        if (nature == IndicatorNature.FLOW) {
            months.forEach(filed -> planned.put(
                    filed.month(),
                    BOUND.multiply(BigDecimal.valueOf(filed.month().month()))
                            .divide(BigDecimal.valueOf(12), MathContext.DECIMAL64)));
        }
        return new FiledHistory(
                nature,
                nature == IndicatorNature.RATE ? 1 : 0,
                false,
                false,
                false,
                nature == IndicatorNature.FLOW ? BOUND : null,
                planned,
                months,
                List.of(),
                null);
    }

    private static FiledMonth month(int year, int month, String figure, String words) {
        return new FiledMonth(ReportingMonth.of(year, month), new BigDecimal(figure), words, false, null);
    }

    private static List<Check> checks(FiledHistory history) {
        return QualityChecks.run(history, Set.of()).stream().map(Finding::check).toList();
    }
}
