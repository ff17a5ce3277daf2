package cn.liangdeng.search.query;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What the statements have in common: parameters, scope, and a column {@code total} with the number of all hits. */
final class HitStatement {

    /** True where every word occurs in the expression; no word is a pattern. */
    static final String HOLDS_ALL_WORDS =
            "not exists (select 1 from unnest(cast(:words as text[])) word where position(word in %s) = 0)";

    private HitStatement() {}

    static Page<Hit> page(
            StatementSpec statement, SearchWords words, DataScope scope, PageRequest page, RowMapper<Hit> mapper) {
        long[] total = {0};
        List<Hit> hits = new ArrayList<>();
        statement
                .param("words", words.array())
                .params(scope.parameters())
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, number) -> {
                    total[0] = row.getLong("total");
                    return mapper.mapRow(row, number);
                })
                .list()
                .forEach(hits::add);
        return Page.of(hits, page, total[0]);
    }
}
