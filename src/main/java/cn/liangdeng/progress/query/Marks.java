package cn.liangdeng.progress.query;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.progress.ClosedWindows;
import cn.liangdeng.progress.Mark;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rule of the marks, once for Java and once for SQL (docs/progress.md, "Marks"). */
public final class Marks {

    /**
     * True of a kept row {@code p} of an indicator {@code i} that is marked 未报; its parameters are {@link #parameters}. A test
     * holds it against {@link #of}.
     */
    static final String UNREPORTED_SQL = """
            (p.missing and p.filing_month
                <= case i.window_kind when 'PROGRESS' then cast(:closedProgress as date) else cast(:closedStatistics as date) end
                and p.filing_month >= cast(:goLive as date)
                and not exists (select 1
                                from reporting.pub_extension extension
                                where extension.indicator_id = i.id and extension.unit_id = p.unit_id
                                  and extension.month = p.data_month and extension.due_on >= cast(:today as date)))
            """;

    /**
     * True of a kept row {@code p} whose actual was another before, from the same newest figure: that figure, or one that it is
     * counted from, was corrected after it had been shown.
     */
    static final String CORRECTED_SQL = """
            (p.actual is not null
             and exists (select 1 from progress.progress earlier
                         where earlier.target_id = p.target_id and earlier.as_of = p.as_of
                           and earlier.superseded_at is not null and earlier.newest_month = p.newest_month
                           and earlier.actual <> p.actual))
            """;

    /** Earlier than any month: every month counts. */
    private static final LocalDate BEFORE_ALL = LocalDate.of(1900, 1, 1);

    /** Later than any day: no extension counts. */
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

    private Marks() {}

    /**
     * The marks of a light.
     *
     * @param missing true where a figure is due that is not approved, and the task is not done
     * @param filingMonth the month in whose window that figure is filed; null where none is due
     * @param newestMonth month of the newest approved figure; null where there is none
     * @param termsNumber number of the version of the terms that was in force
     * @param corrected true where {@link #CORRECTED_SQL} holds
     */
    public static List<Mark> of(
            boolean missing,
            @Nullable ReportingMonth filingMonth,
            @Nullable ReportingMonth newestMonth,
            int termsNumber,
            boolean corrected,
            WindowKind kind,
            ClosedWindows windows) {
        List<Mark> marks = new ArrayList<>();
        if (missing && filingMonth != null) {
            if (windows.haveClosed(kind, filingMonth)) {
                marks.add(Mark.UNREPORTED);
            } else if (newestMonth != null) {
                marks.add(Mark.STALE);
            }
        }
        if (termsNumber > 1) {
            marks.add(Mark.ADJUSTED);
        }
        if (corrected) {
            marks.add(Mark.CORRECTED);
        }
        return marks;
    }

    /** What {@link #UNREPORTED_SQL} has to be given. */
    static Map<String, Object> parameters(ClosedWindows windows) {
        return Map.of(
                "closedProgress",
                windows.newest(WindowKind.PROGRESS).firstDay(),
                "closedStatistics",
                windows.newest(WindowKind.STATISTICS).firstDay(),
                "goLive",
                windows.goLive() == null ? BEFORE_ALL : windows.goLive().firstDay(),
                "today",
                windows.today() == null ? AFTER_ALL : windows.today());
    }
}
