package cn.liangdeng.progress.query;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.TargetId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The targets whose lights a rule would turn, as they stand now. */
@Component
public class FlipRows {

    private final JdbcClient jdbc;

    FlipRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** These targets as of the month, in the order of their units. */
    public List<TargetRow> of(DataScope scope, Collection<TargetId> targets, ReportingMonth month) {
        return jdbc.sql("""
                        -- Some targets with how they stand as of the month, by unit.
                        select %s
                        %s
                        where t.id = any(:targets) and %s
                        order by u.position, u.short_name, t.horizon, t.id
                        """.formatted(TargetRows.SELECTED, TargetRows.FROM_JUDGED, Scopes.REPORTING))
                .params(scope.parameters())
                .param("targets", targets.stream().map(TargetId::value).toArray(Long[]::new))
                .param("month", month.firstDay())
                .query(TargetRows::map)
                .list();
    }
}
