package cn.liangdeng.progress;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far the windows of a district have closed today.
 *
 * @param newest for every kind the newest month whose window has closed
 * @param goLive the month from whose windows on a figure can be overdue; null where every month counts
 * @param today the day up to which extensions count; null where none counts
 */
public record ClosedWindows(
        Map<WindowKind, ReportingMonth> newest,
        @Nullable ReportingMonth goLive,
        @Nullable LocalDate today) {

    /** Windows of a district that has set no go-live month and granted no extension. */
    public ClosedWindows(Map<WindowKind, ReportingMonth> newest) {
        this(newest, null, null);
    }

    public ClosedWindows {
        newest = Map.copyOf(newest);
    }

    /** The newest month whose window of this kind has closed. */
    public ReportingMonth newest(WindowKind kind) {
        return Objects.requireNonNull(newest.get(kind), "no window of kind " + kind);
    }

    /** Whether a figure need not be there yet, because its day was put off (延期) until this one. */
    public boolean isPutOff(@Nullable LocalDate until) {
        return until != null && today != null && !until.isBefore(today);
    }

    /** The newest month all of whose windows have closed. */
    public ReportingMonth newestOfAll() {
        return newest.values().stream().min(ReportingMonth::compareTo).orElseThrow();
    }

    /** Whether the window in which figures of this kind are filed in the month has closed, so that one missing is overdue. */
    public boolean haveClosed(WindowKind kind, ReportingMonth filingMonth) {
        return !filingMonth.isAfter(newest(kind)) && (goLive == null || !filingMonth.isBefore(goLive));
    }
}
