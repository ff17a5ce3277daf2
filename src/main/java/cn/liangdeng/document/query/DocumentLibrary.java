package cn.liangdeng.document.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.DocumentStatus;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.ReportingMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 文件库: the documents that the person may read, drafts only for those who manage them. */
@Service
@Transactional(readOnly = true)
public class DocumentLibrary {

    private static final String FROM = """
            from document.policy_document document
            where document.district_id = :district
              and (document.status <> 'DRAFT' or :drafts)
              -- Older versions are reached from the one in force.
              and document.status <> 'SUPERSEDED'
              -- The search text is no pattern: a percent sign in it is looked for as such.
              and (:search = ''
                   or position(lower(:search) in lower(document.title)) > 0
                   or position(:search in document.document_number) > 0
                   or position(:search in document.issuer) > 0)
            """;

    private final JdbcClient jdbc;
    private final CurrentUser user;

    DocumentLibrary(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /**
     * A page of the library, drafts first, then the newest.
     *
     * @param search part of a title, 文号 or issuer; empty for all
     */
    @PreAuthorize("hasAuthority('DOCUMENT_READ')")
    public Page<DocumentRow> search(DataScope scope, String search, PageRequest page) {
        long total = bound("select count(*) " + FROM, scope, search)
                .query(Long.class)
                .single();
        List<DocumentRow> rows = bound("""
                        select document.id, document.title, document.document_number, document.issuer,
                               document.written_on, document.first_month, document.last_month, document.status,
                               (select count(*) from document.clause where document_id = document.id) as clauses
                        """ + FROM + """
                        order by document.status <> 'DRAFT', coalesce(document.written_on, document.imported_at::date) desc,
                                 document.id desc
                        limit :size offset :offset
                        """, scope, search)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(DocumentLibrary::row)
                .list();
        return Page.of(rows, page, total);
    }

    private JdbcClient.StatementSpec bound(String sql, DataScope scope, String search) {
        return jdbc.sql(sql)
                .param("district", scope.district().value())
                .param("drafts", user.may(Permission.DOCUMENT_MANAGE))
                .param("search", search);
    }

    private static DocumentRow row(ResultSet row, int number) throws SQLException {
        return new DocumentRow(
                new DocumentId(row.getLong("id")),
                row.getString("title"),
                row.getString("document_number"),
                row.getString("issuer"),
                row.getObject("written_on", LocalDate.class),
                month(row, "first_month"),
                month(row, "last_month"),
                DocumentStatus.valueOf(row.getString("status")),
                row.getInt("clauses"));
    }

    private static @Nullable ReportingMonth month(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : ReportingMonth.of(day);
    }
}
