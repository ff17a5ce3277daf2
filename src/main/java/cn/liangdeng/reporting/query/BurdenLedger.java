package cn.liangdeng.reporting.query;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 减负账本: what the district asks of its units, unit by unit, and how long it takes them, all units together. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('BURDEN_READ')")
public class BurdenLedger {

    private static final String UNITS = """
            -- The units in scope in their order.
            select unit.id, unit.short_name
            from organisation.pub_unit unit
            where unit.district_id = :district
              and (:whole or unit.id in (select subtree.unit_id
                                         from organisation.pub_unit_subtree subtree
                                         where subtree.root_id = any(:roots)))
            order by unit.position, unit.id
            """;

    private static final String FILED = """
            -- What is filed for the months to which the figures belong.
            select report.unit_id, report.indicator_id, report.month, report.nil, report.entry_mode
            from reporting.report report
            where report.district_id = :district
              and report.month = any(cast(:months as date[]))
              and report.status <> 'DRAFT'
              and (:whole or report.unit_id in (select subtree.unit_id
                                                from organisation.pub_unit_subtree subtree
                                                where subtree.root_id = any(:roots)))
            """;

    private static final String TIMES = """
            -- How many forms were open for so long; nobody's in particular.
            select form_time.minutes, form_time.number
            from reporting.form_time form_time
            where form_time.district_id = :district and form_time.month = :month
            """;

    /** Fewer forms are somebody's. */
    private static final int LEAST_FORMS = 5;

    private final JdbcClient jdbc;
    private final OwedIndicators owedIndicators;

    BurdenLedger(JdbcClient jdbc, OwedIndicators owedIndicators) {
        this.jdbc = jdbc;
        this.owedIndicators = owedIndicators;
    }

    private record Figure(long unit, long indicator, ReportingMonth month) {}

    private record Filing(boolean nil, boolean prefilled) {}

    /** The units that were asked something in the windows of the month, in their order. */
    public List<BurdenRow> list(DataScope scope, ReportingMonth month) {
        Map<UnitId, String> units = new LinkedHashMap<>();
        scoped(UNITS, scope)
                .query((row, number) -> units.put(new UnitId(row.getLong("id")), row.getString("short_name")))
                .list();
        Map<UnitId, List<OwedIndicator>> owed = owedIndicators.listFiledIn(scope, units.keySet(), month);
        Map<Figure, Filing> filed = filed(scope, owed);
        List<BurdenRow> rows = new ArrayList<>();
        units.forEach((unit, name) -> {
            List<OwedIndicator> asked = owed.getOrDefault(unit, List.of());
            if (!asked.isEmpty()) {
                rows.add(row(unit, name, asked, filed));
            }
        });
        return rows;
    }

    private static BurdenRow row(UnitId unit, String name, List<OwedIndicator> asked, Map<Figure, Filing> filed) {
        List<Filing> filings = asked.stream()
                .map(one -> filed.get(new Figure(unit.value(), one.id().value(), one.dataMonth())))
                .filter(Objects::nonNull)
                .toList();
        return new BurdenRow(
                name,
                asked.size(),
                filings.size(),
                (int) filings.stream().filter(Filing::prefilled).count(),
                (int) filings.stream().filter(Filing::nil).count(),
                asked.stream().mapToInt(one -> one.targets().size() - 1).sum());
    }

    private Map<Figure, Filing> filed(DataScope scope, Map<UnitId, List<OwedIndicator>> owed) {
        String[] months = owed.values().stream()
                .flatMap(List::stream)
                .map(one -> one.dataMonth().firstDay().toString())
                .distinct()
                .toArray(String[]::new);
        Map<Figure, Filing> filed = new HashMap<>();
        scoped(FILED, scope)
                .param("months", months)
                .query((row, number) -> filed.put(
                        new Figure(
                                row.getLong("unit_id"),
                                row.getLong("indicator_id"),
                                ReportingMonth.of(row.getObject("month", LocalDate.class))),
                        new Filing(
                                row.getBoolean("nil"),
                                row.getString("entry_mode").equals("PREFILLED"))))
                .list();
        return filed;
    }

    /**
     * In how many minutes half of the forms of a month were filled in, as the upper end of a class; empty as long as so few were
     * that it would tell the time of one unit.
     */
    public Optional<Integer> medianMinutes(DataScope scope, ReportingMonth month) {
        TreeMap<Integer, Integer> times = new TreeMap<>();
        jdbc.sql(TIMES)
                .param("district", scope.district().value())
                .param("month", month.firstDay())
                .query((row, number) -> times.put(row.getInt("minutes"), row.getInt("number")))
                .list();
        int all = times.values().stream().mapToInt(Integer::intValue).sum();
        if (all < LEAST_FORMS) {
            return Optional.empty();
        }
        int counted = 0;
        for (Map.Entry<Integer, Integer> time : times.entrySet()) {
            counted += time.getValue();
            if (counted * 2 >= all) {
                return Optional.of(time.getKey());
            }
        }
        return Optional.empty();
    }

    private JdbcClient.StatementSpec scoped(String sql, DataScope scope) {
        return jdbc.sql(sql).params(scope.parameters());
    }
}
