package cn.liangdeng.search.query;

import cn.liangdeng.evaluation.EvaluationState;
import cn.liangdeng.evaluation.Light;
import cn.liangdeng.progress.ProgressReadings;
import cn.liangdeng.progress.ShownLight;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Horizon;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Targets by title, indicator, unit, leader, document or the words of the promise. */
@Component
@Order(1)
class TargetHits implements HitSource {

    private static final String TEXT = """
            lower(concat_ws(' ', t.title, i.name, w.words, w.initials, t.leader, d.title, c.quote))
            """;

    private final JdbcClient jdbc;
    private final ProgressReadings progress;
    private final CurrentUser user;

    TargetHits(JdbcClient jdbc, ProgressReadings progress, CurrentUser user) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.user = user;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.TARGETS;
    }

    @Override
    public Page<Hit> find(SearchWords words, DataScope scope, PageRequest page) {
        // As on every page: the light of an open month would blame units that are in time.
        ReportingMonth newestClosed = user.may(Permission.PROGRESS_READ)
                ? progress.month(user.district(), null).selected()
                : null;
        JdbcClient.StatementSpec statement = jdbc.sql("""
                        -- Targets whose reporting, co-signing or supporting unit lies in scope. Those that hold all words in their
                        -- own title come first, then those still followed, then the newest.
                        with found as (
                            select t.id, t.title, t.status, t.horizon, u.short_name, d.title as source, coalesce(c.quote, i.name) as words_of,
                                   %s as in_title
                            from target.pub_target t
                            join target.pub_indicator i on i.id = t.indicator_id
                            join organisation.pub_unit u on u.id = t.unit_id
                            join organisation.pub_unit_words w on w.id = t.unit_id
                            left join document.pub_document d on d.id = t.document_id
                            left join document.pub_clause c on c.id = t.clause_id
                            where t.district_id = :district
                              and (:whole
                                   or t.unit_id in (select scoped.unit_id from organisation.pub_unit_subtree scoped
                                                    where scoped.root_id = any(:roots))
                                   or exists (select 1
                                              from target.pub_target_unit further
                                              join organisation.pub_unit_subtree scoped on scoped.unit_id = further.unit_id
                                              where further.target_id = t.id and scoped.root_id = any(:roots)))
                              and %s
                        ), shown as (
                            select found.*, count(*) over () as total
                            from found
                            order by in_title desc, status <> 'ACTIVE', id desc
                            limit :size offset :offset
                        )
                        select shown.*, p.state, p.light, p.achieved
                        from shown
                        left join progress.pub_progress p on p.target_id = shown.id and p.as_of = :asOf
                        order by in_title desc, status <> 'ACTIVE', id desc
                        """.formatted(
                                HitStatement.HOLDS_ALL_WORDS.formatted("lower(t.title)"),
                                HitStatement.HOLDS_ALL_WORDS.formatted(TEXT)))
                .param("asOf", newestClosed == null ? null : newestClosed.firstDay(), Types.DATE);
        return HitStatement.page(statement, words, scope, page, (row, number) -> hit(row, words));
    }

    private static Hit hit(ResultSet row, SearchWords words) throws SQLException {
        return new Hit(
                row.getLong("id"),
                Excerpt.of(row.getString("title"), words),
                row.getString("short_name"),
                Excerpt.of(row.getString("words_of"), words),
                null,
                light(row),
                Horizon.valueOf(row.getString("horizon")),
                row.getString("source"),
                "WITHDRAWN".equals(row.getString("status")));
    }

    private static @Nullable ShownLight light(ResultSet row) throws SQLException {
        String light = row.getString("light");
        return light == null
                ? null
                : ShownLight.of(
                        EvaluationState.valueOf(row.getString("state")),
                        Light.valueOf(light),
                        row.getObject("achieved", Boolean.class));
    }
}
