package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.TextPlace;
import cn.liangdeng.intake.RevisionKind;
import cn.liangdeng.shared.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Further words of targets, beside those at which they stand, and where a revised text says them. */
@Repository
class RevisionPlaces {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    RevisionPlaces(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** Where further words of a row stand; null and null where they are lost. */
    record Further(@Nullable Integer start, @Nullable Integer end) {}

    /** The further words of the targets of a document that are followed or suspended, in text order. */
    List<RevisionMatching.Anchored> anchored(DocumentId base) {
        return jdbc.sql("""
                        -- Drafts that became a target of other words, and those that a person let a draft of other words take up.
                        select target.id, draft.start_offset, draft.end_offset, draft.quote, indicator.name,
                               indicator.unit_of_measure
                        from intake.draft
                        join intake.draft_target became on became.draft_id = coalesce(draft.merged_into_id, draft.id)
                        join target.pub_target target on target.id = became.target_id
                        join target.pub_indicator indicator on indicator.id = target.indicator_id
                        join document.pub_clause clause on clause.id = target.clause_id
                        where draft.document_id = :base and draft.district_id = :district and target.document_id = :base
                          and target.status <> 'WITHDRAWN'
                          and (draft.start_offset, draft.end_offset) <> (clause.start_offset, clause.end_offset)
                        order by draft.start_offset, draft.end_offset, target.id
                        """)
                .param("base", base.value())
                .param("district", user.district().value())
                .query((row, number) -> RevisionMatching.Anchored.of(row))
                .list();
    }

    /** Keeps what became of them, in their order. */
    void add(DocumentId document, List<RevisionMatching.Match> matches) {
        Map<Long, Integer> positions = new HashMap<>();
        for (RevisionMatching.Match match : matches) {
            jdbc.sql("""
                            insert into intake.revision_place (row_id, position, start_offset, end_offset)
                            select id, :position, :start, :end
                            from intake.revision_row
                            where document_id = :document and target_id = :target
                            """)
                    .param("position", positions.merge(match.target(), 1, Integer::sum))
                    .param("start", match.start())
                    .param("end", match.end())
                    .param("document", document.value())
                    .param("target", match.target())
                    .update();
        }
    }

    /** The further words of each row that has any, by its number. */
    Map<Long, List<Further>> of(DocumentId document) {
        Map<Long, List<Further>> places = new HashMap<>();
        jdbc.sql("""
                        select place.row_id, place.start_offset, place.end_offset
                        from intake.revision_place place
                        join intake.revision_row line on line.id = place.row_id
                        where line.document_id = :document and line.district_id = :district
                        order by place.row_id, place.position
                        """)
                .param("document", document.value())
                .param("district", user.district().value())
                .query(row -> {
                    places.computeIfAbsent(row.getLong("row_id"), id -> new ArrayList<>())
                            .add(further(row));
                });
        return places;
    }

    /** Places of the new text that belong to targets of the version before, unless these are withdrawn. */
    Set<TextPlace> claimed(DocumentId document) {
        return jdbc.sql("""
                        select start_offset, end_offset from intake.revision_row
                        where document_id = :document and start_offset is not null
                          and decision is distinct from 'WITHDRAW'
                        union
                        select place.start_offset, place.end_offset
                        from intake.revision_place place
                        join intake.revision_row line on line.id = place.row_id
                        where line.document_id = :document and place.start_offset is not null
                          and line.decision is distinct from 'WITHDRAW'
                        """)
                .param("document", document.value())
                .query((row, number) -> new TextPlace(row.getInt("start_offset"), row.getInt("end_offset")))
                .set();
    }

    private static Further further(ResultSet row) throws SQLException {
        return new Further(row.getObject("start_offset", Integer.class), row.getObject("end_offset", Integer.class));
    }

    /** A target's words are as they were only where its further words are too. */
    static List<RevisionMatching.Match> withFurther(
            List<RevisionMatching.Match> rows, List<RevisionMatching.Match> further) {
        return rows.stream()
                .map(row -> row.kind() == RevisionKind.UNCHANGED
                                && further.stream()
                                        .anyMatch(other -> other.target() == row.target()
                                                && other.kind() != RevisionKind.UNCHANGED)
                        ? new RevisionMatching.Match(row.target(), RevisionKind.CHANGED, row.start(), row.end())
                        : row)
                .toList();
    }
}
