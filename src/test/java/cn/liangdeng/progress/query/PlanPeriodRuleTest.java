package cn.liangdeng.progress.query;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.evaluation.Accumulation;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Evaluator;
import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.evaluation.MilestoneEvaluator;
import cn.liangdeng.evaluation.MilestoneTerms;
import cn.liangdeng.evaluation.MonthlyFigure;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.evaluation.Span;
import cn.liangdeng.evaluation.TargetTerms;
import cn.liangdeng.progress.PlanPeriodClass;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half of the period 2026—2030 is over: half of the task is expected. */
class PlanPeriodRuleTest {

    private static final Span PERIOD = new Span(ReportingMonth.of(2026, 1), ReportingMonth.of(2030, 12));
    private static final ReportingMonth HALF_TIME = ReportingMonth.of(2028, 6);

    @ParameterizedTest
    @CsvSource({"600, REACHED_EARLY", "331, AHEAD", "330, ON_TRACK", "300, ON_TRACK", "270, ON_TRACK", "269, BEHIND"})
    void anAmountIsSortedByItsGap(String actual, PlanPeriodClass expected) {
        assertThat(amount(actual, HALF_TIME)).contains(expected);
    }

    @Test
    void atTheEndAReachedGoalIsNoLongerEarly() {
        assertThat(amount("600", PERIOD.last())).contains(PlanPeriodClass.ON_TRACK);
        assertThat(amount("599", PERIOD.last())).contains(PlanPeriodClass.BEHIND);
    }

    @Test
    void withoutAFigureThereIsNoClass() {
        assertThat(PlanPeriodRule.of(
                        Evaluator.evaluate(flow().build(), List.of(), HALF_TIME, LightThresholds.standard())
                                .card()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7.5, AHEAD", "7.0, ON_TRACK", "6.0, ON_TRACK", "5.0, ON_TRACK", "4.9, BEHIND"})
    void aGrowthRateIsNeverReachedForGood(String actual, PlanPeriodClass expected) {
        assertThat(judged(rate("6", null).build(), actual, HALF_TIME)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"60, REACHED_EARLY", "56.1, AHEAD", "55, ON_TRACK", "53.9, BEHIND"})
    void aRateWithAWayToGoIsReachedAtItsEnd(String actual, PlanPeriodClass expected) {
        assertThat(judged(rate("60", "50").build(), actual, HALF_TIME)).contains(expected);
    }

    @Test
    void aRateWithGoalsOfTheYearsHasAWayToo() {
        TargetTerms terms = rate("60", null)
                .phasing(Phasing.checkpoints(Map.of(ReportingMonth.of(2028, 12), new BigDecimal("55"))))
                .build();
        assertThat(judged(terms, "60", HALF_TIME)).contains(PlanPeriodClass.REACHED_EARLY);
        assertThat(judged(terms, "55.5", HALF_TIME)).contains(PlanPeriodClass.ON_TRACK);
    }

    @Test
    void aCeilingIsKeptOrBroken() {
        TargetTerms ceiling = TargetTerms.builder(PERIOD, Accumulation.STOCK, BoundComparator.AT_MOST, number("35"))
                .build();
        assertThat(judged(ceiling, "20", HALF_TIME)).contains(PlanPeriodClass.ON_TRACK);
        assertThat(judged(ceiling, "36", HALF_TIME)).contains(PlanPeriodClass.BEHIND);
    }

    @Test
    void aLevelThatFellFarEnoughIsReachedEarly() {
        TargetTerms falling = TargetTerms.builder(PERIOD, Accumulation.STOCK, BoundComparator.AT_MOST, number("30"))
                .baseline(number("40"))
                .build();
        assertThat(judged(falling, "30", HALF_TIME)).contains(PlanPeriodClass.REACHED_EARLY);
        assertThat(judged(falling, "34", HALF_TIME)).contains(PlanPeriodClass.AHEAD);
        assertThat(judged(falling, "36", HALF_TIME)).contains(PlanPeriodClass.BEHIND);
    }

    @Test
    void aMilestoneDoneIsReachedEarly() {
        assertThat(PlanPeriodRule.of(MilestoneEvaluator.evaluate(
                                new MilestoneTerms(PERIOD),
                                number("100"),
                                HALF_TIME.firstDay(),
                                HALF_TIME,
                                LightThresholds.standard())
                        .card()))
                .contains(PlanPeriodClass.REACHED_EARLY);
    }

    private static Optional<PlanPeriodClass> amount(String actual, ReportingMonth month) {
        return judged(flow().build(), actual, month);
    }

    private static TargetTerms.Builder flow() {
        return TargetTerms.builder(PERIOD, Accumulation.FLOW, BoundComparator.AT_LEAST, number("600"));
    }

    private static TargetTerms.Builder rate(String bound, @Nullable String baseline) {
        return TargetTerms.builder(PERIOD, Accumulation.RATE, BoundComparator.AT_LEAST, number(bound))
                .baseline(baseline == null ? null : number(baseline));
    }

    private static Optional<PlanPeriodClass> judged(TargetTerms terms, String actual, ReportingMonth month) {
        return PlanPeriodRule.of(Evaluator.evaluate(
                        terms, List.of(new MonthlyFigure(month, number(actual))), month, LightThresholds.standard())
                .card());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
