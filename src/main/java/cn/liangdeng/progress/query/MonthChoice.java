package cn.liangdeng.progress.query;

import cn.liangdeng.calendar.Deadlines;
import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.progress.ClosedWindows;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides as of which month a page shows progress. */
@Component
public class MonthChoice {

    private final ReportingCalendar calendar;
    private final JdbcClient jdbc;

    MonthChoice(ReportingCalendar calendar, JdbcClient jdbc) {
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /**
     * The month asked for, if it can be chosen; else the newest whose windows have all closed. Months that are still being
     * filed are not offered: their lights would blame units that are in time.
     */
    public ShownMonth choose(DistrictId district, @Nullable ReportingMonth wanted) {
        Deadlines deadlines = calendar.deadlines(district);
        ClosedWindows windows = new ClosedWindows(deadlines.newestClosed(), deadlines.goLive(), deadlines.today());
        ReportingMonth newest = windows.newestOfAll();
        ReportingMonth oldest =
                oldest(district).filter(month -> month.isBefore(newest)).orElse(newest);
        List<ReportingMonth> months = new ArrayList<>();
        for (ReportingMonth month = newest; !month.isBefore(oldest); month = month.minusMonths(1)) {
            months.add(month);
        }
        return new ShownMonth(wanted != null && months.contains(wanted) ? wanted : newest, months, windows);
    }

    private Optional<ReportingMonth> oldest(DistrictId district) {
        return jdbc.sql("""
                        -- The first month for which the district has progress.
                        select as_of from progress.progress
                        where district_id = :district and superseded_at is null
                        order by as_of
                        limit 1
                        """)
                .param("district", district.value())
                .query(LocalDate.class)
                .optional()
                .map(ReportingMonth::of);
    }
}
