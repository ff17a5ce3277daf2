package cn.liangdeng.dashboard.query;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.YearReading;
import java.util.List;
import java.util.Map;

/**
 * Goals of years side by side.
 *
 * @param windows when the month's figures were due, one for every kind
 * @param years newest first
 * @param lines one for every indicator and unit, those with most years first
 */
public record YearsView(ShownMonth month, List<ReportingWindow> windows, List<Integer> years, List<Line> lines) {

    public YearsView {
        windows = List.copyOf(windows);
        years = List.copyOf(years);
        lines = List.copyOf(lines);
    }

    /**
     * The goals of years on the figures of one indicator and unit.
     *
     * @param years by year; where a year has several goals, the heaviest
     */
    public record Line(YearReading newest, Map<Integer, YearReading> years) {

        public Line {
            years = Map.copyOf(years);
        }
    }
}
