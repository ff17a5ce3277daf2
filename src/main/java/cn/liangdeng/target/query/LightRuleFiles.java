package cn.liangdeng.target.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.LightRuleData;
import cn.liangdeng.target.LightRuleId;
import cn.liangdeng.target.LightRuleKind;
import cn.liangdeng.target.LightRuleStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads light rules for those who keep them. A rule belongs to the district, not to units. */
@Service
@PreAuthorize("hasAuthority('TARGET_MANAGE') and hasAuthority('PROGRESS_READ')")
public class LightRuleFiles {

    private final JdbcClient jdbc;

    LightRuleFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All rules, those that name more first: as they prevail. A district has a handful. */
    @Transactional(readOnly = true)
    public List<LightRuleFile> list(DataScope scope) {
        return read(scope, null).stream()
                .sorted((one, other) ->
                        Integer.compare(other.kind().rank(), one.kind().rank()))
                .toList();
    }

    /** One rule of the district. */
    @Transactional(readOnly = true)
    public Optional<LightRuleFile> find(DataScope scope, LightRuleId id) {
        return read(scope, id).stream().findFirst();
    }

    private List<LightRuleFile> read(DataScope scope, @Nullable LightRuleId id) {
        Map<Long, LightRuleFile> heads = new LinkedHashMap<>();
        Map<Long, List<LightRuleFile.Version>> versions = new LinkedHashMap<>();
        jdbc.sql("""
                        -- Rules with all their versions, newest first.
                        select r.id as rule_id, r.version, r.nature, r.horizon, r.document_id, d.title as document_title,
                               v.id, v.number, v.status, v.name, v.valid_from, p.valid_until, v.green_from, v.yellow_from,
                               v.rate_yellow_from, v.headroom, v.basis_title, v.basis_number, v.reason, v.drafted_at,
                               v.drafted_by_name, v.decided_at, v.decided_by_name, v.superseded_at, v.ends
                        from target.light_rule r
                        join target.light_rule_version v on v.rule_id = r.id
                        left join target.pub_light_rule p on p.id = v.id
                        left join lateral (select newest.title
                                           from document.pub_document named
                                           join document.pub_document newest on newest.lineage_id = named.lineage_id
                                           where named.id = r.document_id and newest.status <> 'DRAFT'
                                           order by newest.edition desc
                                           limit 1) d on true
                        where r.district_id = :district and (:id::bigint is null or r.id = :id)
                        order by r.id, v.id desc
                        """)
                .param("district", scope.district().value())
                .param("id", id == null ? null : id.value())
                .query(row -> {
                    long rule = row.getLong("rule_id");
                    heads.putIfAbsent(rule, head(row));
                    versions.computeIfAbsent(rule, key -> new ArrayList<>()).add(version(row));
                });
        return heads.values().stream()
                .map(head -> new LightRuleFile(
                        head.id(),
                        head.version(),
                        head.kind(),
                        head.documentTitle(),
                        versions.getOrDefault(head.id().value(), List.of())))
                .toList();
    }

    private static LightRuleFile head(ResultSet row) throws SQLException {
        String nature = row.getString("nature");
        String horizon = row.getString("horizon");
        Long document = row.getObject("document_id", Long.class);
        return new LightRuleFile(
                new LightRuleId(row.getLong("rule_id")),
                row.getInt("version"),
                new LightRuleKind(
                        nature == null ? null : IndicatorNature.valueOf(nature),
                        horizon == null ? null : Horizon.valueOf(horizon),
                        document == null ? null : new DocumentId(document)),
                row.getString("document_title"),
                List.of());
    }

    private static LightRuleFile.Version version(ResultSet row) throws SQLException {
        LocalDate until = row.getObject("valid_until", LocalDate.class);
        return new LightRuleFile.Version(
                row.getLong("id"),
                row.getObject("number", Integer.class),
                LightRuleStatus.valueOf(row.getString("status")),
                new LightRuleData(
                        row.getString("name"),
                        ReportingMonth.of(row.getObject("valid_from", LocalDate.class)),
                        new LightThresholds(
                                row.getBigDecimal("green_from"),
                                row.getBigDecimal("yellow_from"),
                                row.getBigDecimal("rate_yellow_from"),
                                row.getBigDecimal("headroom")),
                        row.getString("basis_title"),
                        row.getString("basis_number"),
                        row.getString("reason"),
                        row.getBoolean("ends")),
                until == null ? null : ReportingMonth.of(until),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                row.getString("drafted_by_name"),
                moment(row, "decided_at"),
                row.getString("decided_by_name"),
                moment(row, "superseded_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
