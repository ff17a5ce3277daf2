package cn.liangdeng.target.domain;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.DistrictId;
import java.util.Optional;
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

    boolean clauseExists(DocumentId document, ClauseId clause) {
        return jdbc.sql("select count(*) from document.pub_clause where id = :id and document_id = :document")
                        .param("id", clause.value())
                        .param("document", document.value())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
