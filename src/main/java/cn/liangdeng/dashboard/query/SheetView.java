package cn.liangdeng.dashboard.query;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.target.TargetId;
import java.util.List;
import java.util.Map;

/**
 * What the sheet 指标进度表 is made from.
 *
 * @param windows when the month's figures were due, one for every kind
 * @param targets its rows, in order
 * @param figures their numbers; a target without one has none
 */
public record SheetView(
        ShownMonth month,
        List<ReportingWindow> windows,
        List<TargetReading> targets,
        Map<TargetId, SheetFigure> figures) {

    public SheetView {
        windows = List.copyOf(windows);
        targets = List.copyOf(targets);
        figures = Map.copyOf(figures);
    }
}
