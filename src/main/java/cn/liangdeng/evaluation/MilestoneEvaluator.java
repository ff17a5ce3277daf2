package cn.liangdeng.evaluation;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges a milestone as of a month (docs/progress.md §12). */
public final class MilestoneEvaluator {

    private MilestoneEvaluator() {}

    /**
     * Judges the milestone.
     *
     * @param terms its months
     * @param percentage how much of the work is done, 0…100, by the newest approved report; null where there is none
     * @param completedOn the day on which it was done; null where it is not. A day after the as-of month does not count yet.
     * @param asOf the last month whose window has closed
     * @param thresholds the light rule in force; green_from and yellow_from count
     * @throws IllegalArgumentException if the percentage is not 0…100
     */
    public static Evaluation evaluate(
            MilestoneTerms terms,
            @Nullable BigDecimal percentage,
            @Nullable LocalDate completedOn,
            ReportingMonth asOf,
            LightThresholds thresholds) {
        Span span = terms.span();
        boolean done = completedOn != null && !completedOn.isAfter(asOf.lastDay());
        boolean over = asOf.isAfter(span.last());
        Fraction reported = reported(percentage, done);
        ReportingMonth dataMonth = dataMonth(span, asOf, reported);
        Fraction expected = dataMonth == null ? null : ExpectedShare.at(span, Phasing.linear(), dataMonth);
        LightReason reason = reason(dataMonth, done, over, reported, expected, thresholds);
        Fraction gap = gap(reported, expected);
        return Evaluation.of(new ExplainCard(
                null,
                span,
                asOf,
                thresholds,
                state(reason),
                dataMonth,
                List.of(),
                null,
                null,
                null,
                reported,
                expected,
                done,
                over,
                done,
                gap == null ? GapFormula.NONE : GapFormula.MILESTONE_SHARE,
                gap,
                reason));
    }

    /** Done without a percentage is all of it. */
    private static @Nullable Fraction reported(@Nullable BigDecimal percentage, boolean done) {
        if (percentage == null) {
            return done ? Fraction.HUNDRED : null;
        }
        Fraction reported = Fraction.of(percentage);
        if (reported.signum() < 0 || reported.isMoreThan(Fraction.HUNDRED)) {
            throw new IllegalArgumentException("percentage must be 0..100 but was " + percentage);
        }
        return reported;
    }

    /** The as-of month, at most that of the deadline; null before the start, unless something is reported all the same. */
    private static @Nullable ReportingMonth dataMonth(Span span, ReportingMonth asOf, @Nullable Fraction reported) {
        if (asOf.isBefore(span.first()) && reported == null) {
            return null;
        }
        return asOf.isAfter(span.last()) ? span.last() : asOf;
    }

    private static EvaluationState state(LightReason reason) {
        return switch (reason) {
            case NOT_DUE -> EvaluationState.NOT_DUE;
            case NO_DATA -> EvaluationState.NO_DATA;
            default -> EvaluationState.OK;
        };
    }

    private static @Nullable Fraction gap(@Nullable Fraction reported, @Nullable Fraction expected) {
        return reported == null || expected == null ? null : reported.minus(expected.percent());
    }

    /** The branch that decides, asked in the order of the rule. */
    static LightReason reason(
            @Nullable ReportingMonth dataMonth,
            boolean done,
            boolean over,
            @Nullable Fraction reported,
            @Nullable Fraction expected,
            LightThresholds thresholds) {
        if (done) {
            return LightReason.MILESTONE_DONE;
        }
        if (over) {
            return LightReason.MILESTONE_DEADLINE_MISSED;
        }
        if (dataMonth == null) {
            return LightReason.NOT_DUE;
        }
        Fraction gap = gap(reported, expected);
        if (gap == null) {
            return LightReason.NO_DATA;
        }
        return LightRule.byGap(
                gap,
                thresholds,
                LightReason.MILESTONE_GAP_AT_LEAST_GREEN,
                LightReason.MILESTONE_GAP_AT_LEAST_YELLOW,
                LightReason.MILESTONE_GAP_BELOW_YELLOW);
    }
}
