package cn.liangdeng.search.query;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units by name, short name, alias, or the pinyin initials of these. */
@Component
@Order(2)
class UnitHits implements HitSource {

    private final JdbcClient jdbc;

    UnitHits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.UNITS;
    }

    @Override
    public Page<Hit> find(SearchWords words, DataScope scope, PageRequest page) {
        JdbcClient.StatementSpec statement =
                jdbc.sql("""
                -- Units in scope, in the order of the tree.
                select u.id, u.name, u.active, p.name as parent_name, w.words, count(*) over () as total
                from organisation.pub_unit u
                join organisation.pub_unit_words w on w.id = u.id
                left join organisation.pub_unit p on p.id = u.parent_id
                where u.district_id = :district
                  and (:whole or u.id in (select scoped.unit_id from organisation.pub_unit_subtree scoped
                                          where scoped.root_id = any(:roots)))
                  and %s
                order by not u.active, u.kind, u.position, u.id
                limit :size offset :offset
                """.formatted(HitStatement.HOLDS_ALL_WORDS.formatted("w.words || ' ' || w.initials")));
        return HitStatement.page(
                statement,
                words,
                scope,
                page,
                (row, number) -> new Hit(
                        row.getLong("id"),
                        Excerpt.of(row.getString("name"), words),
                        Objects.requireNonNullElse(row.getString("parent_name"), ""),
                        Excerpt.of("", words),
                        null,
                        null,
                        !row.getBoolean("active")));
    }
}
