package cn.liangdeng.progress.ranking;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.progress.NewRankingScope;
import cn.liangdeng.progress.PublishedRanking;
import cn.liangdeng.progress.RankingGroup;
import cn.liangdeng.progress.RankingLine;
import cn.liangdeng.progress.RankingSignature;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where ranking is switched on, and what was published. Nothing published is ever written again. */
@Repository
class RankingStore {

    private static final String SCOPES = """
            select s.id, s.ranked_group, s.document_id, d.title as document_title, s.from_month, s.reason, s.approval_number,
                   s.switched_by_name, s.switched_at, s.end_reason, s.ended_by_name, s.ended_at
            from progress.ranking_scope s
            left join document.pub_document d on d.id = s.document_id
            where s.district_id = :district
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    RankingStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** All scopes of the district: those switched on first, then those switched off, newest first. */
    List<RankingScope> scopes(DistrictId district) {
        return jdbc.sql(SCOPES + """
                        order by s.ended_at desc nulls first, s.document_id nulls first, s.ranked_group, s.id
                        """)
                .param("district", district.value())
                .query(RankingStore::scope)
                .list();
    }

    Optional<RankingScope> scope(DistrictId district, long id) {
        return jdbc.sql(SCOPES + " and s.id = :id")
                .param("district", district.value())
                .param("id", id)
                .query(RankingStore::scope)
                .optional();
    }

    private static RankingScope scope(ResultSet row, int number) throws SQLException {
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new RankingScope(
                row.getLong("id"),
                RankingGroup.valueOf(row.getString("ranked_group")),
                document(row),
                row.getString("document_title"),
                month(row, "from_month"),
                row.getString("reason"),
                row.getString("approval_number"),
                row.getString("switched_by_name"),
                moment(row, "switched_at"),
                endedAt == null
                        ? null
                        : new RankingScope.End(
                                row.getString("end_reason"), row.getString("ended_by_name"), endedAt.toInstant()));
    }

    /** The documents that set targets of the district. */
    List<Option> documents(DistrictId district) {
        return jdbc.sql("""
                        select d.id, d.title
                        from document.pub_document d
                        where d.district_id = :district
                          and exists (select 1 from target.pub_target t where t.document_id = d.id)
                        order by d.issued_on desc nulls last, d.id
                        """)
                .param("district", district.value())
                .query((row, n) -> Option.of(row.getString("id"), row.getString("title")))
                .list();
    }

    /** Switches ranking on; the id of the scope. A scope that is on already breaks {@code uq_ranking_scope_on}. */
    long begin(NewRankingScope scope, CurrentUser user, Instant now) {
        return jdbc.sql("""
                        insert into progress.ranking_scope (id, district_id, ranked_group, document_id, from_month, reason,
                            approval_number, switched_by, switched_by_name, switched_at)
                        values (nextval('progress.ranking_seq'), :district, :group, :document, :from, :reason, :approval, :by,
                            :byName, :at)
                        returning id
                        """)
                .param("district", user.district().value())
                .param("group", scope.group().name())
                .param("document", value(scope.document()))
                .param("from", scope.from().firstDay())
                .param("reason", scope.reason())
                .param("approval", scope.approvalNumber())
                .param("by", user.account().value())
                .param("byName", user.personName())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Switches ranking off; false where it is off already. */
    boolean end(RankingScope scope, String reason, CurrentUser user, Instant now) {
        return jdbc.sql("""
                                update progress.ranking_scope
                                set end_reason = :reason, ended_by = :by, ended_by_name = :byName, ended_at = :at
                                where id = :id and ended_at is null
                                """)
                        .param("reason", reason)
                        .param("by", user.account().value())
                        .param("byName", user.personName())
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .param("id", scope.id())
                        .update()
                == 1;
    }

    /** What was published for the month, over all documents first; with all lines. */
    List<PublishedRanking> published(DistrictId district, ReportingMonth month) {
        return read("p.as_of = :month", Map.of("district", district.value(), "month", month.firstDay()));
    }

    /** What was published for the newest month before this one that has any; with all lines. */
    List<PublishedRanking> publishedBefore(DistrictId district, ReportingMonth month) {
        return read("""
                p.as_of = (select max(earlier.as_of) from progress.ranking_publication earlier
                           where earlier.district_id = :district and earlier.as_of < :month)""", Map.of("district", district.value(), "month", month.firstDay()));
    }

    Optional<PublishedRanking> published(DistrictId district, long id) {
        return read("p.id = :id", Map.of("district", district.value(), "id", id)).stream()
                .findFirst();
    }

    private List<PublishedRanking> read(String condition, Map<String, Object> parameters) {
        Map<Long, Reading> read = new LinkedHashMap<>();
        jdbc.sql("""
                        -- Published rankings with their lines.
                        select p.id, p.ranked_group, p.document_id, p.document_title, p.as_of, p.rule, p.signed_by,
                               p.approval_number, p.remark, p.published_by_name, p.published_at,
                               l.unit_id, l.unit_name, l.place, l.score, l.scored, l.total, l.unreported, l.red
                        from progress.ranking_publication p
                        join progress.ranking_line l on l.publication_id = p.id
                        where p.district_id = :district and %s
                        order by p.document_id nulls first, p.ranked_group, p.id, l.position
                        """.formatted(condition)).params(parameters).query(row -> {
            Reading reading = read.get(row.getLong("id"));
            if (reading == null) {
                reading = new Reading(head(row), new ArrayList<>());
                read.put(row.getLong("id"), reading);
            }
            reading.lines().add(line(row));
        });
        return read.values().stream().map(Reading::whole).toList();
    }

    private record Reading(PublishedRanking head, List<RankingLine> lines) {

        PublishedRanking whole() {
            return new PublishedRanking(
                    head.id(),
                    head.group(),
                    head.document(),
                    head.documentTitle(),
                    head.month(),
                    head.rule(),
                    head.signedBy(),
                    head.approvalNumber(),
                    head.remark(),
                    head.publishedBy(),
                    head.publishedAt(),
                    lines);
        }
    }

    private static PublishedRanking head(ResultSet row) throws SQLException {
        return new PublishedRanking(
                row.getLong("id"),
                RankingGroup.valueOf(row.getString("ranked_group")),
                document(row),
                row.getString("document_title"),
                month(row, "as_of"),
                row.getInt("rule"),
                row.getString("signed_by"),
                row.getString("approval_number"),
                row.getString("remark"),
                row.getString("published_by_name"),
                moment(row, "published_at"),
                List.of());
    }

    private static RankingLine line(ResultSet row) throws SQLException {
        return new RankingLine(
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getObject("place", Integer.class),
                row.getBigDecimal("score"),
                row.getInt("scored"),
                row.getInt("total"),
                row.getInt("unreported"),
                row.getInt("red"));
    }

    /** Keeps a ranking for ever; its id. A month that is published already breaks {@code uq_ranking_publication}. */
    long publish(
            RankingScope scope,
            ReportingMonth month,
            RankingSignature signing,
            List<RankingLine> lines,
            CurrentUser user,
            Instant now) {
        long id = jdbc.sql("""
                        insert into progress.ranking_publication (id, district_id, scope_id, ranked_group, document_id,
                            document_title, as_of, rule, signed_by, approval_number, remark, published_by, published_by_name,
                            published_at)
                        values (nextval('progress.ranking_seq'), :district, :scope, :group, :document, :title, :month, :rule,
                            :signedBy, :approval, :remark, :by, :byName, :at)
                        returning id
                        """)
                .param("district", user.district().value())
                .param("scope", scope.id())
                .param("group", scope.group().name())
                .param("document", value(scope.document()))
                .param("title", scope.documentTitle())
                .param("month", month.firstDay())
                .param("rule", RankingRule.NUMBER)
                .param("signedBy", signing.signedBy())
                .param("approval", signing.approvalNumber())
                .param("remark", signing.remark())
                .param("by", user.account().value())
                .param("byName", user.personName())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        SqlParameterSource[] rows = new SqlParameterSource[lines.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = parameters(id, i + 1, lines.get(i));
        }
        batches.batchUpdate("""
                insert into progress.ranking_line (publication_id, position, unit_id, unit_name, place, score, scored, total,
                    unreported, red)
                values (:publication, :position, :unit, :name, :place, :score, :scored, :total, :unreported, :red)
                """, rows);
        return id;
    }

    private static SqlParameterSource parameters(long publication, int position, RankingLine line) {
        return new MapSqlParameterSource()
                .addValue("publication", publication)
                .addValue("position", position)
                .addValue("unit", line.unit().value())
                .addValue("name", line.unitName())
                .addValue("place", line.place())
                .addValue("score", line.score())
                .addValue("scored", line.scored())
                .addValue("total", line.total())
                .addValue("unreported", line.unreported())
                .addValue("red", line.red());
    }

    private static @Nullable Long value(@Nullable DocumentId document) {
        return document == null ? null : document.value();
    }

    private static @Nullable DocumentId document(ResultSet row) throws SQLException {
        Long id = row.getObject("document_id", Long.class);
        return id == null ? null : new DocumentId(id);
    }

    private static ReportingMonth month(ResultSet row, String column) throws SQLException {
        return ReportingMonth.of(row.getObject(column, LocalDate.class));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
