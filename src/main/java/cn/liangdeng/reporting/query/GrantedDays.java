package cn.liangdeng.reporting.query;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Later days for filing that were granted (延期), over all units in scope. */
@Component
class GrantedDays {

    private static final String GRANTED = """
            -- The day in force of every figure of a filing month that was granted a later one.
            select extension.unit_id, extension.indicator_id, extension.month, extension.due_on
            from reporting.pub_extension extension
            where extension.district_id = :district
              and extension.filing_month = :month
              and (:whole or extension.unit_id in (select subtree.unit_id
                                                   from organisation.pub_unit_subtree subtree
                                                   where subtree.root_id = any(:roots)))
            """;

    private final JdbcClient jdbc;

    GrantedDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A figure that a unit owes for a month. */
    record Figure(UnitId unit, IndicatorId indicator, ReportingMonth month) {}

    Map<Figure, LocalDate> list(DataScope scope, ReportingMonth filingMonth) {
        return jdbc
                .sql(GRANTED)
                .params(scope.parameters())
                .param("month", filingMonth.firstDay())
                .query((row, number) -> Map.entry(
                        new Figure(
                                new UnitId(row.getLong("unit_id")),
                                new IndicatorId(row.getLong("indicator_id")),
                                ReportingMonth.of(row.getObject("month", LocalDate.class))),
                        row.getObject("due_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
