package cn.liangdeng.progress.query;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.TargetId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads where targets come from, for the sheet that is taken along. */
@Component
class TargetOrigins {

    private final JdbcClient jdbc;

    TargetOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these targets, as far as the person sees them. */
    Map<TargetId, TargetOrigin> of(DataScope scope, Collection<TargetId> targets) {
        Map<TargetId, TargetOrigin> origins = new HashMap<>();
        jdbc.sql("""
                        -- Leader and further units of targets, and the words that set them. A paragraph of a document is a line of its
                        -- text that is not empty.
                        select t.id, t.leader, t.commitment, i.definition, d.document_number, c.quote,
                               case when c.id is not null
                                    then 1 + regexp_count(left(whole.text, c.start_offset), '[^\n]\n+')
                               end as paragraph,
                               array(select u.short_name
                                     from target.pub_target_unit further
                                     join organisation.pub_unit u on u.id = further.unit_id
                                     where further.target_id = t.id and further.part = 'LEAD'
                                     order by further.position) as co_leads,
                               array(select u.short_name
                                     from target.pub_target_unit further
                                     join organisation.pub_unit u on u.id = further.unit_id
                                     where further.target_id = t.id and further.part <> 'LEAD'
                                     order by further.position) as supporting
                        from target.pub_target t
                        join target.pub_indicator i on i.id = t.indicator_id
                        left join document.pub_document d on d.id = t.document_id
                        left join document.pub_clause c on c.id = t.clause_id
                        left join document.pub_document_text whole on whole.id = c.document_id
                        where t.id = any(:targets) and %s
                        """.formatted(Scopes.VISIBLE))
                .params(scope.parameters())
                .param("targets", targets.stream().map(TargetId::value).toArray(Long[]::new))
                .query(row -> {
                    origins.put(new TargetId(row.getLong("id")), origin(row));
                });
        return origins;
    }

    private static TargetOrigin origin(ResultSet row) throws SQLException {
        return new TargetOrigin(
                row.getString("leader"),
                names(row.getArray("co_leads")),
                names(row.getArray("supporting")),
                Commitment.valueOf(row.getString("commitment")),
                row.getString("definition"),
                row.getString("document_number"),
                row.getObject("paragraph", Integer.class),
                row.getString("quote"));
    }

    private static List<String> names(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
