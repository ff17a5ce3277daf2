package cn.liangdeng.reporting.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.reporting.quality.CheckSettings;
import cn.liangdeng.reporting.quality.Finding;
import cn.liangdeng.reporting.quality.RushCheck;
import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which units typed the figures of their progress window in a rush (handbook §4.2, 11); for the office only, and kept nowhere. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('REPORT_REVIEW_OFFICE')")
public class RushNotes {

    /** When offices close; the window itself ends at midnight. */
    private static final LocalTime CLOSE = LocalTime.of(18, 0);

    private static final String SAVED = """
            -- When the figures of the units were saved last before they were filed, by the month in whose window they are filed.
            select report.unit_id, cast(report.month + make_interval(months => indicator.lag_months) as date) as filing_month,
                   report.saved_at, report.entry_mode
            from reporting.report report
            join target.pub_indicator indicator on indicator.id = report.indicator_id
            where report.district_id = :district
              and report.unit_id = any(:units)
              and (:whole or report.unit_id in (select subtree.unit_id
                                                from organisation.pub_unit_subtree subtree
                                                where subtree.root_id = any(:roots)))
              and indicator.window_kind = 'PROGRESS'
              and report.month + make_interval(months => indicator.lag_months) between :first and :last
              and report.status <> 'DRAFT'
              and report.filed_for_by is null
            order by report.unit_id, filing_month, report.saved_at
            """;

    private final JdbcClient jdbc;
    private final CheckRegister register;
    private final ReportingCalendar calendar;

    RushNotes(JdbcClient jdbc, CheckRegister register, ReportingCalendar calendar) {
        this.jdbc = jdbc;
        this.register = register;
        this.calendar = calendar;
    }

    /** Those of the units that did, in the newest month that they have filed. */
    public Map<UnitId, Finding> of(DataScope scope, Collection<UnitId> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        ReportingMonth newest = calendar.currentMonth();
        ReportingMonth oldest = newest.minusMonths(RushCheck.MONTHS_RUNNING);
        Map<UnitId, NavigableMap<ReportingMonth, List<RushCheck.Entry>>> saved = saved(scope, units, oldest, newest);
        CheckSettings settings = register.of(scope.district());
        Map<ReportingMonth, LocalDateTime> closes = new HashMap<>();
        Map<UnitId, Finding> notes = new HashMap<>();
        saved.forEach((unit, months) -> RushCheck.run(
                        running(months).stream()
                                .map(month -> new RushCheck.Session(
                                        closes.computeIfAbsent(month, one -> close(scope, one)),
                                        months.getOrDefault(month, List.of())))
                                .toList(),
                        settings)
                .ifPresent(note -> notes.put(unit, note)));
        return notes;
    }

    /** The newest month and those before it without a gap, oldest first. */
    private static List<ReportingMonth> running(NavigableMap<ReportingMonth, List<RushCheck.Entry>> months) {
        List<ReportingMonth> running = new ArrayList<>();
        ReportingMonth month = months.lastKey();
        while (months.containsKey(month) && running.size() < RushCheck.MONTHS_RUNNING) {
            running.add(0, month);
            month = month.minusMonths(1);
        }
        return running;
    }

    private LocalDateTime close(DataScope scope, ReportingMonth month) {
        ReportingWindow window = calendar.window(scope.district(), WindowKind.PROGRESS, month);
        return window.dueOn().atTime(CLOSE);
    }

    private Map<UnitId, NavigableMap<ReportingMonth, List<RushCheck.Entry>>> saved(
            DataScope scope, Collection<UnitId> units, ReportingMonth oldest, ReportingMonth newest) {
        Map<UnitId, NavigableMap<ReportingMonth, List<RushCheck.Entry>>> saved = new HashMap<>();
        jdbc.sql(SAVED)
                .params(scope.parameters())
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .param("first", oldest.firstDay())
                .param("last", newest.firstDay())
                .query((row, number) -> saved.computeIfAbsent(
                                new UnitId(row.getLong("unit_id")), unit -> new TreeMap<>())
                        .computeIfAbsent(
                                ReportingMonth.of(row.getObject("filing_month", LocalDate.class)),
                                month -> new ArrayList<>())
                        .add(new RushCheck.Entry(
                                row.getObject("saved_at", OffsetDateTime.class)
                                        .atZoneSameInstant(BeijingTime.ZONE)
                                        .toLocalDateTime(),
                                row.getString("entry_mode").equals("TYPED"))))
                .list();
        return saved;
    }
}
