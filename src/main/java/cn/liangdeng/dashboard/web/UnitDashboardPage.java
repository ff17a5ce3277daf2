package cn.liangdeng.dashboard.web;

import cn.liangdeng.dashboard.query.TrendPoint;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.reporting.ReportStatus;
import java.util.List;

/**
 * The page of a unit.
 *
 * @param sentence where the unit stands
 * @param asOf data period and days until which figures were filed
 * @param targets goals of the year first
 * @param trend the last twelve months, oldest first
 * @param trendChart data of their chart
 */
record UnitDashboardPage(
        UnitSummary unit,
        ShownMonth month,
        Sentence sentence,
        String asOf,
        List<LightSegment> segments,
        List<TargetReading> targets,
        List<Report> reports,
        List<TrendPoint> trend,
        String trendChart) {

    UnitDashboardPage {
        segments = List.copyOf(segments);
        targets = List.copyOf(targets);
        reports = List.copyOf(reports);
        trend = List.copyOf(trend);
    }

    /**
     * A report of the month.
     *
     * @param figure as filed, with its unit of measure; — where it is not told
     * @param period the month it is of
     */
    record Report(
            long id,
            String indicator,
            String period,
            String figure,
            ReportStatus status,
            String statusStyle,
            String progress,
            String problem,
            String nextStep) {}
}
