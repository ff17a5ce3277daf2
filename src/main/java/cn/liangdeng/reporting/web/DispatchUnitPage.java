package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.query.DispatchBoard.Urging;
import cn.liangdeng.reporting.query.DispatchFigure;
import cn.liangdeng.shared.ReportingMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit of the board with its figures.
 *
 * @param figures by window, in the order in which the targets were set
 * @param urgings the reminders of the office, newest first
 */
record DispatchUnitPage(
        long unit,
        String name,
        ReportingMonth month,
        List<ReportingMonth> months,
        List<Line> figures,
        List<Reminder> urgings) {

    DispatchUnitPage {
        months = List.copyOf(months);
        figures = List.copyOf(figures);
        urgings = List.copyOf(urgings);
    }

    /** A figure with the moment it was filed first, as text; null if never. */
    record Line(DispatchFigure figure, @Nullable String filed) {}

    /** A reminder with its moment as text. */
    record Reminder(Urging urging, String at) {}
}
