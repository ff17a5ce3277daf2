package cn.liangdeng.evaluation;

import org.jspecify.annotations.Nullable;

/** How much of the bound in force is done (docs/progress.md §5). */
final class Completion {

    private Completion() {}

    /** Share of the bound in force, 1 when just reached; null where it has no meaning. */
    static @Nullable Fraction of(Standing standing) {
        boolean onTheWay =
                standing.accumulation() == Accumulation.STOCK && (standing.isUpward() || standing.isFalling());
        return onTheWay ? ofTheWay(standing) : ofTheBound(standing);
    }

    private static @Nullable Fraction ofTheBound(Standing standing) {
        Fraction bound = standing.boundInForce();
        return bound.isPositive() ? standing.actual().dividedBy(bound) : null;
    }

    private static @Nullable Fraction ofTheWay(Standing standing) {
        Fraction way = standing.boundInForce().minus(standing.start());
        boolean leadsToTheBound = standing.isUpward() ? way.signum() > 0 : way.signum() < 0;
        return leadsToTheBound ? standing.actual().minus(standing.start()).dividedBy(way) : null;
    }
}
