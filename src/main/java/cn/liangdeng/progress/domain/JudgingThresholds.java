package cn.liangdeng.progress.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.reporting.LightThresholdBooks;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.target.TargetId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those who fill in figures by which thresholds they will be judged. One statement, a second where a document has its own rule. */
@Component
class JudgingThresholds implements LightThresholdBooks {

    private final RuleBooks books;
    private final JdbcClient jdbc;

    JudgingThresholds(RuleBooks books, JdbcClient jdbc) {
        this.books = books;
        this.jdbc = jdbc;
    }

    @Override
    public Book of(DistrictId district) {
        RuleBook book = books.of(district);
        Set<DocumentId> named = book.documents();
        Map<TargetId, DocumentId> documents = named.isEmpty() ? Map.of() : targetsOf(district, named);
        return (target, nature, horizon, month) -> RuleBook.thresholds(
                book.inForce(nature, horizon, documents.get(target), month).orElse(null));
    }

    private Map<TargetId, DocumentId> targetsOf(DistrictId district, Set<DocumentId> lineages) {
        Map<TargetId, DocumentId> documents = new HashMap<>();
        jdbc.sql("""
                        -- The targets of the documents that have a rule of their own, whatever version they were found in.
                        select target.id, document.lineage_id
                        from target.pub_target target
                        join document.pub_document document on document.id = target.document_id
                        where target.district_id = :district and document.lineage_id = any(:lineages)
                        """)
                .param("district", district.value())
                .param("lineages", lineages.stream().map(DocumentId::value).toArray(Long[]::new))
                .query(row -> {
                    documents.put(new TargetId(row.getLong("id")), new DocumentId(row.getLong("lineage_id")));
                });
        return documents;
    }
}
