package cn.liangdeng.reporting.query;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.evaluation.FigureMonths;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator on which a unit owes a figure for a month.
 *
 * @param definition 口径, or null
 * @param lagMonths by how many months the statistic trails: the figure of a month is filed in the windows of the month so
 *     many later
 * @param decimals decimals with which figures are shown
 * @param dataMonth the month that the figure belongs to
 * @param targets the followed targets whose span contains that month, at least one
 */
public record OwedIndicator(
        IndicatorId id,
        String name,
        @Nullable String definition,
        String unitOfMeasure,
        IndicatorNature nature,
        Frequency frequency,
        int lagMonths,
        boolean janFebCombined,
        WindowKind windowKind,
        @Nullable String dataSource,
        int decimals,
        ReportingMonth dataMonth,
        List<OwedTarget> targets) {

    public OwedIndicator {
        targets = List.copyOf(targets);
    }

    /** The month in whose window the figure is filed. */
    public ReportingMonth filingMonth() {
        return dataMonth.plusMonths(lagMonths);
    }

    /** In what its figure counts: a milestone's in percent. */
    public String countedIn() {
        return nature.countedIn(unitOfMeasure);
    }

    /** Whether the statistic has a figure for this month and one of the targets spans it (docs/progress.md §1). */
    public boolean hasFigureFor(ReportingMonth month) {
        return targets.stream()
                .anyMatch(target -> isOverdueMilestone(target, month)
                        || target.span().contains(month)
                                && FigureMonths.hasFigure(target.span(), frequency, janFebCombined, month));
    }

    /** A milestone that missed its deadline is reported on until it is done; the query leaves out those that are. */
    private boolean isOverdueMilestone(OwedTarget target, ReportingMonth month) {
        return nature == IndicatorNature.MILESTONE
                && month.isAfter(target.span().last());
    }
}
