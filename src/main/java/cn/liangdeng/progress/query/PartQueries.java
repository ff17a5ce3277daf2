package cn.liangdeng.progress.query;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.target.DecompositionSum;
import cn.liangdeng.target.TargetId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the page of a target shows of its decomposition. */
@Service
public class PartQueries {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    PartQueries(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** The parts of a target that the person sees, as of the month. */
    @PreAuthorize("hasAuthority('TARGET_READ')")
    @Transactional(readOnly = true)
    public TargetParts of(TargetRow target, ShownMonth month) {
        TargetParts summary = summary(user.readScope(), target);
        return summary.bounds().parts() == 0
                ? summary
                : new TargetParts(
                        summary.whole(),
                        summary.wholeTitle(),
                        summary.bounds(),
                        rows(user.readScope(), target.id(), month));
    }

    private TargetParts summary(DataScope scope, TargetRow target) {
        return jdbc.sql("""
                        -- What the parts of a target come to, and the target of which it is a part, if that is seen.
                        select newest.bound, newest.comparator, parts.number, parts.total, t.id as whole_id, t.title as whole_title
                        from (select terms.bound, terms.comparator
                              from target.pub_terms terms
                              where terms.target_id = :target
                              order by terms.number desc
                              limit 1) newest
                        cross join (select count(*) as number, sum(part.bound) as total
                                    from target.pub_part part
                                    where part.whole_id = :target) parts
                        left join target.pub_part above on above.part_id = :target
                        left join target.pub_target t on t.id = above.whole_id and %s
                        """.formatted(Scopes.VISIBLE))
                .params(scope.parameters())
                .param("target", target.id().value())
                .query((row, n) -> new TargetParts(
                        Columns.id(row, "whole_id", TargetId::new),
                        row.getString("whole_title"),
                        DecompositionSum.of(
                                target.indicator().nature(),
                                BoundComparator.valueOf(row.getString("comparator")),
                                row.getBigDecimal("bound"),
                                row.getInt("number"),
                                row.getBigDecimal("total")),
                        List.of()))
                .single();
    }

    private List<TargetRow> rows(DataScope scope, TargetId whole, ShownMonth month) {
        boolean progress = user.may(Permission.PROGRESS_READ);
        return jdbc
                .sql("""
                        -- The parts of a target with how they stand.
                        select %s
                        %s
                        join target.pub_part part on part.part_id = t.id
                        where part.whole_id = :whole_target and %s
                        order by u.position, t.id
                        """.formatted(TargetRows.SELECTED, TargetRows.FROM_ALL, Scopes.VISIBLE))
                .params(scope.parameters())
                .param("whole_target", whole.value())
                .param("month", month.selected().firstDay())
                .query(TargetRows::map)
                .list()
                .stream()
                .map(row -> progress ? row : row.withoutProgress())
                .toList();
    }
}
