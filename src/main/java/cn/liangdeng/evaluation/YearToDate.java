package cn.liangdeng.evaluation;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Between the two forms of a FLOW's figures: as statistics publish them, summed from January on, and as the evaluation reads
 * them, month by month (docs/progress.md §14). The filed year-to-date figure is the fact; months are derived from it.
 */
public final class YearToDate {

    private YearToDate() {}

    /**
     * What each filed month added: its figure less the one filed before it in the same calendar year, or its own figure where
     * it is the year's first. What a month without a figure held is in the next difference.
     *
     * <p>For a span that does not begin in January, pass the figure of the month before the span too; without it the first
     * difference holds what came before the span.
     *
     * @param filed year-to-date figure by month
     * @return one figure a filed month, in the order of the months
     */
    public static List<MonthlyFigure> toMonths(Map<ReportingMonth, BigDecimal> filed) {
        List<MonthlyFigure> months = new ArrayList<>();
        int year = 0;
        BigDecimal before = BigDecimal.ZERO;
        for (Map.Entry<ReportingMonth, BigDecimal> entry : new TreeMap<>(filed).entrySet()) {
            ReportingMonth month = entry.getKey();
            if (month.year() != year) {
                year = month.year();
                before = BigDecimal.ZERO;
            }
            months.add(new MonthlyFigure(month, entry.getValue().subtract(before)));
            before = entry.getValue();
        }
        return List.copyOf(months);
    }

    /**
     * The months of the span for which a figure should be filed as of a month and is not: a missing month is named, never a
     * silent zero.
     *
     * @param filed the months that have a figure
     * @param asOf the last month whose window has closed
     * @return in their order
     */
    public static List<ReportingMonth> missingMonths(
            TargetTerms terms, Set<ReportingMonth> filed, ReportingMonth asOf) {
        return missingMonths(terms.span(), terms.frequency(), terms.janFebCombined(), terms.lagMonths(), filed, asOf);
    }

    /** The same for figures that belong to no single target; see {@link TargetTerms} for the meaning of the parameters. */
    public static List<ReportingMonth> missingMonths(
            Span span,
            Frequency frequency,
            boolean janFebCombined,
            int lagMonths,
            Set<ReportingMonth> filed,
            ReportingMonth asOf) {
        int newest = Math.min(asOf.ordinal() - lagMonths, span.last().ordinal());
        List<ReportingMonth> missing = new ArrayList<>();
        for (int ordinal = span.first().ordinal(); ordinal <= newest; ordinal++) {
            ReportingMonth month = ReportingMonth.ofOrdinal(ordinal);
            if (FigureMonths.hasFigure(span, frequency, janFebCombined, month) && !filed.contains(month)) {
                missing.add(month);
            }
        }
        return List.copyOf(missing);
    }
}
