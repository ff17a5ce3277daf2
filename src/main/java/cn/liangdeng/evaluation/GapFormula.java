package cn.liangdeng.evaluation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * By which formula the gap is made (docs/progress.md §7): how far the target is ahead (positive) or behind (negative). The
 * names are stable. <i>e</i> is the effective bound.
 */
public enum GapFormula {
    /** Upward FLOW, STOCK: 100·((actual − baseline)/(e − baseline) − expected), points of the task. */
    TASK_SHARE,
    /** Upward RATE: actual − e, points of the rate. */
    RATE_ABOVE_BOUND,
    /** Falling STOCK: 100·((baseline − actual)/(baseline − e) − expected), points of the task. */
    FALLING_SHARE,
    /** Downward FLOW: 100·(expected − actual/e), points of the budget. */
    BUDGET_SHARE,
    /** Downward RATE: e − actual, points of the rate. */
    RATE_BELOW_BOUND,
    /** STOCK under a ceiling: 100·(e − actual)/abs(e), percent of the ceiling. */
    CEILING_DISTANCE,
    /** Milestone: 100·(percentage/100 − expected), points of the work. */
    MILESTONE_SHARE,
    /** There is no gap. */
    NONE;

    /** The one that applies to a target; {@link #NONE} where the numbers leave no meaning. */
    static GapFormula applyingTo(Standing standing) {
        if (standing.isRate()) {
            return standing.isUpward() ? RATE_ABOVE_BOUND : RATE_BELOW_BOUND;
        }
        if (standing.taskShare() != null) {
            return standing.isUpward() ? TASK_SHARE : FALLING_SHARE;
        }
        if (standing.isUpward()) {
            return NONE;
        }
        if (standing.isFlow()) {
            return standing.effectiveBound().isPositive() ? BUDGET_SHARE : NONE;
        }
        return standing.effectiveBound().signum() != 0 ? CEILING_DISTANCE : NONE;
    }

    /** The gap of a target to which this formula applies; null for {@link #NONE}. */
    @Nullable
    Fraction gap(Standing standing) {
        Fraction bound = standing.effectiveBound();
        Fraction actual = standing.actual();
        return switch (this) {
            case TASK_SHARE, FALLING_SHARE ->
                Objects.requireNonNull(standing.taskShare())
                        .minus(standing.expected())
                        .percent();
            case RATE_ABOVE_BOUND -> actual.minus(bound);
            case RATE_BELOW_BOUND -> bound.minus(actual);
            case BUDGET_SHARE ->
                standing.expected().minus(actual.dividedBy(bound)).percent();
            case CEILING_DISTANCE -> bound.minus(actual).dividedBy(bound.abs()).percent();
            case MILESTONE_SHARE -> throw new IllegalStateException("a target is not a milestone");
            case NONE -> null;
        };
    }
}
