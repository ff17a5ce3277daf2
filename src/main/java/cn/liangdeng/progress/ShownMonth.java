package cn.liangdeng.progress;

import cn.liangdeng.shared.ReportingMonth;
import java.util.List;

/**
 * The month as of which a page shows progress.
 *
 * @param selected the month chosen, or the newest
 * @param months the months to choose from, newest first; contains the selected one
 * @param windows how far the windows have closed
 */
public record ShownMonth(ReportingMonth selected, List<ReportingMonth> months, ClosedWindows windows) {

    public ShownMonth {
        months = List.copyOf(months);
    }

    /** True where the month shown is the newest that can be chosen. */
    public boolean isNewest() {
        return selected.equals(months.get(0));
    }
}
