package cn.liangdeng.target.domain;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.TargetId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up documents and their sentences, whatever the person may do with documents besides. */
@Repository
class TargetSources {

    private final JdbcClient jdbc;

    TargetSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean documentExists(DistrictId district, DocumentId document) {
        return documentTitle(district, document).isPresent();
    }

    Optional<String> documentTitle(DistrictId district, DocumentId document) {
        return jdbc.sql("select title from document.pub_document where id = :id and district_id = :district")
                .param("id", document.value())
                .param("district", district.value())
                .query(String.class)
                .optional();
    }

    /** The version of the document that came first. */
    Optional<DocumentId> firstVersion(DistrictId district, DocumentId document) {
        return jdbc.sql("select lineage_id from document.pub_document where id = :id and district_id = :district")
                .param("id", document.value())
                .param("district", district.value())
                .query(Long.class)
                .optional()
                .map(DocumentId::new);
    }

    /** A document as the history names it: with the number of its version and its 文号. */
    Optional<String> version(DistrictId district, DocumentId document) {
        return jdbc.sql("""
                        select '《' || title || '》' || coalesce(document_number, '') || ' 第' || edition || '版'
                        from document.pub_document
                        where id = :id and district_id = :district
                        """)
                .param("id", document.value())
                .param("district", district.value())
                .query(String.class)
                .optional();
    }

    Optional<String> quote(ClauseId clause) {
        return jdbc.sql("select quote from document.pub_clause where id = :id")
                .param("id", clause.value())
                .query(String.class)
                .optional();
    }

    /** Those of the documents that are the district's. */
    Set<DocumentId> documents(DistrictId district, Collection<DocumentId> documents) {
        return Set.copyOf(
                jdbc.sql("select id from document.pub_document where id = any(:ids) and district_id = :district")
                        .param("ids", documents.stream().map(DocumentId::value).toArray(Long[]::new))
                        .param("district", district.value())
                        .query((row, n) -> new DocumentId(row.getLong(1)))
                        .list());
    }

    /** The sentences that are there, with their documents. */
    Map<ClauseId, DocumentId> clauses(Collection<ClauseId> clauses) {
        return jdbc
                .sql("select id, document_id from document.pub_clause where id = any(:ids)")
                .param("ids", clauses.stream().map(ClauseId::value).toArray(Long[]::new))
                .query((row, n) ->
                        Map.entry(new ClauseId(row.getLong("id")), new DocumentId(row.getLong("document_id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Keeps where a target stood until a newer version of its document counted. */
    void keepPast(TargetId target, DocumentId document, ClauseId clause, ReportingMonth until, Instant now) {
        jdbc.sql("""
                        insert into target.past_source (target_id, document_id, clause_id, until_month, moved_at)
                        values (:target, :document, :clause, :until, :now)
                        on conflict (target_id, document_id) do update
                        set clause_id = excluded.clause_id, until_month = excluded.until_month, moved_at = excluded.moved_at
                        """)
                .param("target", target.value())
                .param("document", document.value())
                .param("clause", clause.value())
                .param("until", until.firstDay())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean clauseExists(DocumentId document, ClauseId clause) {
        return jdbc.sql("select count(*) from document.pub_clause where id = :id and document_id = :document")
                        .param("id", clause.value())
                        .param("document", document.value())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
