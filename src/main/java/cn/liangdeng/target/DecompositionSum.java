package cn.liangdeng.target;

import cn.liangdeng.evaluation.BoundComparator;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a target come to, held against the whole (docs/progress.md, "Decomposition"). Exact, in the unit of
 * measure of the indicator.
 *
 * @param parts how many units have a part
 * @param sum the parts' bounds added up; null where they cannot be added (rates, milestones) or there is none
 * @param difference sum less the bound of the whole; null where there is no sum
 */
public record DecompositionSum(
        int parts, @Nullable BigDecimal sum, @Nullable BigDecimal difference, Verdict verdict) {

    /** How the sum stands to the whole. */
    public enum Verdict {
        /** No unit has a part. */
        NONE,
        /** Exactly the whole. */
        EVEN,
        /** 缺口: less than is to be reached. */
        SHORT,
        /** 层层加码: more than is to be reached. */
        INFLATED,
        /** 余量: less than the ceiling allows. */
        ROOM,
        /** 超出: more than the ceiling allows. */
        EXCEEDED,
        /** Rates do not add up: each part is held against the whole by itself. */
        NOT_ADDED
    }

    /**
     * @param bound of the whole; of a range its lower end
     * @param parts the parts' bounds, likewise
     */
    public static DecompositionSum of(
            IndicatorNature nature, BoundComparator comparator, BigDecimal bound, Collection<BigDecimal> parts) {
        return of(nature, comparator, bound, parts.size(), parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /**
     * The same from a sum already made.
     *
     * @param sum null where there are no parts
     */
    public static DecompositionSum of(
            IndicatorNature nature, BoundComparator comparator, BigDecimal bound, int parts, @Nullable BigDecimal sum) {
        if (parts == 0 || sum == null) {
            return new DecompositionSum(0, null, null, Verdict.NONE);
        }
        if (nature == IndicatorNature.RATE || nature == IndicatorNature.MILESTONE) {
            return new DecompositionSum(parts, null, null, Verdict.NOT_ADDED);
        }
        BigDecimal difference = sum.subtract(bound);
        return new DecompositionSum(parts, sum, difference, verdict(comparator, difference.signum()));
    }

    private static Verdict verdict(BoundComparator comparator, int sign) {
        if (sign == 0) {
            return Verdict.EVEN;
        }
        if (comparator.isUpward()) {
            return sign < 0 ? Verdict.SHORT : Verdict.INFLATED;
        }
        return sign < 0 ? Verdict.ROOM : Verdict.EXCEEDED;
    }
}
