package cn.liangdeng.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * By how much the months left of a year have to grow over the same months of the year before, so that the whole year reaches a
 * growth (docs/progress.md §24). No light depends on it.
 */
public final class GrowthNeeded {

    private GrowthNeeded() {}

    /**
     * Growth in percent, four decimals: ((1 + goal)·total − (1 + growth)·toDate) / (total − toDate) − 1, where the amounts are last
     * year's. Null where the months left held nothing last year.
     *
     * @param goal growth of the year that is to be reached, percent
     * @param growth growth up to now, percent
     * @param toDate last year's amount of the same months
     * @param total last year's amount of the whole year
     */
    public static @Nullable BigDecimal inMonthsLeft(
            BigDecimal goal, BigDecimal growth, BigDecimal toDate, BigDecimal total) {
        Fraction before = Fraction.of(toDate);
        Fraction whole = Fraction.of(total);
        Fraction left = whole.minus(before);
        if (!left.isPositive()) {
            return null;
        }
        Fraction needed = whole.times(grown(goal)).minus(before.times(grown(growth)));
        return needed.dividedBy(left).minus(Fraction.ONE).percent().rounded();
    }

    private static Fraction grown(BigDecimal percent) {
        return Fraction.ONE.plus(Fraction.of(percent).dividedBy(Fraction.HUNDRED));
    }
}
