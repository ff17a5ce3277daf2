package cn.liangdeng.reporting.query;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Leads a FLOW's year-to-date figure and the figure of the month over into each other. The filed year-to-date figure is the
 * fact; the month's is the difference from the one filed before it in the same year. Months between the two for which no
 * figure was filed are named: their part cannot be told from this month's, and it is never taken for zero.
 *
 * @param before the month filed before this one in the same year; null where this is the year's first figure
 * @param base its year-to-date figure; zero where this is the year's first
 * @param missing months since then, or since the year began, that should have a figure and have none
 */
public record MonthFigure(@Nullable ReportingMonth before, BigDecimal base, List<ReportingMonth> missing) {

    public MonthFigure {
        missing = List.copyOf(missing);
    }

    /**
     * @param owed the indicator in the month to be filed
     * @param figures its figures of other months, drafts included, in any order
     */
    public static MonthFigure of(OwedIndicator owed, Collection<FiledFigure> figures) {
        ReportingMonth month = owed.dataMonth();
        TreeMap<ReportingMonth, BigDecimal> filed = new TreeMap<>();
        figures.stream()
                .filter(FiledFigure::isFiled)
                .filter(figure ->
                        figure.month().year() == month.year() && figure.month().isBefore(month))
                .forEach(figure -> filed.put(figure.month(), figure.value()));
        ReportingMonth before = filed.isEmpty() ? null : filed.lastKey();
        List<ReportingMonth> missing = new ArrayList<>();
        ReportingMonth candidate = before == null ? month.startOfYear() : before.plusMonths(1);
        for (; candidate.isBefore(month); candidate = candidate.plusMonths(1)) {
            if (owed.hasFigureFor(candidate)) {
                missing.add(candidate);
            }
        }
        return new MonthFigure(
                before, before == null ? BigDecimal.ZERO : filed.getOrDefault(before, BigDecimal.ZERO), missing);
    }

    /** What the year-to-date figure adds to the one filed before; with {@link #missing} months it holds theirs too. */
    public BigDecimal fromYearToDate(BigDecimal yearToDate) {
        return yearToDate.subtract(base);
    }

    /**
     * The year-to-date figure that follows from the month's own.
     *
     * @throws BusinessException invalid, if months before it are missing, so that the sum is not known
     */
    public BigDecimal toYearToDate(BigDecimal ofTheMonth) {
        if (!missing.isEmpty()) {
            throw BusinessException.invalid("reporting.invalid.missingMonths", names(missing));
        }
        return base.add(ofTheMonth);
    }

    /** Months of one year in their order, by their numbers as they stand in a sentence: 2、4—8. */
    public static String names(List<ReportingMonth> months) {
        List<String> runs = new ArrayList<>();
        for (int first = 0; first < months.size(); ) {
            int last = first;
            while (last + 1 < months.size()
                    && months.get(last + 1).equals(months.get(last).plusMonths(1))) {
                last++;
            }
            String begin = Integer.toString(months.get(first).month());
            runs.add(first == last ? begin : begin + "—" + months.get(last).month());
            first = last + 1;
        }
        return String.join("、", runs);
    }
}
