package cn.liangdeng.dashboard.query;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.progress.DocumentReading;
import cn.liangdeng.progress.EarlyWarning;
import cn.liangdeng.progress.HeadlineReading;
import cn.liangdeng.progress.LightMovement;
import cn.liangdeng.progress.RedReading;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.UnitReading;
import java.util.List;

/**
 * What the leader's home shows, of the units in the person's scope.
 *
 * @param windows when the month's figures were due, one for every kind
 * @param year lights of goals of the year
 * @param planPeriod lights of goals of plan periods
 * @param warning what may be late a month later
 * @param reds goals of the year before goals of plan periods, each by what matters
 */
public record LeaderView(
        ShownMonth month,
        List<ReportingWindow> windows,
        LightMovement year,
        LightMovement planPeriod,
        EarlyWarning warning,
        List<RedReading> reds,
        List<CoordinationRequest> requests,
        List<UnitReading> units,
        List<HeadlineReading> headlines,
        List<DocumentReading> documents) {

    public LeaderView {
        windows = List.copyOf(windows);
        reds = List.copyOf(reds);
        requests = List.copyOf(requests);
        units = List.copyOf(units);
        headlines = List.copyOf(headlines);
        documents = List.copyOf(documents);
    }
}
