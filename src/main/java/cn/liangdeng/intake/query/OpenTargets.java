package cn.liangdeng.intake.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.OpenTarget;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The targets of a document that are still followed, and where their commitments live on. */
@Component
public class OpenTargets {

    private final JdbcClient jdbc;

    OpenTargets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are followed or suspended, in text order. */
    public List<OpenTarget> of(DataScope scope, DocumentId document) {
        return jdbc.sql("""
                        -- Terms in their newest version. A commitment lives on where another document in force sets a target
                        -- on the same indicator and unit for months in common.
                        select t.id, t.version, t.title, t.status, u.short_name as unit_name, v.first_month, v.last_month,
                               (select max(from_month) from target.pub_status_change where target_id = t.id) as last_decision,
                               other.id as other_id, other.document_title
                        from target.pub_target t
                        join organisation.pub_unit u on u.id = t.unit_id
                        left join document.pub_clause c on c.id = t.clause_id
                        join lateral (select first_month, last_month from target.pub_terms
                                      where target_id = t.id order by number desc limit 1) v on true
                        left join lateral (
                            select o.id, d.title as document_title
                            from target.pub_target o
                            join document.pub_document d on d.id = o.document_id and d.status = 'PUBLISHED'
                            join lateral (select first_month, last_month from target.pub_terms
                                          where target_id = o.id order by number desc limit 1) w on true
                            where o.indicator_id = t.indicator_id and o.unit_id = t.unit_id and o.status = 'ACTIVE'
                              and o.id <> t.id and o.document_id <> t.document_id
                              and w.first_month <= v.last_month and v.first_month <= w.last_month
                            order by o.id
                            limit 1) other on true
                        where t.document_id = :document and t.district_id = :district and t.status in ('ACTIVE', 'SUSPENDED')
                        order by c.start_offset, t.id
                        """)
                .param("document", document.value())
                .param("district", scope.district().value())
                .query((row, number) -> target(row))
                .list();
    }

    private static OpenTarget target(ResultSet row) throws SQLException {
        Long other = row.getObject("other_id", Long.class);
        return new OpenTarget(
                new TargetId(row.getLong("id")),
                row.getInt("version"),
                row.getString("title"),
                row.getString("unit_name"),
                TargetStatus.valueOf(row.getString("status")),
                ReportingMonth.of(row.getObject("first_month", LocalDate.class)),
                ReportingMonth.of(row.getObject("last_month", LocalDate.class)),
                month(row, "last_decision"),
                row.getString("document_title"),
                other == null ? null : new TargetId(other));
    }

    private static @Nullable ReportingMonth month(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : ReportingMonth.of(day);
    }
}
