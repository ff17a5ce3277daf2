package cn.liangdeng.search.query;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.Permission;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents by title, 文号, issuer or any words of their text; drafts only for who manages them. */
@Component
@Order(3)
class DocumentHits implements HitSource {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    DocumentHits(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.DOCUMENTS;
    }

    @Override
    public Page<Hit> find(SearchWords words, DataScope scope, PageRequest page) {
        JdbcClient.StatementSpec statement = jdbc.sql("""
                        -- Published documents are open to the whole district. Those with all words in the title come first, then the
                        -- newest. Of the text only the surroundings of the first word leave the database.
                        with found as (
                            select d.id, d.title, d.document_number, d.status, d.written_on, x.text,
                                   %s as in_title
                            from document.pub_document d
                            join document.pub_document_text x on x.id = d.id
                            where d.district_id = :district
                              and (d.status <> 'DRAFT' or :drafts)
                              and %s
                        ), shown as (
                            select found.*, count(*) over () as total
                            from found
                            order by in_title desc, written_on desc nulls last, id desc
                            limit :size offset :offset
                        )
                        select id, title, document_number, status, total,
                               substr(text, greatest(1, position((cast(:words as text[]))[1] in lower(text)) - 60), 240) as surroundings
                        from shown
                        order by in_title desc, written_on desc nulls last, id desc
                        """.formatted(
                                HitStatement.HOLDS_ALL_WORDS.formatted("lower(d.title)"),
                                HitStatement.HOLDS_ALL_WORDS.formatted(
                                        "lower(concat_ws(' ', d.title, d.document_number, d.issuer, x.text))")))
                .param("drafts", user.may(Permission.DOCUMENT_MANAGE));
        return HitStatement.page(
                statement,
                words,
                scope,
                page,
                (row, number) -> new Hit(
                        row.getLong("id"),
                        Excerpt.of(row.getString("title"), words),
                        Objects.requireNonNullElse(row.getString("document_number"), ""),
                        Excerpt.of(row.getString("surroundings"), words),
                        null,
                        null,
                        "WITHDRAWN".equals(row.getString("status"))));
    }
}
