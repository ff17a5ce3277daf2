package cn.liangdeng.evaluation;

import cn.liangdeng.shared.ReportingMonth;

/**
 * The bound that holds in one month (docs/progress.md §0).
 *
 * @param inForce the bound in force: of a RATE on its way from a baseline or through the goals of the years the value of that
 *     way, otherwise the target's bound
 * @param effective what has to be reached or kept: the bound in force, an approximate one widened by its tolerance
 */
record Bounds(Fraction inForce, Fraction effective) {

    static Bounds of(TargetTerms terms, ReportingMonth month) {
        Fraction inForce = inForce(terms, month);
        return new Bounds(inForce, effective(terms, inForce));
    }

    private static Fraction inForce(TargetTerms terms, ReportingMonth month) {
        Fraction bound = Fraction.of(terms.bound());
        if (terms.accumulation() != Accumulation.RATE) {
            return bound;
        }
        MonthPath path = new MonthPath();
        Fraction baseline = Baseline.counting(terms);
        if (baseline != null) {
            path.through(terms.span().first().ordinal() - 1, baseline);
        }
        return path.through(terms.phasing().checkpoints())
                .through(terms.span().last().ordinal(), bound)
                .at(month);
    }

    private static Fraction effective(TargetTerms terms, Fraction inForce) {
        if (!terms.comparator().isApproximate()) {
            return inForce;
        }
        Fraction play = Fraction.of(terms.tolerance()).times(inForce.abs());
        return terms.comparator().isUpward() ? inForce.minus(play) : inForce.plus(play);
    }
}
