package cn.liangdeng.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * Where a target stands: every exact number that the rules from §4 of docs/progress.md on read, and nothing else. The light
 * is a function of this record and the thresholds; the {@link ExplainCard} keeps it.
 *
 * @param accumulation what the figures add up to
 * @param comparator on which side of the bound the target lies
 * @param strict true where the bound itself does not suffice
 * @param boundInForce the bound of the data month
 * @param effectiveBound the same, widened where it is approximate
 * @param baseline the baseline that counts, or null
 * @param actual what has been achieved
 * @param expected share of the task due, 0…1
 * @param finalFigure true where the newest figure is that of the span's last month
 * @param over true where the span is over
 */
record Standing(
        Accumulation accumulation,
        BoundComparator comparator,
        boolean strict,
        Fraction boundInForce,
        Fraction effectiveBound,
        @Nullable Fraction baseline,
        Fraction actual,
        Fraction expected,
        boolean finalFigure,
        boolean over) {

    boolean isUpward() {
        return comparator.isUpward();
    }

    boolean isRate() {
        return accumulation == Accumulation.RATE;
    }

    boolean isFlow() {
        return accumulation == Accumulation.FLOW;
    }

    /** Where the way up begins: the baseline that counts, else nothing. */
    Fraction start() {
        return baseline == null ? Fraction.ZERO : baseline;
    }

    /**
     * A target that has to fall (docs/progress.md §4): downward, from a baseline above the effective bound, or for a RATE
     * above the target's bound, which is what makes a RATE's baseline count.
     */
    boolean isFalling() {
        return !isUpward() && baseline != null && (isRate() || baseline.isMoreThan(effectiveBound));
    }

    /** True where the effective bound is met (docs/progress.md §6); a strict one has to be passed. */
    boolean isReached() {
        int side = actual.compareTo(effectiveBound);
        if (side == 0) {
            return !strict;
        }
        return isUpward() == side > 0;
    }

    /**
     * Which share of the way to the effective bound is done: for upward FLOW and STOCK whose bound lies above the start, and
     * for a falling STOCK. Null for every other target.
     */
    @Nullable
    Fraction taskShare() {
        if (isRate()) {
            return null;
        }
        if (isUpward()) {
            Fraction way = effectiveBound.minus(start());
            return way.isPositive() ? actual.minus(start()).dividedBy(way) : null;
        }
        return isFalling() ? start().minus(actual).dividedBy(start().minus(effectiveBound)) : null;
    }
}
