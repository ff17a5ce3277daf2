package cn.liangdeng.dashboard.query;

import cn.liangdeng.evaluation.GapFormula;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.TargetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads kept progress as numbers, for sheets. */
@Component
class SheetFigures {

    private final JdbcClient jdbc;

    SheetFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The numbers of all targets of the scope that are judged in the month. */
    List<SheetFigure> of(DataScope scope, ReportingMonth month) {
        return jdbc.sql("""
                        -- How the targets stand as of the month, in numbers, with the figures of the same month of last year.
                        select p.target_id, i.unit_of_measure, i.decimals, i.nature = 'RATE' as rate,
                               i.nature = 'MILESTONE' as milestone, p.formula, p.actual, p.completion, p.expected,
                               p.gap,
                               -- looked up by the whole key: a join reads all months of the figures
                               (select now.value from reporting.pub_approved_value now
                                where now.indicator_id = t.indicator_id and now.unit_id = t.unit_id
                                  and now.month = p.data_month and now.superseded_at is null) as this_year,
                               (select past.value from reporting.pub_approved_value past
                                where past.indicator_id = t.indicator_id and past.unit_id = t.unit_id
                                  and past.month = cast(p.data_month - interval '12 months' as date)
                                  and past.superseded_at is null) as last_year
                        from progress.pub_progress p
                        join target.pub_target t on t.id = p.target_id and t.district_id = p.district_id
                        join target.pub_indicator i on i.id = t.indicator_id and i.district_id = t.district_id
                        where p.district_id = :district and p.as_of = :month
                          and (:whole or t.unit_id in (select scoped.unit_id from organisation.pub_unit_subtree scoped
                                                       where scoped.root_id = any(:roots)))
                        """)
                .params(scope.parameters())
                .param("month", month.firstDay())
                .query(SheetFigures::figure)
                .list();
    }

    private static SheetFigure figure(ResultSet row, int number) throws SQLException {
        return new SheetFigure(
                new TargetId(row.getLong("target_id")),
                row.getBoolean("milestone") ? "%" : row.getString("unit_of_measure"),
                row.getInt("decimals"),
                row.getBoolean("rate"),
                row.getBoolean("milestone"),
                GapFormula.valueOf(row.getString("formula")),
                row.getBigDecimal("actual"),
                row.getBigDecimal("completion"),
                row.getBigDecimal("expected"),
                row.getBigDecimal("gap"),
                row.getBigDecimal("last_year"),
                row.getBigDecimal("this_year"));
    }
}
