package cn.liangdeng.progress;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.ReportingMonth;
import java.util.Map;
import java.util.Objects;

/**
 * How far the windows of a district have closed today.
 *
 * @param newest for every kind the newest month whose window has closed
 */
public record ClosedWindows(Map<WindowKind, ReportingMonth> newest) {

    public ClosedWindows {
        newest = Map.copyOf(newest);
    }

    /** The newest month whose window of this kind has closed. */
    public ReportingMonth newest(WindowKind kind) {
        return Objects.requireNonNull(newest.get(kind), "no window of kind " + kind);
    }

    /** The newest month all of whose windows have closed. */
    public ReportingMonth newestOfAll() {
        return newest.values().stream().min(ReportingMonth::compareTo).orElseThrow();
    }

    /** Whether the window in which figures of this kind are filed in the month has closed. */
    public boolean haveClosed(WindowKind kind, ReportingMonth filingMonth) {
        return !filingMonth.isAfter(newest(kind));
    }
}
