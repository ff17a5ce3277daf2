package cn.liangdeng.reporting.query;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.TargetId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which targets read a figure: one number serves all of them (一数多用). */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('REPORT_READ')")
public class ServedTargets {

    private final JdbcClient jdbc;

    ServedTargets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The targets in force in the month of the report, goals of the year first; empty for a report outside the scope. */
    public List<ServedTarget> of(DataScope scope, long report) {
        return jdbc.sql("""
                        -- Targets on the report's indicator on which its unit reported in its month, by the version that was then in force; a
                        -- milestone is reported past its last month until it is done.
                        select t.id, t.title, t.horizon, t.document_id, t.clause_id
                        from reporting.report r
                        join target.pub_indicator i on i.id = r.indicator_id
                        join target.pub_target t on t.indicator_id = r.indicator_id and t.district_id = r.district_id
                        where r.id = :report and r.district_id = :district and t.status in ('ACTIVE', 'SUSPENDED')
                          and (:whole or r.unit_id in (select scoped.unit_id from organisation.pub_unit_subtree scoped
                                                       where scoped.root_id = any(:roots)))
                          and exists (select 1 from target.pub_reporter reporter
                                      where reporter.target_id = t.id and reporter.unit_id = r.unit_id
                                        and %s)
                          and exists (select 1
                                      from %s terms
                                      where r.month >= terms.first_month
                                        and (r.month <= terms.last_month or i.nature = 'MILESTONE'))
                        order by t.horizon, t.weight desc, t.id
                        """.formatted(InForce.reports("reporter", "r.month"), InForce.terms("t.id", "r.month")))
                .param("report", report)
                .params(scope.parameters())
                .query((row, n) -> new ServedTarget(
                        new TargetId(row.getLong("id")),
                        row.getString("title"),
                        Horizon.valueOf(row.getString("horizon")),
                        row.getObject("document_id", Long.class),
                        row.getObject("clause_id", Long.class)))
                .list();
    }
}
