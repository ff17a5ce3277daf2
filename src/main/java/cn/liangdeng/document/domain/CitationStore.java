package cn.liangdeng.document.domain;

import cn.liangdeng.document.Citation;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.CurrentUser;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which superior documents a document cites. */
@Repository
class CitationStore {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    CitationStore(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    List<Citation> of(DocumentId document) {
        return jdbc.sql("""
                        select title, document_number from document.citation
                        where document_id = :document and district_id = :district
                        order by position
                        """)
                .param("document", document.value())
                .param("district", user.district().value())
                .query((row, number) -> new Citation(row.getString("title"), row.getString("document_number")))
                .list();
    }

    void replace(DocumentId document, List<Citation> citations) {
        jdbc.sql("delete from document.citation where document_id = :document and district_id = :district")
                .param("document", document.value())
                .param("district", user.district().value())
                .update();
        for (int i = 0; i < citations.size(); i++) {
            jdbc.sql("""
                            insert into document.citation (document_id, position, district_id, title, document_number)
                            values (:document, :position, :district, :title, :number)
                            """)
                    .param("document", document.value())
                    .param("position", i)
                    .param("district", user.district().value())
                    .param("title", citations.get(i).title())
                    .param("number", citations.get(i).documentNumber())
                    .update();
        }
    }
}
