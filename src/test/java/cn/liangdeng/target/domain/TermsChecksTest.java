package cn.liangdeng.target.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.InvalidTargetException.Problem;
import cn.liangdeng.target.TargetTermsData;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermsChecksTest {

    private static final ReportingMonth JANUARY = ReportingMonth.of(2026, 1);
    private static final ReportingMonth DECEMBER = ReportingMonth.of(2026, 12);

    @Test
    void plainTermsHaveNoProblem() {
        assertThat(problems(IndicatorNature.FLOW, terms(BoundComparator.AT_LEAST, "10", null)))
                .isEmpty();
    }

    @Test
    void anUpwardStockNeedsABaseline() {
        assertThat(problems(IndicatorNature.STOCK, terms(BoundComparator.AT_LEAST, "10", null)))
                .extracting(Problem::field, Problem::messageKey)
                .containsExactly(tuple("baseline", "target.invalid.baselineNeeded"));
    }

    @Test
    void aStockThatStartsFromNothingSaysSo() {
        assertThat(problems(IndicatorNature.STOCK, terms(BoundComparator.AT_LEAST, "10", "0")))
                .isEmpty();
    }

    @Test
    void aCeilingNeedsNoBaseline() {
        assertThat(problems(IndicatorNature.STOCK, terms(BoundComparator.AT_MOST, "35", null)))
                .isEmpty();
    }

    @Test
    void aContradictionIsNamedAtItsField() {
        assertThat(problems(IndicatorNature.FLOW, terms(BoundComparator.RANGE, "10", null)))
                .extracting(Problem::field, Problem::messageKey)
                .containsExactly(tuple("boundMax", "target.invalid.terms.BOUND_MAX_MISSING"));
    }

    @Test
    void aReversedSpanIsNamedAtItsLastMonth() {
        assertThat(problems(IndicatorNature.MILESTONE, TargetTermsData.milestone(DECEMBER, JANUARY)))
                .extracting(Problem::field)
                .containsExactly("lastMonth");
    }

    @Test
    void aFigureThatCannotBeKeptExactlyIsRefused() {
        assertThat(problems(IndicatorNature.FLOW, terms(BoundComparator.AT_LEAST, "0.1234567", null)))
                .extracting(Problem::field)
                .containsExactly("bound");
        assertThat(problems(IndicatorNature.FLOW, terms(BoundComparator.AT_LEAST, "1" + "0".repeat(18), null)))
                .extracting(Problem::field)
                .containsExactly("bound");
    }

    @Test
    void aSpanOfMoreThanTwentyYearsIsATypingError() {
        TargetTermsData terms = TargetTermsData.of(
                JANUARY, ReportingMonth.of(2056, 12), BoundComparator.AT_LEAST, BigDecimal.TEN, null);

        assertThat(problems(IndicatorNature.FLOW, terms))
                .extracting(Problem::field)
                .containsExactly("lastMonth");
    }

    @Test
    void aMilestoneIsKeptAsAHundredPercentWhateverWasEntered() {
        TargetTermsData normal =
                TermsChecks.normal(terms(BoundComparator.AT_MOST, "7", "3"), IndicatorNature.MILESTONE);

        assertThat(normal).isEqualTo(TargetTermsData.milestone(JANUARY, DECEMBER));
    }

    @Test
    void aFlowIsKeptWithoutBaseline() {
        assertThat(TermsChecks.normal(terms(BoundComparator.AT_LEAST, "7", "3"), IndicatorNature.FLOW)
                        .baseline())
                .isNull();
    }

    @Test
    void checkpointsOfTheLastMonthAreRefused() {
        TargetTermsData terms = new TargetTermsData(
                JANUARY,
                DECEMBER,
                BoundComparator.AT_LEAST,
                false,
                BigDecimal.TEN,
                null,
                null,
                null,
                Phasing.parse("2026-12=0.9"));

        assertThat(problems(IndicatorNature.FLOW, terms))
                .extracting(Problem::field)
                .containsExactly("phasing");
    }

    private static List<Problem> problems(IndicatorNature nature, TargetTermsData terms) {
        return TermsChecks.problems(terms, IndicatorData.plain("指标", "家", nature));
    }

    private static TargetTermsData terms(BoundComparator comparator, String bound, @Nullable String baseline) {
        return TargetTermsData.of(
                JANUARY,
                DECEMBER,
                comparator,
                new BigDecimal(bound),
                baseline == null ? null : new BigDecimal(baseline));
    }
}
