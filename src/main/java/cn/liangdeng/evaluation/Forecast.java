package cn.liangdeng.evaluation;

import org.jspecify.annotations.Nullable;

/** Where the target ends up, and what it needs a month (docs/progress.md §10). No light ever depends on either. */
final class Forecast {

    private Forecast() {}

    /** The level or sum at the span's end if things go on as the phasing expects; null where it has no meaning. */
    static @Nullable Fraction atSpanEnd(Standing standing) {
        Fraction expected = standing.expected();
        if (!expected.isPositive()) {
            return null;
        }
        if (standing.taskShare() != null) {
            return standing.start()
                    .plus(standing.actual().minus(standing.start()).dividedBy(expected));
        }
        boolean budget = standing.isFlow() && !standing.isUpward();
        return budget ? standing.actual().dividedBy(expected) : null;
    }

    /**
     * What each remaining month has to add; 0 where nothing is missing. Null except for an upward FLOW with months left.
     *
     * @param monthsLeft months of the span after the data month
     */
    static @Nullable Fraction requiredPerMonth(Standing standing, int monthsLeft) {
        if (!standing.isFlow() || !standing.isUpward() || monthsLeft <= 0) {
            return null;
        }
        Fraction missing = standing.effectiveBound().minus(standing.actual());
        return missing.dividedBy(Fraction.of(monthsLeft)).max(Fraction.ZERO);
    }
}
