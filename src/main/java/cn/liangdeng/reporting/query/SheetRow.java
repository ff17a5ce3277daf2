package cn.liangdeng.reporting.query;

import cn.liangdeng.calendar.ReportingWindow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of a unit in a month: what is owed, what is there, and what was filed before.
 *
 * @param window when it is to be filed
 * @param report null as long as nobody has begun it
 * @param figures the indicator's figures of the two years before and of this month, drafts included, oldest first
 */
public record SheetRow(
        OwedIndicator owed,
        ReportingWindow window,
        @Nullable SheetReport report,
        List<FiledFigure> figures) {

    public SheetRow {
        figures = List.copyOf(figures);
    }

    /** How this month's figure and the year-to-date figure follow from each other; of use for a FLOW. */
    public MonthFigure monthFigure() {
        return MonthFigure.of(owed, figures);
    }

    /** The figure filed last before this month; null where there is none. */
    public @Nullable FiledFigure before() {
        return figures.stream()
                .filter(FiledFigure::isFiled)
                .filter(figure -> figure.month().isBefore(owed.dataMonth()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** True where the unit has still something to do: nothing filed yet, or returned. */
    public boolean isOpen() {
        return report == null || report.status().isEditable();
    }

    /** True where it could be submitted as it stands. */
    public boolean isReady() {
        return report != null && report.status().isEditable() && report.value() != null;
    }
}
