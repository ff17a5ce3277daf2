package cn.liangdeng.reporting.query;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 填报调度: who owes what in the windows of a month, for the office. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('REPORT_REVIEW_OFFICE')")
public class DispatchBoard {

    private static final String URGINGS = """
            -- Who was reminded of what in a month's windows, newest first.
            select urging.unit_id, urging.kind, urging.on_day, urging.figures, urging.urged_by_name, urging.urged_at
            from reporting.urging urging
            where urging.district_id = :district
              and urging.month = :month
              and (:whole or urging.unit_id in (select subtree.unit_id
                                                from organisation.pub_unit_subtree subtree
                                                where subtree.root_id = any(:roots)))
            order by urging.urged_at desc
            """;

    private final DispatchFigures figures;
    private final ReportingCalendar calendar;
    private final JdbcClient jdbc;

    DispatchBoard(DispatchFigures figures, ReportingCalendar calendar, JdbcClient jdbc) {
        this.figures = figures;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /** One reminder by the office (催办). */
    public record Urging(UnitId unit, WindowKind kind, LocalDate onDay, int figures, String byName, Instant at) {}

    /** Unit by unit in their order; a unit that owes nothing in a window is left out. */
    public List<DispatchRow> list(DataScope scope, ReportingMonth filingMonth) {
        Map<WindowKind, ReportingWindow> windows = new LinkedHashMap<>();
        calendar.windows(scope.district(), filingMonth).forEach(window -> windows.put(window.kind(), window));
        Map<DispatchUnit, Map<WindowKind, List<DispatchFigure>>> grouped = new LinkedHashMap<>();
        figures.list(scope, filingMonth)
                .forEach(figure -> grouped.computeIfAbsent(figure.unit(), unit -> new EnumMap<>(WindowKind.class))
                        .computeIfAbsent(figure.kind(), kind -> new ArrayList<>())
                        .add(figure));
        Map<UrgedKey, LocalDate> urged = new HashMap<>();
        urgings(scope, filingMonth)
                .forEach(urging -> urged.putIfAbsent(new UrgedKey(urging.unit(), urging.kind()), urging.onDay()));
        List<DispatchRow> rows = new ArrayList<>();
        grouped.forEach((unit, byKind) -> byKind.forEach((kind, owed) -> {
            ReportingWindow window = windows.get(kind);
            if (window != null) {
                rows.add(DispatchRow.of(unit, window, owed, urged.get(new UrgedKey(unit.id(), kind))));
            }
        }));
        return rows;
    }

    /** The figures of one unit, in the order in which its targets were set; empty where it owes nothing or lies outside. */
    public List<DispatchFigure> listOf(DataScope scope, UnitId unit, ReportingMonth filingMonth) {
        return figures.list(scope, filingMonth).stream()
                .filter(figure -> figure.unit().id().equals(unit))
                .toList();
    }

    /** The reminders sent to one unit in the windows of a month, newest first. */
    public List<Urging> listUrgings(DataScope scope, UnitId unit, ReportingMonth filingMonth) {
        return urgings(scope, filingMonth).stream()
                .filter(urging -> urging.unit().equals(unit))
                .toList();
    }

    private List<Urging> urgings(DataScope scope, ReportingMonth filingMonth) {
        return jdbc.sql(URGINGS)
                .params(scope.parameters())
                .param("month", filingMonth.firstDay())
                .query((row, number) -> new Urging(
                        new UnitId(row.getLong("unit_id")),
                        WindowKind.valueOf(row.getString("kind")),
                        row.getObject("on_day", LocalDate.class),
                        row.getInt("figures"),
                        row.getString("urged_by_name"),
                        row.getObject("urged_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private record UrgedKey(UnitId unit, WindowKind kind) {}
}
