package cn.liangdeng.search.query;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports by their words and by indicator; a draft or a returned report is the unit's own affair and not found. */
@Component
@Order(4)
class ReportHits implements HitSource {

    private static final String TEXT =
            "concat_ws(' ', r.progress_text, r.problem_text, r.next_step_text, r.coordination_text)";

    private final JdbcClient jdbc;

    ReportHits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.REPORTS;
    }

    @Override
    public Page<Hit> find(SearchWords words, DataScope scope, PageRequest page) {
        JdbcClient.StatementSpec statement = jdbc.sql("""
                -- Reports of the units in scope, the newest first.
                select r.id, r.month, i.name, u.short_name, %s as words_of, count(*) over () as total
                from reporting.pub_report r
                join target.pub_indicator i on i.id = r.indicator_id
                join organisation.pub_unit u on u.id = r.unit_id
                where r.district_id = :district
                  and r.status not in ('DRAFT', 'RETURNED')
                  and (:whole or r.unit_id in (select scoped.unit_id from organisation.pub_unit_subtree scoped
                                               where scoped.root_id = any(:roots)))
                  and %s
                order by r.month desc, r.id desc
                limit :size offset :offset
                """.formatted(
                        TEXT, HitStatement.HOLDS_ALL_WORDS.formatted("lower(concat_ws(' ', i.name, " + TEXT + "))")));
        return HitStatement.page(
                statement,
                words,
                scope,
                page,
                (row, number) -> new Hit(
                        row.getLong("id"),
                        Excerpt.of(row.getString("name"), words),
                        row.getString("short_name"),
                        Excerpt.of(row.getString("words_of"), words),
                        ReportingMonth.of(row.getObject("month", LocalDate.class)),
                        null,
                        false));
    }
}
