package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures in a unit's reports, month by month. */
@Component
public class FiledFigures {

    private static final String FIGURES = """
            -- Reports with a figure, oldest month first. Before the month from which the unit took over a target, the figures that
            -- the unit before it filed are its own to go on from, where it has none itself.
            select report.id, report.indicator_id, report.month, report.status, report.value, report.completed_on
            from reporting.report report
            where report.district_id = :district
              and (report.unit_id = :unit
                   or report.status <> 'DRAFT'
                      and exists (select 1
                                  from target.pub_predecessor before
                                  where before.unit_id = :unit
                                    and before.indicator_id = report.indicator_id
                                    and before.former_unit_id = report.unit_id
                                    and report.month >= coalesce(before.from_month, '-infinity')
                                    and report.month < before.until_month)
                      and not exists (select 1
                                      from reporting.report own
                                      where own.unit_id = :unit and own.indicator_id = report.indicator_id
                                        and own.month = report.month and own.value is not null))
              and report.indicator_id = any(:indicators)
              and report.month between :first and :last
              and report.value is not null
              and (:whole or :unit in (select subtree.unit_id
                                                from organisation.pub_unit_subtree subtree
                                                where subtree.root_id = any(:roots)))
            order by report.indicator_id, report.month
            """;

    private final JdbcClient jdbc;

    FiledFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By indicator, oldest first; indicators without a figure are left out. */
    public Map<IndicatorId, List<FiledFigure>> of(
            DataScope scope,
            UnitId unit,
            Collection<IndicatorId> indicators,
            ReportingMonth first,
            ReportingMonth last) {
        return jdbc
                .sql(FIGURES)
                .params(scope.parameters())
                .param("unit", unit.value())
                .param("indicators", indicators.stream().map(IndicatorId::value).toArray(Long[]::new))
                .param("first", first.firstDay())
                .param("last", last.firstDay())
                .query((row, number) -> new FiledFigure(
                        new ReportId(row.getLong("id")),
                        new IndicatorId(row.getLong("indicator_id")),
                        ReportingMonth.of(row.getObject("month", LocalDate.class)),
                        ReportStatus.valueOf(row.getString("status")),
                        row.getBigDecimal("value"),
                        row.getObject("completed_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(FiledFigure::indicator));
    }
}
