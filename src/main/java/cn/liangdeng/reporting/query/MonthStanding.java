package cn.liangdeng.reporting.query;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is still open in the windows of a month, over all units in scope. Three statements, however many units. */
@Component
public class MonthStanding {

    private static final int LONGEST_LAG = 12;

    private static final String STATES = """
            -- The reports that may be filed in a month's windows: of the month itself and of those before it, by the longest lag.
            select report.id, report.unit_id, report.indicator_id, report.month, report.status
            from reporting.report report
            where report.district_id = :district
              and report.month between :first and :last
              and (:whole or report.unit_id in (select subtree.unit_id
                                                from organisation.pub_unit_subtree subtree
                                                where subtree.root_id = any(:roots)))
            """;

    private final JdbcClient jdbc;
    private final OwedIndicators owedIndicators;
    private final Units units;

    MonthStanding(JdbcClient jdbc, OwedIndicators owedIndicators, Units units) {
        this.jdbc = jdbc;
        this.owedIndicators = owedIndicators;
        this.units = units;
    }

    /**
     * One figure that is owed.
     *
     * @param status where its report stands; null where nobody has begun it
     * @param report null where nobody has begun it
     */
    public record Item(
            UnitId unit,
            String unitName,
            IndicatorId indicator,
            String indicatorName,
            ReportingMonth dataMonth,
            WindowKind kind,
            @Nullable ReportStatus status,
            @Nullable ReportId report) {

        /** Not filed: nothing there, or a draft. */
        public boolean isMissing() {
            return status == null || status == ReportStatus.DRAFT;
        }

        /** Filed or returned and not settled: somebody has to act before the month can be closed. */
        public boolean isUnsettled() {
            return status != null && status != ReportStatus.DRAFT && status != ReportStatus.APPROVED;
        }
    }

    /** Everything owed in the windows of the month, unit by unit in their order. */
    public List<Item> list(DataScope scope, ReportingMonth filingMonth) {
        List<UnitSummary> all = units.listIn(scope);
        Map<UnitId, List<OwedIndicator>> owed = owedIndicators.listFiledIn(
                scope, all.stream().map(UnitSummary::id).toList(), filingMonth);
        Map<Key, Known> known = states(scope, filingMonth);
        List<Item> items = new ArrayList<>();
        for (UnitSummary unit : all) {
            for (OwedIndicator one : owed.getOrDefault(unit.id(), List.of())) {
                Known there = known.get(new Key(unit.id().value(), one.id().value(), one.dataMonth()));
                items.add(new Item(
                        unit.id(),
                        unit.name(),
                        one.id(),
                        one.name(),
                        one.dataMonth(),
                        one.windowKind(),
                        there == null ? null : there.status(),
                        there == null ? null : there.report()));
            }
        }
        return items;
    }

    private Map<Key, Known> states(DataScope scope, ReportingMonth filingMonth) {
        Map<Key, Known> known = new HashMap<>();
        jdbc.sql(STATES)
                .params(scope.parameters())
                .param("first", filingMonth.minusMonths(LONGEST_LAG).firstDay())
                .param("last", filingMonth.firstDay())
                .query((row, number) -> known.put(
                        new Key(
                                row.getLong("unit_id"),
                                row.getLong("indicator_id"),
                                ReportingMonth.of(row.getObject("month", LocalDate.class))),
                        new Known(new ReportId(row.getLong("id")), ReportStatus.valueOf(row.getString("status")))))
                .list();
        return known;
    }

    private record Key(long unit, long indicator, ReportingMonth month) {}

    private record Known(ReportId report, ReportStatus status) {}
}
