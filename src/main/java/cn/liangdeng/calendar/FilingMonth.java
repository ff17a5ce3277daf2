package cn.liangdeng.calendar;

import cn.liangdeng.shared.ReportingMonth;
import java.util.List;

/**
 * A month in which figures are filed.
 *
 * @param windows in which they are filed, one for every kind
 * @param mayBeOverdue false of the months before the district's go-live month (启用月份)
 */
public record FilingMonth(ReportingMonth month, List<ReportingWindow> windows, boolean mayBeOverdue) {

    public FilingMonth {
        windows = List.copyOf(windows);
    }

    public ReportingWindow window(WindowKind kind) {
        return windows.stream()
                .filter(window -> window.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
