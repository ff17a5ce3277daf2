package cn.liangdeng.reporting.query;

import cn.liangdeng.calendar.FilingMonth;
import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.reporting.FilingDebts;
import cn.liangdeng.reporting.FilingStanding;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.reporting.query.GrantedDays.Figure;
import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every figure that is filed in the windows of a month and where it stands. Five statements beside the calendar's, however
 * many units.
 */
@Component
class DispatchFigures implements FilingDebts {

    private static final String UNITS = """
            -- The units in scope that are not dissolved.
            select unit.id, unit.name, unit.short_name, unit.kind, unit.position
            from organisation.pub_unit unit
            where unit.district_id = :district
              and unit.active
              and (:whole or unit.id in (select subtree.unit_id
                                         from organisation.pub_unit_subtree subtree
                                         where subtree.root_id = any(:roots)))
            order by unit.position, unit.id
            """;

    private static final String REPORTS = """
            -- The reports of some months with whose turn it is and when each was filed for the first time.
            select report.id, report.unit_id, report.indicator_id, report.month, report.status, report.return_due_on,
                   step.step = 'UNIT' as units_turn,
                   (select min(event.at)
                    from reporting.event event
                    where event.report_id = report.id and event.action in ('SUBMITTED', 'FILED_FOR')) as first_filed_at
            from reporting.report report
            left join reporting.pub_review_step step on step.report_id = report.id
            where report.district_id = :district
              and report.month = any(cast(:months as date[]))
              and (:whole or report.unit_id in (select subtree.unit_id
                                                from organisation.pub_unit_subtree subtree
                                                where subtree.root_id = any(:roots)))
            """;

    private final JdbcClient jdbc;
    private final OwedIndicators owedIndicators;
    private final GrantedDays grantedDays;
    private final ClosedMonths closedMonths;
    private final ReportingCalendar calendar;

    DispatchFigures(
            JdbcClient jdbc,
            OwedIndicators owedIndicators,
            GrantedDays grantedDays,
            ClosedMonths closedMonths,
            ReportingCalendar calendar) {
        this.jdbc = jdbc;
        this.owedIndicators = owedIndicators;
        this.grantedDays = grantedDays;
        this.closedMonths = closedMonths;
        this.calendar = calendar;
    }

    /** Unit by unit in their order, in it as the targets were set. */
    List<DispatchFigure> list(DataScope scope, ReportingMonth filingMonth) {
        Map<UnitId, DispatchUnit> units = units(scope);
        Map<UnitId, List<OwedIndicator>> owed = owedIndicators.listFiledIn(scope, units.keySet(), filingMonth);
        Map<Figure, Standing> reports = reports(scope, owed);
        Map<Figure, LocalDate> granted = grantedDays.list(scope, filingMonth);
        Set<WindowKind> closed = closedMonths.inForce(scope, filingMonth);
        FilingMonth filing = calendar.filing(scope.district(), filingMonth);
        boolean mayBeOverdue = filing.mayBeOverdue();
        LocalDate today = calendar.today();
        List<DispatchFigure> figures = new ArrayList<>();
        units.forEach((id, unit) -> owed.getOrDefault(id, List.of()).forEach(one -> {
            Figure figure = new Figure(id, one.id(), one.dataMonth());
            LocalDate windowDueOn = filing.window(one.windowKind()).dueOn();
            LocalDate dueOn = granted.getOrDefault(figure, windowDueOn);
            Timing timing = new Timing(
                    dueOn,
                    windowDueOn,
                    mayBeOverdue,
                    mayBeOverdue && today.isAfter(dueOn),
                    closed.contains(one.windowKind()));
            figures.add(figure(unit, one, reports.get(figure), timing));
        }));
        return figures;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Debt> of(DistrictId district, WindowKind kind, ReportingMonth filingMonth) {
        if (!calendar.mayBeOverdue(district, filingMonth)) {
            // 启用月份: what is filed for the time before it is history, and nobody is pressed for it.
            return List.of();
        }
        Map<UnitId, DispatchUnit> units = new LinkedHashMap<>();
        Map<UnitId, Map<LocalDate, Integer>> open = new LinkedHashMap<>();
        list(DataScope.district(district), filingMonth).stream()
                .filter(figure -> figure.kind() == kind)
                .filter(figure ->
                        figure.standing() == FilingStanding.TO_FILE || figure.standing() == FilingStanding.OVERDUE)
                .forEach(figure -> {
                    units.put(figure.unit().id(), figure.unit());
                    open.computeIfAbsent(figure.unit().id(), id -> new TreeMap<>())
                            .merge(figure.dueOn(), 1, Integer::sum);
                });
        return units.values().stream()
                .flatMap(unit -> open.getOrDefault(unit.id(), Map.of()).entrySet().stream()
                        .map(day -> new Debt(unit.id(), unit.name(), day.getKey(), day.getValue())))
                .toList();
    }

    private static DispatchFigure figure(
            DispatchUnit unit, OwedIndicator owed, @Nullable Standing report, Timing timing) {
        Instant filed = report == null ? null : report.firstFiledAt();
        return new DispatchFigure(
                unit,
                owed.id(),
                owed.name(),
                owed.dataMonth(),
                owed.windowKind(),
                timing.dueOn(),
                timing.windowDueOn(),
                standing(report, timing),
                report == null ? null : report.id(),
                filed,
                timing.counts()
                        && filed != null
                        && LocalDate.ofInstant(filed, BeijingTime.ZONE).isAfter(timing.dueOn()),
                report == null || report.status() != ReportStatus.RETURNED ? null : report.returnDueOn());
    }

    private static FilingStanding standing(@Nullable Standing report, Timing timing) {
        if (report == null || report.status() == ReportStatus.DRAFT) {
            if (timing.closed()) {
                return FilingStanding.CLOSED;
            }
            return timing.past() ? FilingStanding.OVERDUE : FilingStanding.TO_FILE;
        }
        return switch (report.status()) {
            case RETURNED -> FilingStanding.RETURNED;
            case APPROVED -> FilingStanding.APPROVED;
            default -> report.unitsTurn() ? FilingStanding.WAITING_UNIT : FilingStanding.WAITING_OFFICE;
        };
    }

    private Map<UnitId, DispatchUnit> units(DataScope scope) {
        Map<UnitId, DispatchUnit> units = new LinkedHashMap<>();
        scoped(UNITS, scope)
                .query((row, number) -> new DispatchUnit(
                        new UnitId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("short_name"),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getInt("position")))
                .list()
                .forEach(unit -> units.put(unit.id(), unit));
        return units;
    }

    private Map<Figure, Standing> reports(DataScope scope, Map<UnitId, List<OwedIndicator>> owed) {
        String[] months = owed.values().stream()
                .flatMap(List::stream)
                .map(one -> one.dataMonth().firstDay().toString())
                .distinct()
                .toArray(String[]::new);
        Map<Figure, Standing> reports = new HashMap<>();
        scoped(REPORTS, scope)
                .param("months", months)
                .query(DispatchFigures::report)
                .list()
                .forEach(report -> reports.put(report.figure(), report));
        return reports;
    }

    private JdbcClient.StatementSpec scoped(String sql, DataScope scope) {
        return jdbc.sql(sql).params(scope.parameters());
    }

    /**
     * The days of a figure.
     *
     * @param counts false before the district's go-live month, of whose figures none is late
     * @param past whether the day in force has passed, where it counts
     * @param closed whether the office has closed the window
     */
    private record Timing(LocalDate dueOn, LocalDate windowDueOn, boolean counts, boolean past, boolean closed) {}

    /** Where a report stands. */
    private record Standing(
            Figure figure,
            ReportId id,
            ReportStatus status,
            boolean unitsTurn,
            @Nullable LocalDate returnDueOn,
            @Nullable Instant firstFiledAt) {}

    private static Standing report(ResultSet row, int number) throws SQLException {
        OffsetDateTime filed = row.getObject("first_filed_at", OffsetDateTime.class);
        return new Standing(
                new Figure(
                        new UnitId(row.getLong("unit_id")),
                        new IndicatorId(row.getLong("indicator_id")),
                        ReportingMonth.of(row.getObject("month", LocalDate.class))),
                new ReportId(row.getLong("id")),
                ReportStatus.valueOf(row.getString("status")),
                row.getBoolean("units_turn"),
                row.getObject("return_due_on", LocalDate.class),
                filed == null ? null : filed.toInstant());
    }
}
