package cn.liangdeng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every target, whatever its terms and figures. */
class EvaluatorPropertiesTest {

    private static final int SEEN_DRAWS = 40_000;

    @Provide
    Arbitrary<AnyCase> cases() {
        return AnyCase.arbitrary();
    }

    @Provide
    Arbitrary<AnyCase> reachedAtTheEnd() {
        return AnyCase.arbitrary()
                .filter(any -> any.evaluate().finalFigure() && any.evaluate().reached());
    }

    @Property
    void anyTermsAreJudgedAndScoredWithoutAnError(@ForAll("cases") AnyCase any) {
        Evaluation evaluation = any.evaluate();

        assertThat(evaluation.light() == Light.GREY).isEqualTo(evaluation.state() != EvaluationState.OK);
        BigDecimal score = Scoring.score(evaluation);
        if (score != null) {
            assertThat(score).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(120));
        }
    }

    @Property(tries = 10_000)
    void aBetterNewestFigureNeverGivesAWorseLight(
            @ForAll("cases") AnyCase any, @ForAll @BigRange(min = "0", max = "5") BigDecimal amount) {
        Light before = any.evaluate().light();
        any.withBetterNewest(amount)
                .map(better -> better.evaluate().light())
                .filter(after -> after != Light.GREY && before != Light.GREY)
                .ifPresent(after -> assertThat(after).isLessThanOrEqualTo(before));
    }

    @Property
    void aFinalFigureThatReachesTheBoundIsNeverRed(@ForAll("reachedAtTheEnd") AnyCase any) {
        Evaluation evaluation = any.evaluate();

        assertThat(evaluation.light()).isEqualTo(Light.GREEN);
        assertThat(evaluation.achieved()).isTrue();
    }

    @Property
    void theOrderOfTheFiguresDoesNotMatter(@ForAll("cases") AnyCase any, @ForAll Random random) {
        List<MonthlyFigure> shuffled = new ArrayList<>(any.figures());
        Collections.shuffle(shuffled, random);

        assertThat(any.withFigures(shuffled).evaluate()).isEqualTo(any.evaluate());
    }

    @Property
    void figuresOutsideTheSpanAndAfterTheDataMonthDoNotMatter(@ForAll("cases") AnyCase any) {
        Evaluation evaluation = any.evaluate();
        List<MonthlyFigure> inside = any.figures().stream()
                .filter(f ->
                        evaluation.dataMonth() != null && any.terms().span().contains(f.month()))
                .filter(f -> !f.month().isAfter(evaluation.dataMonth()))
                .toList();

        assertThat(any.withFigures(inside).evaluate()).isEqualTo(evaluation);
    }

    /** Two upward targets equally far behind, whose ends are foreseen at anything from nothing to all of the bound. */
    @Property
    void theLightDoesNotDependOnTheForecast(
            @ForAll @IntRange(min = 1, max = 11) int month,
            @ForAll @IntRange(min = 1, max = 11) int otherMonth,
            @ForAll @IntRange(min = -20, max = 8) int gap) {
        Evaluation one = upwardTaskWithGap(month, gap);
        Evaluation other = upwardTaskWithGap(otherMonth, gap);

        assertThat(one.gap()).isEqualTo(other.gap());
        assertThat(one.light()).isEqualTo(other.light());
        if (gap != 0 && month != otherMonth) {
            assertThat(one.forecast()).isNotEqualTo(other.forecast());
        }
    }

    private static Evaluation upwardTaskWithGap(int month, int gap) {
        Span span = Span.ofYear(2023);
        TargetTerms terms = TargetTerms.builder(
                        span, Accumulation.STOCK, BoundComparator.AT_LEAST, BigDecimal.valueOf(1200))
                .build();
        MonthlyFigure figure =
                new MonthlyFigure(span.first().plusMonths(month - 1), BigDecimal.valueOf(month * 100L + gap * 12L));
        return Evaluator.evaluate(terms, List.of(figure), figure.month(), LightThresholds.standard());
    }

    /** Bounds of zero and less, baselines at or beyond the bound: no way leads up, so reaching alone decides. */
    @Property(tries = 5_000)
    void anUpwardTargetWithoutAWayIsGreenWhenReachedAndElseRed(@ForAll("cases") AnyCase any) {
        Evaluation evaluation = any.evaluate();
        TargetTerms terms = any.terms();
        if (evaluation.state() != EvaluationState.OK
                || !terms.comparator().isUpward()
                || terms.accumulation() == Accumulation.RATE
                || hasWayUp(evaluation.card())) {
            return;
        }
        assertThat(evaluation.gap()).isNull();
        assertThat(evaluation.forecast()).isNull();
        assertThat(evaluation.light()).isEqualTo(evaluation.reached() ? Light.GREEN : Light.RED);
        assertThat(evaluation.achieved()).isEqualTo(evaluation.reached());
    }

    private static boolean hasWayUp(ExplainCard card) {
        Fraction start = card.baseline() == null ? Fraction.ZERO : card.baseline();
        return Objects.requireNonNull(card.effectiveBound()).isMoreThan(start);
    }

    /** Nothing is allowed, or less than nothing: the light still says whether the bound is kept. */
    @Property(tries = 5_000)
    void aBrokenCeilingOfZeroOrLessIsRedAndAKeptOneIsNot(@ForAll("cases") AnyCase any) {
        Evaluation evaluation = any.evaluate();
        TargetTerms terms = any.terms();
        if (evaluation.state() != EvaluationState.OK
                || terms.comparator().isUpward()
                || terms.bound().signum() > 0
                || evaluation.card().isFalling()) {
            return;
        }
        assertThat(evaluation.light() == Light.RED).isNotEqualTo(evaluation.reached());
        if (evaluation.card().boundInForce().signum() <= 0) {
            assertThat(evaluation.completion()).isNull();
        }
    }

    /** A rate's baseline at the bound, or on its near side, is as good as none. */
    @Property(tries = 3_000)
    void aBaselineOfARateThatIsNotOnTheFarSideChangesNothing(@ForAll("cases") AnyCase any) {
        TargetTerms terms = any.terms();
        if (terms.accumulation() != Accumulation.RATE || terms.baseline() == null) {
            return;
        }
        int side = terms.baseline().compareTo(terms.bound());
        boolean farSide = terms.comparator().isUpward() ? side < 0 : side > 0;
        if (!farSide) {
            assertThat(numbers(any.evaluate()))
                    .isEqualTo(numbers(any.withBaseline(null).evaluate()));
        }
    }

    /** A span is a run of months: on which month of the calendar it begins makes no difference. */
    @Property(tries = 3_000)
    void aSpanOffTheCalendarYearIsJudgedLikeAnyOther(
            @ForAll("cases") AnyCase any, @ForAll @IntRange(min = 1, max = 23) int months) {
        any.shifted(months)
                .ifPresent(later -> assertThat(numbers(later.evaluate())).isEqualTo(numbers(any.evaluate())));
    }

    /** Everything an evaluation says but its months. */
    private static List<@Nullable Object> numbers(Evaluation evaluation) {
        return Arrays.asList(
                evaluation.state(),
                evaluation.light(),
                evaluation.actual(),
                evaluation.completion(),
                evaluation.expected(),
                evaluation.gap(),
                evaluation.achieved(),
                evaluation.forecast(),
                evaluation.requiredPerMonth(),
                evaluation.finalFigure(),
                evaluation.over(),
                evaluation.stale(),
                evaluation.card().reason());
    }

    @Property
    void theCardAloneGivesTheLightAgain(@ForAll("cases") AnyCase any) {
        Evaluation evaluation = any.evaluate();

        assertThat(evaluation.card().light()).isEqualTo(evaluation.light());
        assertThat(evaluation.card().recompute()).isEqualTo(evaluation.light());
    }

    @Property
    void aStoredCardIsTheSameCard(@ForAll("cases") AnyCase any) {
        ExplainCard card = any.evaluate().card();

        assertThat(ExplainCard.fromMap(card.toMap())).isEqualTo(card);
    }

    @Property
    void phasingTextReadsBack(@ForAll("cases") AnyCase any) {
        Phasing phasing = any.terms().phasing();

        assertThat(Phasing.parse(phasing.toString())).isEqualTo(phasing);
    }

    @Property
    void monthsAndYearToDateAreTwoFormsOfTheSame(@ForAll("cases") AnyCase any) {
        Map<ReportingMonth, BigDecimal> toDate = new TreeMap<>();
        Map<Integer, BigDecimal> sums = new HashMap<>();
        any.figures().stream()
                .sorted(Comparator.comparing(MonthlyFigure::month))
                .forEach(figure ->
                        toDate.put(figure.month(), sums.merge(figure.month().year(), figure.value(), BigDecimal::add)));
        assertThat(YearToDate.toMonths(toDate)).containsExactlyInAnyOrderElementsOf(any.figures());
    }

    /** Proves that the cases drawn above are worth drawing. */
    @Test
    void everyBranchForTargetsIsMetByTheCasesDrawn() {
        Set<LightReason> expected = EnumSet.allOf(LightReason.class);
        expected.removeIf(reason -> reason.name().startsWith("MILESTONE"));

        Set<LightReason> met = EnumSet.noneOf(LightReason.class);
        Random random = new Random(1);
        Arbitrary<AnyCase> cases = AnyCase.arbitrary();
        var generator = cases.generator(1);
        for (int i = 0; i < SEEN_DRAWS && !met.equals(expected); i++) {
            met.add(generator.next(random).value().evaluate().card().reason());
        }

        assertThat(met).isEqualTo(expected);
    }
}
