package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.CoverageKind;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftOrigin;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.DistrictId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger's rows. A document has many of them, so they are written and read in bulk. */
@Component
class CoverageStore {

    private final JdbcClient jdbc;

    CoverageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a survey of the text finds; {@code drafts} are those to which the program ties a deadline or unit. */
    record Surveyed(CoverageKind kind, int start, int end, String words, String reason, List<Long> drafts) {}

    /** An entry as it is stored. */
    record Row(
            long id,
            CoverageKind kind,
            int start,
            int end,
            String words,
            String reason,
            List<Long> drafts,
            @Nullable String decision,
            @Nullable String note,
            @Nullable AccountId by,
            @Nullable Instant at,
            int version) {}

    /** What the ledger has to know of a draft. */
    record Place(
            DraftId id,
            int start,
            int end,
            DraftOrigin origin,
            DraftState state,
            @Nullable String reason,
            @Nullable AccountId by,
            @Nullable Instant at,
            @Nullable Long mergedInto) {}

    /** Brings the rows to what was surveyed; decisions stay, and so does what was decided on. */
    void write(DistrictId district, DocumentId document, List<Surveyed> surveyed) {
        jdbc.sql("""
                        -- Drafts ids come as one text an entry, as arrays of arrays have to be of equal length.
                        with surveyed as (
                            select *
                            from unnest(:starts::integer[], :ends::integer[], :words::text[], :kinds::text[],
                                        :reasons::text[], :drafts::text[])
                                as entry (start_offset, end_offset, words, kind, reason, drafts)),
                        gone as (
                            delete from intake.coverage_entry old
                            where old.document_id = :document and old.decision is null
                              and not exists (
                                  select 1 from surveyed
                                  where surveyed.start_offset = old.start_offset
                                    and surveyed.end_offset = old.end_offset and surveyed.kind = old.kind))
                        insert into intake.coverage_entry
                            (district_id, document_id, start_offset, end_offset, words, kind, reason, draft_ids)
                        select :district, :document, start_offset, end_offset, words, kind, reason,
                               string_to_array(drafts, ',')::bigint[]
                        from surveyed
                        on conflict on constraint uq_coverage_entry
                            do update set reason = excluded.reason, draft_ids = excluded.draft_ids
                        """)
                .param("district", district.value())
                .param("document", document.value())
                .param("starts", surveyed.stream().map(Surveyed::start).toArray(Integer[]::new))
                .param("ends", surveyed.stream().map(Surveyed::end).toArray(Integer[]::new))
                .param("words", surveyed.stream().map(Surveyed::words).toArray(String[]::new))
                .param(
                        "kinds",
                        surveyed.stream().map(entry -> entry.kind().name()).toArray(String[]::new))
                .param("reasons", surveyed.stream().map(Surveyed::reason).toArray(String[]::new))
                .param("drafts", surveyed.stream().map(CoverageStore::joined).toArray(String[]::new))
                .update();
    }

    List<Row> rows(DistrictId district, DocumentId document) {
        return jdbc.sql("""
                        select id, kind, start_offset, end_offset, words, reason, draft_ids, decision, note, decided_by,
                               decided_at, version
                        from intake.coverage_entry
                        where document_id = :document and district_id = :district
                        order by start_offset, end_offset, kind
                        """)
                .param("document", document.value())
                .param("district", district.value())
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        CoverageKind.valueOf(row.getString("kind")),
                        row.getInt("start_offset"),
                        row.getInt("end_offset"),
                        row.getString("words"),
                        row.getString("reason"),
                        ids(row.getArray("draft_ids")),
                        row.getString("decision"),
                        row.getString("note"),
                        account(row, "decided_by"),
                        instant(row, "decided_at"),
                        row.getInt("version")))
                .list();
    }

    List<Place> places(DistrictId district, DocumentId document) {
        return jdbc.sql("""
                        select id, start_offset, end_offset, origin, state, reject_reason, changed_by, changed_at, merged_into_id
                        from intake.draft
                        where document_id = :document and district_id = :district
                        order by start_offset, end_offset, id
                        """)
                .param("document", document.value())
                .param("district", district.value())
                .query((row, number) -> new Place(
                        new DraftId(row.getLong("id")),
                        row.getInt("start_offset"),
                        row.getInt("end_offset"),
                        DraftOrigin.valueOf(row.getString("origin")),
                        DraftState.valueOf(row.getString("state")),
                        row.getString("reject_reason"),
                        account(row, "changed_by"),
                        instant(row, "changed_at"),
                        row.getObject("merged_into_id", Long.class)))
                .list();
    }

    /**
     * Decides on entries that nobody has decided on.
     *
     * @param versions id → version as the person saw it
     * @return how many were still so
     */
    int decide(DocumentId document, Map<Long, Integer> versions, String decision, @Nullable String note, Act act) {
        return jdbc.sql("""
                        update intake.coverage_entry entry
                        set decision = :decision, note = :note, decided_by = :by, decided_at = :at, version = entry.version + 1
                        from unnest(:ids::bigint[], :versions::integer[]) as seen (id, version)
                        where entry.id = seen.id and entry.version = seen.version
                          and entry.document_id = :document and entry.decision is null
                        """)
                .param("decision", decision)
                .param("note", note)
                .param("by", act.by().value())
                .param("at", Timestamp.from(act.at()))
                .param("ids", versions.keySet().toArray(Long[]::new))
                .param("versions", versions.values().toArray(Integer[]::new))
                .param("document", document.value())
                .update();
    }

    void reopen(DistrictId district, DocumentId document, Collection<Long> entries) {
        jdbc.sql("""
                        update intake.coverage_entry
                        set decision = null, note = null, decided_by = null, decided_at = null, version = version + 1
                        where id = any(:ids) and document_id = :document and district_id = :district and decision is not null
                        """)
                .param("ids", entries.toArray(Long[]::new))
                .param("document", document.value())
                .param("district", district.value())
                .update();
    }

    void discard(DocumentId document) {
        jdbc.sql("delete from intake.coverage_entry where document_id = :document")
                .param("document", document.value())
                .update();
    }

    private static String joined(Surveyed entry) {
        return String.join(",", entry.drafts().stream().map(String::valueOf).toList());
    }

    private static List<Long> ids(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new AccountId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
