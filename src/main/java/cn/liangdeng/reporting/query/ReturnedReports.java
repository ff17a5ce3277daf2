package cn.liangdeng.reporting.query;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.UnitId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a unit has to file again: reports and back-fills that were sent back. */
@Component
public class ReturnedReports {

    private static final String RETURNED = """
            -- Returned reports of a unit in scope, the first day on which one is due, and which one; beside them its refused
            -- back-fills after which it has filed none of the same year, the first refused first.
            with own as (
                select unit.id
                from organisation.pub_unit unit
                where unit.district_id = :district
                  and unit.id = :unit
                  and (:whole or unit.id in (select subtree.unit_id
                                             from organisation.pub_unit_subtree subtree
                                             where subtree.root_id = any(:roots)))
            )
            select count(*) as number, min(report.return_due_on) as due_on,
                   (array_agg(report.id order by report.return_due_on, report.id))[1] as first_report,
                   (select array_agg(backfill.id order by backfill.decided_at, backfill.id)
                    from own
                    join reporting.backfill backfill on backfill.unit_id = own.id and backfill.district_id = :district
                    where backfill.state = 'REFUSED'
                      and not exists (select 1
                                      from reporting.backfill later
                                      where later.district_id = :district and later.unit_id = own.id
                                        and later.year = backfill.year and later.id > backfill.id)) as backfills
            from own
            join reporting.report report on report.unit_id = own.id and report.district_id = :district
            where report.status = 'RETURNED'
            """;

    private final JdbcClient jdbc;

    ReturnedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many there are.
     *
     * @param number returned reports
     * @param dueOn the earliest day on which one is due; null where there are none
     * @param first the report due first; null where there are none
     * @param backfills refused back-fills, the first refused first
     */
    public record Returned(
            int number, @Nullable LocalDate dueOn, @Nullable Long first, List<Long> backfills) {

        public Returned {
            backfills = List.copyOf(backfills);
        }
    }

    public Returned of(DataScope scope, UnitId unit) {
        return jdbc.sql(RETURNED)
                .params(scope.parameters())
                .param("unit", unit.value())
                .query(ReturnedReports::returned)
                .single();
    }

    private static Returned returned(ResultSet row, int number) throws SQLException {
        Array backfills = row.getArray("backfills");
        return new Returned(
                row.getInt("number"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("first_report", Long.class),
                backfills == null ? List.of() : List.of((Long[]) backfills.getArray()));
    }
}
