package cn.liangdeng.reporting.query;

import cn.liangdeng.evaluation.FigureMonths;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.evaluation.Span;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The indicators of a unit whose months gone by can be filled in later, and what is known of them. */
@Component
public class BackfillIndicators {

    private static final String INDICATORS = """
            -- Indicators of which the unit reports, milestones aside: they have no history in figures.
            select indicator.id, indicator.name, indicator.unit_of_measure, indicator.frequency, indicator.jan_feb_combined,
                   indicator.nature = 'FLOW' as flow
            from target.pub_indicator indicator
            where indicator.district_id = :district
              and indicator.nature <> 'MILESTONE'
              and exists (select 1
                          from target.pub_reporter reporter
                          join target.pub_target target on target.id = reporter.target_id
                          where target.indicator_id = indicator.id and reporter.unit_id = :unit
                            and reporter.until_month is null and target.status <> 'WITHDRAWN')
              and (:whole or :unit in (select subtree.unit_id
                                       from organisation.pub_unit_subtree subtree
                                       where subtree.root_id = any(:roots)))
            order by indicator.name, indicator.id
            """;

    private static final String KNOWN = """
            -- What stands in reports of the year, drafts included: none of it is written over.
            select report.indicator_id, report.month, coalesce(report.value, 0) as value
            from reporting.report report
            where report.district_id = :district
              and report.unit_id = :unit
              and report.month between :first and :last
              and (:whole or report.unit_id in (select subtree.unit_id
                                                from organisation.pub_unit_subtree subtree
                                                where subtree.root_id = any(:roots)))
            """;

    private final JdbcClient jdbc;

    BackfillIndicators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An indicator.
     *
     * @param flow true where the year-to-date figure is asked
     */
    public record Asked(
            IndicatorId id,
            String name,
            String unitOfMeasure,
            Frequency frequency,
            boolean janFebCombined,
            boolean flow) {

        /** Whether the statistic has a figure for the month of the year at all. */
        public boolean hasFigureFor(ReportingMonth month) {
            Span year = new Span(ReportingMonth.of(month.year(), 1), ReportingMonth.of(month.year(), 12));
            return FigureMonths.hasFigure(year, frequency, janFebCombined, month);
        }
    }

    public List<Asked> list(DataScope scope, UnitId unit) {
        return scoped(INDICATORS, scope, unit)
                .query((row, number) -> new Asked(
                        new IndicatorId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("unit_of_measure"),
                        Frequency.valueOf(row.getString("frequency")),
                        row.getBoolean("jan_feb_combined"),
                        row.getBoolean("flow")))
                .list();
    }

    /** Figures that are there, by indicator and month. */
    public Map<IndicatorId, Map<ReportingMonth, BigDecimal>> known(DataScope scope, UnitId unit, int year) {
        Map<IndicatorId, Map<ReportingMonth, BigDecimal>> known = new HashMap<>();
        scoped(KNOWN, scope, unit)
                .param("first", ReportingMonth.of(year, 1).firstDay())
                .param("last", ReportingMonth.of(year, 12).firstDay())
                .query(row -> {
                    known.computeIfAbsent(new IndicatorId(row.getLong("indicator_id")), id -> new HashMap<>())
                            .put(
                                    ReportingMonth.of(row.getObject("month", LocalDate.class)),
                                    row.getBigDecimal("value"));
                });
        return known;
    }

    /** The months of a year before another. */
    public static List<ReportingMonth> months(int year, ReportingMonth before) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> ReportingMonth.of(year, month))
                .filter(month -> month.isBefore(before))
                .toList();
    }

    private JdbcClient.StatementSpec scoped(String sql, DataScope scope, UnitId unit) {
        return jdbc.sql(sql).params(scope.parameters()).param("unit", unit.value());
    }
}
