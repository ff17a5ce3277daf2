package cn.liangdeng.dashboard.query;

import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorNature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the reports of a unit, and how it stood month by month. */
@Component
class UnitReports {

    private final JdbcClient jdbc;

    UnitReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reports of the scope's units that were filed for a month, as the indicators were set. */
    List<UnitReport> of(DataScope scope, ReportingMonth month) {
        return jdbc.sql("""
                        -- Reports of the month (trailing statistics: of the month earlier by the lag). A draft is the unit's own
                        -- affair, and so are figure and words of a report that was returned.
                        with shown as (
                            select r.*, r.status <> 'RETURNED' as told
                            from reporting.pub_report r
                            where r.district_id = :district
                              and r.month = any(array(
                                      select distinct cast(cast(:month as date) - make_interval(months => filed.lag_months) as date)
                                      from target.pub_indicator filed
                                      where filed.district_id = :district))
                              and r.status <> 'DRAFT'
                              and (:whole or r.unit_id in (select scoped.unit_id from organisation.pub_unit_subtree scoped
                                                           where scoped.root_id = any(:roots)))
                        )
                        select r.id, r.month, r.status, i.name, i.nature, i.unit_of_measure, i.decimals,
                               case when r.told then r.value end                    as value,
                               case when r.told then r.completed_on end             as completed_on,
                               case when r.told then r.progress_text else '' end    as progress_text,
                               case when r.told then r.problem_text else '' end     as problem_text,
                               case when r.told then r.next_step_text else '' end   as next_step_text
                        from shown r
                        join target.pub_indicator i on i.id = r.indicator_id
                        where r.month = cast(:month as date) - make_interval(months => i.lag_months)
                        order by i.id, r.id
                        """)
                .params(scope.parameters())
                .param("month", month.firstDay())
                .query(UnitReports::report)
                .list();
    }

    /** The last twelve months up to the one shown, oldest first; the caller has checked that the unit is in scope. */
    List<TrendPoint> trend(DistrictId district, UnitId unit, ReportingMonth month) {
        return jdbc.sql("""
                        -- The kept counts of a unit's subtree, month by month; what it costs does not grow with the targets.
                        select r.as_of, r.green, r.yellow, r.red, r.not_due + r.no_data as grey, r.reported, r.expected
                        from progress.pub_rollup r
                        where r.district_id = :district and r.unit_id = :unit and r.horizon = 'ALL'
                          and r.as_of between cast(:month as date) - interval '11 months' and :month
                        order by r.as_of
                        """)
                .param("district", district.value())
                .param("unit", unit.value())
                .param("month", month.firstDay())
                .query((row, n) -> new TrendPoint(
                        ReportingMonth.of(row.getObject("as_of", LocalDate.class)),
                        row.getInt("green"),
                        row.getInt("yellow"),
                        row.getInt("red"),
                        row.getInt("grey"),
                        row.getInt("reported"),
                        row.getInt("expected")))
                .list();
    }

    private static UnitReport report(ResultSet row, int number) throws SQLException {
        return new UnitReport(
                new ReportId(row.getLong("id")),
                ReportingMonth.of(row.getObject("month", LocalDate.class)),
                ReportStatus.valueOf(row.getString("status")),
                row.getString("name"),
                IndicatorNature.valueOf(row.getString("nature")),
                row.getString("unit_of_measure"),
                row.getInt("decimals"),
                row.getBigDecimal("value"),
                row.getObject("completed_on", LocalDate.class),
                row.getString("progress_text"),
                row.getString("problem_text"),
                row.getString("next_step_text"));
    }
}
