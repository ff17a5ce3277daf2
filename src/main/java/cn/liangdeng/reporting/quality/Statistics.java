package cn.liangdeng.reporting.quality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is usual for a number, as far as its own history and the year's plan tell. */
final class Statistics {

    static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private static final BigDecimal ROOM_ABOVE_PLAN = new BigDecimal("1.5");

    private static final int HALF_YEAR = 6;

    private Statistics() {}

    /** The median of the increases of the half-year before the month; null where fewer than so many of them can be said. */
    static @Nullable BigDecimal usualIncrease(FiledHistory history, int atLeast) {
        List<BigDecimal> before = history.increases(1, HALF_YEAR);
        if (before.size() < atLeast) {
            return null;
        }
        before.sort(null);
        int middle = before.size() / 2;
        return before.size() % 2 == 1
                ? before.get(middle)
                : before.get(middle - 1).add(before.get(middle)).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
    }

    /** A twelfth of what the year demands; null without a target of the year. */
    static @Nullable BigDecimal plannedIncrease(FiledHistory history) {
        BigDecimal bound = history.bound();
        return bound == null || bound.signum() <= 0 ? null : bound.divide(MONTHS, MathContext.DECIMAL64);
    }

    /**
     * Whether an increase lies beyond what chance does to a count of this mean: more than so many standard deviations. Amounts
     * with decimals do not vary like counts; of them it says true.
     */
    static boolean isBeyondChance(FiledHistory history, BigDecimal increase, BigDecimal mean, int deviations) {
        if (history.decimals() > 0) {
            return true;
        }
        BigDecimal positive = mean.max(new BigDecimal("0.25"));
        BigDecimal beyond = increase.subtract(positive);
        return beyond.signum() > 0
                && beyond.multiply(beyond)
                                .compareTo(positive.multiply(BigDecimal.valueOf((long) deviations * deviations)))
                        >= 0;
    }

    /** The part of the whole; the whole is not 0. */
    static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL64);
    }

    /** Whether the plan itself has the month add about as much: schools open in September. */
    static boolean isPlanned(FiledHistory history, BigDecimal increase) {
        BigDecimal step = history.plannedStep(0);
        return step != null && increase.compareTo(step.multiply(ROOM_ABOVE_PLAN)) <= 0;
    }

    /** A ratio as percent with one decimal. */
    static BigDecimal percent(BigDecimal ratio) {
        return ratio.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    }

    static BigDecimal max(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null) {
            return other == null ? BigDecimal.ZERO : other;
        }
        return other == null ? one : one.max(other);
    }
}
