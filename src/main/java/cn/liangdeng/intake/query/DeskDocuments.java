package cn.liangdeng.intake.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.DocumentStatus;
import cn.liangdeng.shared.DataScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents on the import desk. */
@Service
@Transactional(readOnly = true)
public class DeskDocuments {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeskDocuments(JdbcClient jdbc, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * Those on which something is left to do, and the newest of those that are done.
     *
     * @param most how many at most
     */
    @PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
    public List<DeskDocument> newest(DataScope scope, int most) {
        return jdbc.sql("""
                        -- Counted per document; a document without any draft is listed as well.
                        with listed as (
                        select document.id, document.title, document.document_number, document.status,
                               count(draft.id) filter (where draft.state = 'OPEN') as open,
                               count(draft.id) filter (where draft.state = 'ACCEPTED') as accepted,
                               count(draft.id) filter (where draft.state = 'REJECTED') as rejected,
                               count(draft.id) filter (where draft.state = 'PUBLISHED') as published,
                               (array_agg(draft.changed_by order by draft.changed_at desc nulls last))[1] as last_by,
                               max(draft.changed_at) as last_at
                        from document.pub_document document
                        left join intake.draft draft on draft.document_id = document.id
                        where document.district_id = :district and document.status not in ('WITHDRAWN', 'SUPERSEDED')
                        group by document.id, document.title, document.document_number, document.status
                        order by document.status <> 'DRAFT'
                                 and count(draft.id) filter (where draft.state in ('OPEN', 'ACCEPTED')) = 0,
                                 document.id desc
                        limit :most)
                        select listed.*, person.name as last_name
                        from listed
                        left join access.pub_person person on person.account_id = listed.last_by
                        order by listed.status <> 'DRAFT' and listed.open + listed.accepted = 0, listed.id desc
                        """)
                .param("district", scope.district().value())
                .param("most", most)
                .query((row, number) -> new DeskDocument(
                        new DocumentId(row.getLong("id")),
                        row.getString("title"),
                        row.getString("document_number"),
                        DocumentStatus.valueOf(row.getString("status")),
                        row.getInt("open"),
                        row.getInt("accepted"),
                        row.getInt("rejected"),
                        row.getInt("published"),
                        row.getString("last_name"),
                        local(row.getTimestamp("last_at"))))
                .list();
    }

    private @Nullable ZonedDateTime local(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant().atZone(clock.getZone());
    }

    /** How many documents were imported and not yet published. */
    @PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
    public int waiting(DataScope scope) {
        return jdbc.sql("""
                        select count(*) from document.pub_document where district_id = :district and status = 'DRAFT'
                        """)
                .param("district", scope.district().value())
                .query(Integer.class)
                .single();
    }
}
