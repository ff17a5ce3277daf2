package cn.liangdeng.target.domain;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.TargetId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

    /** Those of the documents that are the district's, as the history names them: with the number of their version and their 文号. */
    Map<DocumentId, String> versions(DistrictId district, Collection<DocumentId> documents) {
        return jdbc
                .sql("""
                        select id, '《' || title || '》' || coalesce(document_number, '') || ' 第' || edition || '版'
                        from document.pub_document
                        where id = any(:ids) and district_id = :district
                        """)
                .param("ids", documents.stream().map(DocumentId::value).toArray(Long[]::new))
                .param("district", district.value())
                .query((row, n) -> Map.entry(new DocumentId(row.getLong(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The words of the sentences. */
    Map<ClauseId, String> quotes(Collection<ClauseId> clauses) {
        return jdbc
                .sql("select id, quote from document.pub_clause where id = any(:ids)")
                .param("ids", clauses.stream().map(ClauseId::value).toArray(Long[]::new))
                .query((row, n) -> Map.entry(new ClauseId(row.getLong("id")), row.getString("quote")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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

    /** Where a target stood until a newer version of its document counted. */
    record Past(TargetId target, DocumentId document, ClauseId clause, ReportingMonth until) {}

    /** Keeps it. */
    void keepPast(List<Past> past, Instant now) {
        if (past.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into target.past_source (target_id, document_id, clause_id, until_month, moved_at)
                        select target, document, clause, until, :now
                        from unnest(:targets, :documents, :clauses, cast(:untils as date[])) as past (target, document, clause, until)
                        on conflict (target_id, document_id) do update
                        set clause_id = excluded.clause_id, until_month = excluded.until_month, moved_at = excluded.moved_at
                        """)
                .param("targets", past.stream().map(one -> one.target().value()).toArray(Long[]::new))
                .param(
                        "documents",
                        past.stream().map(one -> one.document().value()).toArray(Long[]::new))
                .param("clauses", past.stream().map(one -> one.clause().value()).toArray(Long[]::new))
                .param(
                        "untils",
                        past.stream()
                                .map(one -> one.until().firstDay().toString())
                                .toArray(String[]::new))
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
