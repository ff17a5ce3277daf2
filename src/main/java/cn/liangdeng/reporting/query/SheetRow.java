package cn.liangdeng.reporting.query;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.reporting.KnownValue;
import cn.liangdeng.reporting.ReportStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of a unit in a month: what is owed, what is there, and what was filed before.
 *
 * @param window when it is to be filed
 * @param report null as long as nobody has begun it
 * @param extension its extensions; null where none was asked for
 * @param known the figure as it is known from elsewhere; null where it is not
 * @param closed true where the office has closed the window
 * @param mayBeOverdue false of the months before the district's go-live month
 * @param figures the indicator's figures of the two years before and of this month, drafts included, oldest first
 */
public record SheetRow(
        OwedIndicator owed,
        ReportingWindow window,
        @Nullable SheetReport report,
        @Nullable GrantedExtension extension,
        @Nullable KnownValue known,
        boolean closed,
        boolean mayBeOverdue,
        List<FiledFigure> figures) {

    public SheetRow {
        figures = List.copyOf(figures);
    }

    /** The same with the report as it is stored now; null where there is none. */
    SheetRow with(@Nullable SheetReport stored) {
        List<FiledFigure> now = new ArrayList<>(figures);
        now.removeIf(figure -> figure.month().equals(owed.dataMonth()));
        if (stored != null && stored.value() != null) {
            now.add(new FiledFigure(
                    stored.id(), owed.id(), owed.dataMonth(), stored.status(), stored.value(), stored.completedOn()));
        }
        return new SheetRow(owed, window, stored, extension, known, closed, mayBeOverdue, now);
    }

    /** The last day on time: set by the calendar, by an extension, or with a return, whichever is the latest. */
    public LocalDate dueOn() {
        LocalDate granted = extension != null && extension.dueOn() != null ? extension.dueOn() : window.dueOn();
        LocalDate again = report == null ? null : report.returnDueOn();
        return again != null && again.isAfter(granted) ? again : granted;
    }

    /** True where that day has passed and the unit has still something to do, which it has not once the month is closed to it. */
    public boolean isOverdue(LocalDate today) {
        return mayBeOverdue && isOpen() && !isClosedToUnit() && today.isAfter(dueOn());
    }

    /** True where the closing of the month keeps the unit from changing it; what the office gave back may still be filed. */
    public boolean isClosedToUnit() {
        return closed && (report == null || report.status() != ReportStatus.RETURNED);
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
        return report != null && report.status().isEditable() && report.value() != null && !isClosedToUnit();
    }
}
