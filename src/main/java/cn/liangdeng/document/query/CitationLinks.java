package cn.liangdeng.document.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which documents a document rests on, and which rest on it. Looked up by 文号 or title whenever it is shown, so that a cited
 * document that arrives later is linked as well; of several versions the one in force.
 */
@Service
@Transactional(readOnly = true)
public class CitationLinks {

    /** The document {@code d} is the one that the citation {@code c} names. */
    private static final String NAMED = """
            d.district_id = c.district_id and d.id <> c.document_id
            and (d.document_number = c.document_number
                 or d.title = c.title
                 or position('《' || c.title || '》' in d.title) > 0)
            """;

    private final JdbcClient jdbc;
    private final CurrentUser user;

    CitationLinks(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** 依据: what the document cites, in text order. */
    @PreAuthorize("hasAuthority('DOCUMENT_READ')")
    public List<CitationLink> citedBy(DataScope scope, DocumentId document) {
        return bound("""
                        select c.title, c.document_number, named.id
                        from document.citation c
                        left join lateral (
                            select d.id
                            from document.policy_document d
                            where %s and (d.status <> 'DRAFT' or :drafts)
                            order by d.status = 'PUBLISHED' desc, d.edition desc, d.id desc
                            limit 1) named on true
                        where c.document_id = :document and c.district_id = :district
                        order by c.position
                        """.formatted(NAMED), scope, document);
    }

    /** 被引用: the documents that cite it, newest first; of several versions the one in force. */
    @PreAuthorize("hasAuthority('DOCUMENT_READ')")
    public List<CitationLink> citing(DataScope scope, DocumentId document) {
        return bound("""
                        select citing.title, citing.document_number, citing.id
                        from document.policy_document citing
                        where citing.district_id = :district and citing.status <> 'SUPERSEDED'
                          and (citing.status <> 'DRAFT' or :drafts)
                          and exists (select 1
                                      from document.citation c
                                      join document.policy_document d on d.id = :document
                                      where c.document_id = citing.id and %s)
                        order by citing.id desc
                        limit 50
                        """.formatted(NAMED), scope, document);
    }

    private List<CitationLink> bound(String sql, DataScope scope, DocumentId document) {
        return jdbc.sql(sql)
                .param("document", document.value())
                .param("district", scope.district().value())
                .param("drafts", user.may(Permission.DOCUMENT_MANAGE))
                .query(CitationLinks::link)
                .list();
    }

    private static CitationLink link(ResultSet row, int number) throws SQLException {
        Long id = row.getObject("id", Long.class);
        return new CitationLink(
                row.getString("title"), row.getString("document_number"), id == null ? null : new DocumentId(id));
    }
}
