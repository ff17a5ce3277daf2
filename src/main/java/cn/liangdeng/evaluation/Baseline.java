package cn.liangdeng.evaluation;

import org.jspecify.annotations.Nullable;

/** Whether the baseline given with a target counts (docs/progress.md §0). */
final class Baseline {

    private Baseline() {}

    /**
     * The baseline that counts: of a STOCK the one given; of a RATE the one given where it lies on the far side of the bound;
     * else null.
     */
    static @Nullable Fraction counting(TargetTerms terms) {
        if (terms.baseline() == null || terms.accumulation() == Accumulation.FLOW) {
            return null;
        }
        Fraction baseline = Fraction.of(terms.baseline());
        if (terms.accumulation() == Accumulation.STOCK) {
            return baseline;
        }
        Fraction bound = Fraction.of(terms.bound());
        boolean farSide = terms.comparator().isUpward() ? bound.isMoreThan(baseline) : baseline.isMoreThan(bound);
        return farSide ? baseline : null;
    }
}
