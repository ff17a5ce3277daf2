package cn.liangdeng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpectedPathTest {

    private static final Span YEAR = Span.ofYear(2026);
    private static final ReportingMonth JUNE = ReportingMonth.of(2026, 6);

    @Test
    void aFlowGrowsFromNothing() {
        assertThat(ExpectedPath.at(flow(BoundComparator.AT_LEAST, "120").build(), JUNE))
                .isEqualByComparingTo("60");
    }

    @Test
    void aBudgetIsUsedUpEvenly() {
        assertThat(ExpectedPath.at(flow(BoundComparator.AT_MOST, "24").build(), JUNE))
                .isEqualByComparingTo("12");
    }

    @Test
    void checkpointsAreFollowed() {
        TargetTerms terms = flow(BoundComparator.AT_LEAST, "100")
                .phasing(Phasing.checkpoints(Map.of(JUNE, new BigDecimal("0.3"))))
                .build();
        assertThat(ExpectedPath.at(terms, JUNE)).isEqualByComparingTo("30");
    }

    @Test
    void aLevelGoesFromItsBaseline() {
        TargetTerms terms = terms(Accumulation.STOCK, BoundComparator.AT_LEAST, "20")
                .baseline(BigDecimal.TEN)
                .build();
        assertThat(ExpectedPath.at(terms, JUNE)).isEqualByComparingTo("15");
    }

    @Test
    void aFallingLevelGoesDownFromItsBaseline() {
        TargetTerms terms = terms(Accumulation.STOCK, BoundComparator.AT_MOST, "35")
                .baseline(new BigDecimal("40"))
                .build();
        assertThat(ExpectedPath.at(terms, JUNE)).isEqualByComparingTo("37.5");
    }

    @Test
    void aCeilingStandsWhereItIs() {
        assertThat(ExpectedPath.at(
                        terms(Accumulation.STOCK, BoundComparator.AT_MOST, "35").build(), JUNE))
                .isEqualByComparingTo("35");
    }

    @Test
    void aLevelReachedFromTheBeginningStandsAtItsBound() {
        TargetTerms terms = terms(Accumulation.STOCK, BoundComparator.AT_LEAST, "20")
                .baseline(new BigDecimal("22"))
                .build();
        assertThat(ExpectedPath.at(terms, JUNE)).isEqualByComparingTo("20");
    }

    @Test
    void aRateIsExpectedInFullEveryMonth() {
        assertThat(ExpectedPath.at(
                        terms(Accumulation.RATE, BoundComparator.AT_LEAST, "8").build(), JUNE))
                .isEqualByComparingTo("8");
    }

    @Test
    void aMilestoneIsExpectedEvenly() {
        assertThat(ExpectedPath.at(new MilestoneTerms(YEAR), JUNE)).isEqualByComparingTo("50");
    }

    @Test
    void whoStandsOnThePathHasNoGap() {
        TargetTerms terms = terms(Accumulation.STOCK, BoundComparator.ABOUT, "20")
                .baseline(BigDecimal.TEN)
                .build();
        Evaluation evaluation = Evaluator.evaluate(
                terms,
                List.of(new MonthlyFigure(JUNE, ExpectedPath.at(terms, JUNE))),
                JUNE,
                LightThresholds.standard());
        assertThat(evaluation.gap()).isEqualByComparingTo("0");
    }

    private static TargetTerms.Builder flow(BoundComparator comparator, String bound) {
        return terms(Accumulation.FLOW, comparator, bound);
    }

    private static TargetTerms.Builder terms(Accumulation accumulation, BoundComparator comparator, String bound) {
        return TargetTerms.builder(YEAR, accumulation, comparator, new BigDecimal(bound));
    }
}
