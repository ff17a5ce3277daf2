package cn.liangdeng.evaluation;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The compound average of the years of a plan period up to a month (docs/progress.md, 年均增长): what a level grew by a year, if it
 * had grown by the same rate in each of them. Of a finished year its newest rate counts, as a rule that of December; of the
 * year of the month the rate of the year to date.
 */
public final class AverageGrowth {

    private static final MathContext WORKING = new MathContext(34, RoundingMode.HALF_UP);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CLOSE_ENOUGH = new BigDecimal("1e-28");
    private static final int MOST_STEPS = 200;

    /** Decimals of the average, in percent. */
    private static final int SCALE = 6;

    private AverageGrowth() {}

    /**
     * Puts in the place of each year-to-date rate the average to date.
     *
     * @param rates year-to-date growth rates in percent, in any order; those outside the span are left out
     * @return one average a month, in month order, in percent with six decimals, half up. A month has none where an earlier year of
     *     the span has no rate at all, or a year lost everything (−100 percent or less): there is no average then
     */
    public static List<MonthlyFigure> toDate(Collection<MonthlyFigure> rates, Span span) {
        SortedMap<ReportingMonth, BigDecimal> sorted = new TreeMap<>();
        for (MonthlyFigure rate : rates) {
            if (!rate.month().isBefore(span.first()) && !rate.month().isAfter(span.last())) {
                sorted.put(rate.month(), rate.value());
            }
        }
        List<MonthlyFigure> averages = new ArrayList<>();
        SortedMap<Integer, BigDecimal> factors = new TreeMap<>();
        for (Map.Entry<ReportingMonth, BigDecimal> entry : sorted.entrySet()) {
            int year = entry.getKey().year();
            factors.put(year, BigDecimal.ONE.add(entry.getValue().divide(HUNDRED, WORKING)));
            int years = year - span.first().year() + 1;
            if (factors.size() == years && factors.values().stream().allMatch(factor -> factor.signum() > 0)) {
                averages.add(new MonthlyFigure(entry.getKey(), average(factors.values(), years)));
            }
        }
        return List.copyOf(averages);
    }

    private static BigDecimal average(Collection<BigDecimal> factors, int years) {
        BigDecimal product = factors.stream().reduce(BigDecimal.ONE, (one, other) -> one.multiply(other, WORKING));
        return root(product, years).subtract(BigDecimal.ONE).multiply(HUNDRED).setScale(SCALE, RoundingMode.HALF_UP);
    }

    /** The n-th root of a positive number, by Newton's method. */
    private static BigDecimal root(BigDecimal number, int n) {
        if (n == 1) {
            return number;
        }
        BigDecimal degree = BigDecimal.valueOf(n);
        BigDecimal root = number.max(BigDecimal.ONE);
        for (int step = 0; step < MOST_STEPS; step++) {
            BigDecimal next = root.multiply(degree.subtract(BigDecimal.ONE))
                    .add(number.divide(root.pow(n - 1, WORKING), WORKING))
                    .divide(degree, WORKING);
            boolean settled = next.subtract(root).abs().compareTo(CLOSE_ENOUGH) <= 0;
            root = next;
            if (settled) {
                break;
            }
        }
        return root;
    }
}
