package cn.liangdeng.dashboard.query;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.progress.UnitReading;
import java.util.List;

/**
 * What the page of a unit shows.
 *
 * @param windows when the month's figures were due, one for every kind
 * @param targets what it promised, with the units below it; goals of the year first
 * @param readings the unit and the units below it that report targets
 * @param reports what was filed for the month
 * @param trend the last twelve months, oldest first
 */
public record UnitView(
        UnitSummary unit,
        ShownMonth month,
        List<ReportingWindow> windows,
        List<TargetReading> targets,
        List<UnitReading> readings,
        List<UnitReport> reports,
        List<TrendPoint> trend) {

    public UnitView {
        windows = List.copyOf(windows);
        targets = List.copyOf(targets);
        readings = List.copyOf(readings);
        reports = List.copyOf(reports);
        trend = List.copyOf(trend);
    }
}
