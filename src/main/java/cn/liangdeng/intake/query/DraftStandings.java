package cn.liangdeng.intake.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.shared.DataScope;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the drafts of a document stand, in as few words as tell afterwards what an act has changed. */
@Component
public class DraftStandings {

    private final JdbcClient jdbc;

    DraftStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How one stands.
     *
     * @param start first code point of its words
     * @param end code point after them
     */
    public record Standing(int version, int start, int end) {}

    /** Draft → how it stands. */
    public Map<DraftId, Standing> of(DataScope scope, DocumentId document) {
        return jdbc
                .sql("""
                        select id, version, start_offset, end_offset
                        from intake.draft
                        where document_id = :document and district_id = :district
                        """)
                .param("document", document.value())
                .param("district", scope.district().value())
                .query((row, number) -> Map.entry(
                        new DraftId(row.getLong("id")),
                        new Standing(row.getInt("version"), row.getInt("start_offset"), row.getInt("end_offset"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
