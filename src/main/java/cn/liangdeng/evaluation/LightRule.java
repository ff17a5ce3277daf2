package cn.liangdeng.evaluation;

import org.jspecify.annotations.Nullable;

/** The light of a target that has data (docs/progress.md §9). Compares exact values only. */
final class LightRule {

    private static final Fraction TWO = Fraction.of(2);

    private final Standing standing;
    private final @Nullable Fraction gap;
    private final LightThresholds thresholds;

    private LightRule(Standing standing, @Nullable Fraction gap, LightThresholds thresholds) {
        this.standing = standing;
        this.gap = gap;
        this.thresholds = thresholds;
    }

    /** The branch that decides; its light is the target's. */
    static LightReason decide(Standing standing, @Nullable Fraction gap, LightThresholds thresholds) {
        LightRule rule = new LightRule(standing, gap, thresholds);
        if (!standing.isUpward()) {
            return rule.downward();
        }
        return standing.isRate() ? rule.upwardRate() : rule.upwardTask();
    }

    private LightReason upwardTask() {
        if (standing.isReached()) {
            return LightReason.UPWARD_REACHED;
        }
        if (standing.finalFigure()) {
            return LightReason.UPWARD_FINAL_MISSED;
        }
        if (standing.over()) {
            return LightReason.UPWARD_OVER_MISSED;
        }
        if (gap == null) {
            return LightReason.UPWARD_NO_GAP;
        }
        return byGap(
                gap,
                thresholds,
                LightReason.GAP_AT_LEAST_GREEN,
                LightReason.GAP_AT_LEAST_YELLOW,
                LightReason.GAP_BELOW_YELLOW);
    }

    private LightReason upwardRate() {
        boolean finalMissing = standing.over() && !standing.finalFigure();
        if (standing.isReached()) {
            return finalMissing ? LightReason.RATE_REACHED_FINAL_MISSING : LightReason.RATE_REACHED;
        }
        if (standing.finalFigure()) {
            return LightReason.RATE_FINAL_MISSED;
        }
        if (standing.over()) {
            return LightReason.RATE_OVER_MISSED;
        }
        if (!isRateGapYellow()) {
            return LightReason.RATE_GAP_BELOW_YELLOW;
        }
        Fraction bound = standing.effectiveBound();
        boolean overHalf = !bound.isPositive() || standing.actual().isMoreThan(bound.dividedBy(TWO));
        return overHalf ? LightReason.RATE_GAP_AT_LEAST_YELLOW : LightReason.RATE_NOT_OVER_HALF;
    }

    private LightReason downward() {
        boolean kept = standing.isReached();
        if (standing.finalFigure()) {
            return kept ? LightReason.DOWNWARD_FINAL_KEPT : LightReason.DOWNWARD_FINAL_BROKEN;
        }
        if (standing.over()) {
            return kept ? LightReason.DOWNWARD_KEPT_FINAL_MISSING : LightReason.DOWNWARD_OVER_BROKEN;
        }
        if (standing.isFalling()) {
            return standing.isRate() ? fallingRate(kept) : fallingStock();
        }
        return kept ? keptCeiling() : LightReason.CEILING_BROKEN;
    }

    private LightReason fallingStock() {
        if (gap == null) {
            throw new IllegalStateException("a falling stock always has a gap");
        }
        return byGap(
                gap,
                thresholds,
                LightReason.FALLING_GAP_AT_LEAST_GREEN,
                LightReason.FALLING_GAP_AT_LEAST_YELLOW,
                LightReason.FALLING_GAP_BELOW_YELLOW);
    }

    private LightReason fallingRate(boolean kept) {
        if (kept) {
            return LightReason.FALLING_RATE_REACHED;
        }
        return isRateGapYellow()
                ? LightReason.FALLING_RATE_GAP_AT_LEAST_YELLOW
                : LightReason.FALLING_RATE_GAP_BELOW_YELLOW;
    }

    /** A kept ceiling is never red. */
    private LightReason keptCeiling() {
        if (standing.isFlow()) {
            if (gap == null) {
                return LightReason.BUDGET_NO_GAP;
            }
            return gap.isAtLeast(Fraction.of(thresholds.greenFrom()))
                    ? LightReason.BUDGET_GAP_AT_LEAST_GREEN
                    : LightReason.BUDGET_GAP_BELOW_GREEN;
        }
        if (standing.comparator().isApproximate()) {
            return standing.actual().isAtMost(standing.boundInForce())
                    ? LightReason.ABOUT_WITHIN_BOUND
                    : LightReason.ABOUT_WITHIN_TOLERANCE;
        }
        Fraction bound = standing.effectiveBound();
        Fraction distance = bound.minus(standing.actual()).percent();
        Fraction needed = Fraction.of(thresholds.headroom()).times(bound.abs());
        return distance.isAtLeast(needed) ? LightReason.HEADROOM_KEPT : LightReason.HEADROOM_THIN;
    }

    private boolean isRateGapYellow() {
        return gap != null && gap.isAtLeast(Fraction.of(thresholds.rateYellowFrom()));
    }

    /** Green from green_from on, yellow from yellow_from on, else red; asked in this order. */
    static LightReason byGap(
            Fraction gap, LightThresholds thresholds, LightReason green, LightReason yellow, LightReason red) {
        if (gap.isAtLeast(Fraction.of(thresholds.greenFrom()))) {
            return green;
        }
        return gap.isAtLeast(Fraction.of(thresholds.yellowFrom())) ? yellow : red;
    }
}
