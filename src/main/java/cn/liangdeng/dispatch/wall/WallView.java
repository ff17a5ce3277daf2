package cn.liangdeng.dispatch.wall;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.progress.ShownMonth;
import java.util.List;

/**
 * The wall.
 *
 * @param windows when the month's figures were due, one for every kind
 * @param judged false where no target is judged in the month, so that there is nothing to show
 */
public record WallView(ShownMonth month, List<ReportingWindow> windows, List<WallPage> pages, boolean judged) {

    public WallView {
        windows = List.copyOf(windows);
        pages = List.copyOf(pages);
    }
}
