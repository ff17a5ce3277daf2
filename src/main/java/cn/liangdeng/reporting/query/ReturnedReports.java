package cn.liangdeng.reporting.query;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a unit has to file again. */
@Component
public class ReturnedReports {

    private static final String RETURNED = """
            -- Returned reports of a unit in scope, the first day on which one is due, and which one.
            select count(*) as number, min(report.return_due_on) as due_on,
                   (array_agg(report.id order by report.return_due_on, report.id))[1] as first_report
            from reporting.report report
            where report.district_id = :district
              and report.unit_id = :unit
              and report.status = 'RETURNED'
              and (:whole or report.unit_id in (select subtree.unit_id
                                                from organisation.pub_unit_subtree subtree
                                                where subtree.root_id = any(:roots)))
            """;

    private final JdbcClient jdbc;

    ReturnedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many there are.
     *
     * @param dueOn the earliest day; null where there are none
     * @param first the report due first; null where there are none
     */
    public record Returned(
            int number, @Nullable LocalDate dueOn, @Nullable Long first) {}

    public Returned of(DataScope scope, UnitId unit) {
        return jdbc.sql(RETURNED)
                .param("district", scope.district().value())
                .param("whole", scope.wholeDistrict())
                .param("roots", scope.rootIds())
                .param("unit", unit.value())
                .query((row, number) -> new Returned(
                        row.getInt("number"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("first_report", Long.class)))
                .single();
    }
}
