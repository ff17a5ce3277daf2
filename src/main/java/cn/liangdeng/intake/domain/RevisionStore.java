package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.RevisionAct;
import cn.liangdeng.intake.RevisionDecision;
import cn.liangdeng.intake.RevisionKind;
import cn.liangdeng.intake.RevisionRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetStatus;
import cn.liangdeng.target.TargetTermsData;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps comparisons of revised versions, and reads the targets that they are about. */
@Repository
class RevisionStore {

    private final JdbcClient jdbc;
    private final RevisionPlaces places;
    private final CurrentUser user;
    private final Clock clock;

    RevisionStore(JdbcClient jdbc, RevisionPlaces places, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.user = user;
        this.clock = clock;
    }

    /** A revised version that is or was compared. */
    record Begun(
            DocumentId document, DocumentId base, @Nullable Instant appliedAt) {}

    Optional<Begun> find(DocumentId document) {
        return jdbc.sql("""
                        select document_id, base_id, applied_at from intake.revision
                        where document_id = :document and district_id = :district
                        """)
                .param("document", document.value())
                .param("district", district())
                .query((row, number) -> new Begun(
                        new DocumentId(row.getLong("document_id")),
                        new DocumentId(row.getLong("base_id")),
                        instant(row, "applied_at")))
                .optional();
    }

    /** The targets of a document that are followed or suspended, with their words, in text order. */
    List<RevisionMatching.Anchored> anchored(DocumentId base) {
        return jdbc.sql("""
                        select target.id, clause.start_offset, clause.end_offset, clause.quote, indicator.name,
                               indicator.unit_of_measure
                        from target.pub_target target
                        join target.pub_indicator indicator on indicator.id = target.indicator_id
                        join document.pub_clause clause on clause.id = target.clause_id
                        where target.document_id = :base and target.district_id = :district
                          and target.status <> 'WITHDRAWN'
                        order by clause.start_offset, clause.end_offset, target.id
                        """)
                .param("base", base.value())
                .param("district", district())
                .query((row, number) -> RevisionMatching.Anchored.of(row))
                .list();
    }

    /** The further words of those targets: that say it again, or strive beyond it. */
    List<RevisionMatching.Anchored> further(DocumentId base) {
        return places.anchored(base);
    }

    /** @param further what became of further words of the targets */
    void add(
            DocumentId document,
            DocumentId base,
            List<RevisionMatching.Match> matches,
            List<RevisionMatching.Match> further) {
        jdbc.sql("insert into intake.revision (document_id, district_id, base_id) values (:document, :district, :base)")
                .param("document", document.value())
                .param("district", district())
                .param("base", base.value())
                .update();
        for (RevisionMatching.Match match : RevisionPlaces.withFurther(matches, further)) {
            jdbc.sql("""
                            insert into intake.revision_row (id, district_id, document_id, target_id, kind, start_offset,
                                                             end_offset)
                            values (nextval('intake.revision_row_seq'), :district, :document, :target, :kind, :start, :end)
                            """)
                    .param("district", district())
                    .param("document", document.value())
                    .param("target", match.target())
                    .param("kind", match.kind().name())
                    .param("start", match.start())
                    .param("end", match.end())
                    .update();
        }
        places.add(document, further);
    }

    /** The rows with their targets as they stand now. */
    List<RevisionRow> rows(Begun revision, RevisionWords words) {
        Map<Long, List<RevisionPlaces.Further>> further = places.of(revision.document());
        return jdbc.sql("""
                        -- Terms in their newest version, of an applied revision those in force until it took effect; the
                        -- old words are those at which the target stands, or stood, in the version before.
                        select r.id, r.version as row_version, r.kind, r.start_offset, r.end_offset, r.decision,
                               t.id as target_id, t.version as target_version, t.status, t.title, t.unit_id,
                               u.short_name as unit_name, i.name as indicator_name, i.unit_of_measure, i.nature,
                               v.first_month, v.last_month, v.comparator, v.strict, v.bound, v.bound_max, v.baseline,
                               v.tolerance, v.phasing, v.stretch, c.quote as old_quote,
                               (select max(from_month) from target.pub_status_change where target_id = t.id) as last_decision
                        from intake.revision_row r
                        join intake.revision n on n.document_id = r.document_id
                        join target.pub_target t on t.id = r.target_id
                        join target.pub_indicator i on i.id = t.indicator_id
                        join organisation.pub_unit u on u.id = t.unit_id
                        join target.pub_target_source s on s.source_id = t.id and s.document_id = :base
                        join document.pub_clause c on c.id = s.clause_id
                        join lateral (select * from target.pub_terms
                                      where target_id = t.id
                                      order by coalesce(effective_from < n.effective_from, true) desc, number desc
                                      limit 1) v on true
                        where r.document_id = :document and r.district_id = :district
                        order by c.start_offset, c.end_offset, t.id
                        """)
                .param("base", revision.base().value())
                .param("document", revision.document().value())
                .param("district", district())
                .query((row, number) -> row(row, words, further.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    void decide(DocumentId document, long row, int expectedVersion, RevisionDecision decision) {
        int changed = jdbc.sql("""
                        update intake.revision_row
                        set decision = :decision, decided_by = :account, decided_at = :now, version = version + 1
                        where id = :row and document_id = :document and district_id = :district and version = :version
                        """)
                .param("decision", decision.name())
                .param("account", user.account().value())
                .param("now", now())
                .param("row", row)
                .param("document", document.value())
                .param("district", district())
                .param("version", expectedVersion)
                .update();
        requireOne(changed);
    }

    int carryUnchanged(DocumentId document) {
        return jdbc.sql("""
                        update intake.revision_row
                        set decision = 'CARRY', decided_by = :account, decided_at = :now, version = version + 1
                        where document_id = :document and district_id = :district and kind = 'UNCHANGED'
                          and decision is null
                        """)
                .param("account", user.account().value())
                .param("now", now())
                .param("document", document.value())
                .param("district", district())
                .update();
    }

    void link(DocumentId document, long row, int expectedVersion, DraftView draft) {
        int changed = jdbc.sql("""
                        update intake.revision_row
                        set kind = 'CHANGED', start_offset = :start, end_offset = :end, decision = null,
                            version = version + 1
                        where id = :row and document_id = :document and district_id = :district and version = :version
                        """)
                .param("start", draft.start())
                .param("end", draft.end())
                .param("row", row)
                .param("document", document.value())
                .param("district", district())
                .param("version", expectedVersion)
                .update();
        requireOne(changed);
    }

    void apply(DocumentId document, RevisionAct act) {
        jdbc.sql("""
                        update intake.revision
                        set effective_from = :from, reason_class = :class, reason = :reason, approver = :approver,
                            approval_number = :number, applied_by = :account, applied_at = :now
                        where document_id = :document and district_id = :district
                        """)
                .param("from", act.effectiveFrom().firstDay())
                .param("class", act.reasonClass().name())
                .param("reason", act.reason())
                .param("approver", act.approver())
                .param("number", act.approvalNumber())
                .param("account", user.account().value())
                .param("now", now())
                .param("document", document.value())
                .param("district", district())
                .update();
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw BusinessException.conflict("intake.revision.decidedMeanwhile");
        }
    }

    private long district() {
        return user.district().value();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static RevisionRow row(ResultSet row, RevisionWords words, List<RevisionPlaces.Further> further)
            throws SQLException {
        Integer start = row.getObject("start_offset", Integer.class);
        Integer end = row.getObject("end_offset", Integer.class);
        String decision = row.getString("decision");
        return new RevisionRow(
                row.getLong("id"),
                row.getInt("row_version"),
                new TargetId(row.getLong("target_id")),
                row.getInt("target_version"),
                TargetStatus.valueOf(row.getString("status")),
                optionalMonth(row, "last_decision"),
                row.getString("title"),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getString("indicator_name"),
                row.getString("unit_of_measure"),
                IndicatorNature.valueOf(row.getString("nature")),
                terms(row),
                RevisionKind.valueOf(row.getString("kind")),
                row.getString("old_quote"),
                start,
                end,
                start == null || end == null ? null : words.at(start, end),
                start == null || end == null ? null : words.draft(start, end),
                words.drafts(further),
                further.stream().anyMatch(place -> place.start() == null),
                decision == null ? null : RevisionDecision.valueOf(decision));
    }

    private static TargetTermsData terms(ResultSet row) throws SQLException {
        return new TargetTermsData(
                month(row, "first_month"),
                month(row, "last_month"),
                BoundComparator.valueOf(row.getString("comparator")),
                row.getBoolean("strict"),
                row.getBigDecimal("bound"),
                plain(row.getBigDecimal("bound_max")),
                plain(row.getBigDecimal("baseline")),
                plain(row.getBigDecimal("tolerance")),
                Phasing.parse(row.getString("phasing")),
                plain(row.getBigDecimal("stretch")));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.stripTrailingZeros();
    }

    private static ReportingMonth month(ResultSet row, String column) throws SQLException {
        return ReportingMonth.of(row.getObject(column, LocalDate.class));
    }

    private static @Nullable ReportingMonth optionalMonth(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : ReportingMonth.of(day);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
