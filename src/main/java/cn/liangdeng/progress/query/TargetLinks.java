package cn.liangdeng.progress.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.target.TargetId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what a target has to do with others. */
@Component
class TargetLinks {

    private final JdbcClient jdbc;

    TargetLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of it, conflicts first; empty where the person does not see the target. */
    List<TargetLink> of(DataScope scope, TargetId target) {
        return jdbc.sql("""
                        -- Conflicts, rulings of both sides, and the units that reported before.
                        select link.kind, other.id as other_id, coalesce(other.title, link.unit_name) as title, d.id as document_id,
                               d.title || coalesce(' ' || d.document_number, '') as document_title, c.quote, link.month
                        from target.pub_target t
                        join (select conflict.target_id as owner_id, 'CONFLICT' as kind, conflict.other_id,
                                     cast(null as varchar) as unit_name, cast(null as date) as month
                              from target.pub_conflict conflict
                              where conflict.target_id = :target
                              union all
                              select ruling.kept_id, case ruling.kind when 'SAME_AS' then 'MERGED' else 'UNOFFICIAL' end,
                                     ruling.aside_id, null, ruling.from_month
                              from target.pub_ruling ruling
                              where ruling.kept_id = :target and ruling.kind <> 'DISTINCT'
                              union all
                              select ruling.aside_id, case ruling.kind when 'SAME_AS' then 'MERGED_INTO' else 'OFFICIAL' end,
                                     ruling.kept_id, null, ruling.from_month
                              from target.pub_ruling ruling
                              where ruling.aside_id = :target and ruling.kind <> 'DISTINCT'
                              union all
                              select reporter.target_id, 'FORMER_UNIT', null, unit.name, reporter.until_month
                              from target.pub_reporter reporter
                              join organisation.pub_unit unit on unit.id = reporter.unit_id
                              where reporter.target_id = :target and reporter.until_month is not null) link
                             on link.owner_id = t.id
                        left join target.pub_target other on other.id = link.other_id
                        left join document.pub_document d on d.id = other.document_id
                        left join document.pub_clause c on c.id = other.clause_id
                        where t.id = :target and %s
                        order by link.kind, link.month nulls first, other.id
                        """.formatted(Scopes.VISIBLE))
                .params(scope.parameters())
                .param("target", target.value())
                .query((row, n) -> new TargetLink(
                        TargetLink.Kind.valueOf(row.getString("kind")),
                        Columns.id(row, "other_id", TargetId::new),
                        row.getString("title"),
                        Columns.id(row, "document_id", DocumentId::new),
                        row.getString("document_title"),
                        row.getString("quote"),
                        Columns.monthOrNull(row, "month")))
                .list();
    }
}
