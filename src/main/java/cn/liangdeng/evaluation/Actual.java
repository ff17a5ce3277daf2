package cn.liangdeng.evaluation;

import cn.liangdeng.shared.ReportingMonth;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What has been achieved by the data month (docs/progress.md §3).
 *
 * @param value FLOW: the sum of the figures; STOCK, RATE: the newest
 * @param figures the figures that made the value, in the order of the months; at least one
 */
record Actual(Fraction value, List<MonthlyFigure> figures) {

    /**
     * Reads the figures from the span's first month to the data month, in whatever order they come; those of months for which
     * no figure was due count too. Null where there is none.
     *
     * @throws IllegalArgumentException if two figures stand for one month
     */
    static @Nullable Actual of(TargetTerms terms, Collection<MonthlyFigure> figures, ReportingMonth dataMonth) {
        NavigableMap<ReportingMonth, MonthlyFigure> counting = new TreeMap<>();
        for (MonthlyFigure figure : figures) {
            boolean counts =
                    terms.span().contains(figure.month()) && !figure.month().isAfter(dataMonth);
            if (counts && counting.put(figure.month(), figure) != null) {
                throw new IllegalArgumentException("two figures for " + figure.month());
            }
        }
        if (counting.isEmpty()) {
            return null;
        }
        if (terms.accumulation() != Accumulation.FLOW) {
            MonthlyFigure newest = counting.lastEntry().getValue();
            return new Actual(Fraction.of(newest.value()), List.of(newest));
        }
        Fraction sum =
                counting.values().stream().map(f -> Fraction.of(f.value())).reduce(Fraction.ZERO, Fraction::plus);
        return new Actual(sum, List.copyOf(counting.values()));
    }

    ReportingMonth newestMonth() {
        return figures.get(figures.size() - 1).month();
    }
}
