package cn.liangdeng.document.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.office.ReadingNotice;
import cn.liangdeng.shared.DistrictId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what a person should know about how a document's file was read. */
@Component
class ReadingNotices {

    private final JdbcClient jdbc;

    ReadingNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The document's row is in the database already. */
    void keep(DistrictId district, DocumentId document, Collection<ReadingNotice> notices) {
        for (ReadingNotice notice : notices) {
            jdbc.sql("""
                            insert into document.reading_notice (district_id, document_id, notice)
                            values (:district, :document, :notice)
                            """)
                    .param("district", district.value())
                    .param("document", document.value())
                    .param("notice", notice.name())
                    .update();
        }
    }

    List<ReadingNotice> of(DocumentId document) {
        return jdbc
                .sql("select notice from document.reading_notice where document_id = :document order by notice")
                .param("document", document.value())
                .query(String.class)
                .list()
                .stream()
                .map(ReadingNotice::valueOf)
                .toList();
    }
}
