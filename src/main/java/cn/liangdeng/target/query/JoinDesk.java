package cn.liangdeng.target.query;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.RulingKind;
import cn.liangdeng.target.TargetStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds targets that contradict each other (目标冲突) or probably say the same, and what was said of them. */
@Service
@PreAuthorize("hasAuthority('TARGET_MANAGE')")
public class JoinDesk {

    /** Rulings shown at most; a district makes a few a year. */
    private static final int MOST_RULINGS = 200;

    private static final String IN_SCOPE = """
            (:whole or one.unit_id in (select unit_id from organisation.pub_unit_subtree where root_id = any(:roots)))
            """;

    private static final String CONFLICTS = """
            from target.pub_conflict conflict
            join target.target one on one.id = conflict.target_id
            where conflict.district_id = :district and conflict.target_id < conflict.other_id and
            """ + IN_SCOPE;

    /** Each followed target once, as it stands now. Read once: pairs are then found by what has to be the same. */
    private static final String FOLLOWED = """
            with followed as materialized (
                select target.id, target.unit_id, target.horizon, target.title, target.indicator_id, indicator.name,
                       indicator.nature, indicator.unit_of_measure, terms.first_month, terms.last_month, terms.comparator,
                       terms.strict, terms.bound, coalesce(terms.bound_max::text, '') as bound_max
                from target.target
                join target.indicator on indicator.id = target.indicator_id
                join lateral (select * from target.terms where target_id = target.id order by number desc limit 1) terms on true
                where target.district_id = :district and target.status = 'ACTIVE'
            )
            """;

    private static final String DUPLICATES = """
            from followed one
            join followed other using (unit_id, horizon, nature, unit_of_measure, first_month, last_month, comparator, strict,
                                       bound, bound_max)
            where one.id < other.id
              and (one.title = other.title
                   or one.indicator_id = other.indicator_id
                   -- Every milestone is to be done by a hundred percent, so a name within a name says little of one.
                   or one.nature <> 'MILESTONE'
                      and (position(one.name in other.name) > 0 or position(other.name in one.name) > 0))
              and not exists (select 1 from target.pub_ruling ruling
                              where ruling.kind = 'DISTINCT'
                                and (ruling.kept_id, ruling.aside_id) in ((one.id, other.id), (other.id, one.id)))
              and
            """ + IN_SCOPE;

    private final JdbcClient jdbc;

    JoinDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The conflicts that wait for the office. */
    @Transactional(readOnly = true)
    public List<JoinedPair> conflicts(DataScope scope) {
        return pairs(scope, "select one.id, conflict.other_id " + CONFLICTS + " order by one.id, conflict.other_id");
    }

    /** How many of them there are. */
    @Transactional(readOnly = true)
    public int countConflicts(DataScope scope) {
        return scoped("select count(*) " + CONFLICTS, scope)
                .query(Integer.class)
                .single();
    }

    /** Followed targets of one unit with the same months and bound on the same indicator, or on one of a like name. */
    @Transactional(readOnly = true)
    public List<JoinedPair> duplicates(DataScope scope) {
        return pairs(
                scope, FOLLOWED + "select one.id, other.id as other_id " + DUPLICATES + " order by one.id, other.id");
    }

    /** How many of them there are. */
    @Transactional(readOnly = true)
    public int countDuplicates(DataScope scope) {
        return scoped(FOLLOWED + "select count(*) " + DUPLICATES, scope)
                .query(Integer.class)
                .single();
    }

    /** The two targets, if both lie in scope. */
    @Transactional(readOnly = true)
    public Optional<JoinedPair> pair(DataScope scope, long one, long other) {
        Map<Long, JoinedTarget> found = targets(scope, List.of(one, other));
        JoinedTarget first = found.get(one);
        JoinedTarget second = found.get(other);
        return first == null || second == null || one == other
                ? Optional.empty()
                : Optional.of(new JoinedPair(first, second));
    }

    /** The rulings of the district, newest first. */
    @Transactional(readOnly = true)
    public List<RulingRow> rulings(DataScope scope) {
        return rulings(scope, null);
    }

    /** One ruling. */
    @Transactional(readOnly = true)
    public Optional<RulingRow> ruling(DataScope scope, long id) {
        return rulings(scope, id).stream().findFirst();
    }

    private List<RulingRow> rulings(DataScope scope, @Nullable Long id) {
        return scoped("""
                        select ruling.*, kept.title as kept_title, one.title as aside_title
                        from target.ruling
                        join target.target kept on kept.id = ruling.kept_id
                        join target.target one on one.id = ruling.aside_id
                        where ruling.district_id = :district and (:ruling::bigint is null or ruling.id = :ruling) and
                        """ + IN_SCOPE + " order by ruling.recorded_at desc, ruling.id desc limit :most", scope)
                .param("ruling", id)
                .param("most", MOST_RULINGS)
                .query((row, number) -> new RulingRow(
                        row.getLong("id"),
                        RulingKind.valueOf(row.getString("kind")),
                        row.getLong("kept_id"),
                        row.getString("kept_title"),
                        row.getLong("aside_id"),
                        row.getString("aside_title"),
                        month(row, "from_month"),
                        row.getString("reason"),
                        row.getString("approver"),
                        row.getString("approval_number"),
                        row.getString("person_name"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("end_reason"),
                        row.getString("end_person_name"),
                        moment(row.getObject("ended_at", OffsetDateTime.class))))
                .list();
    }

    private record Ids(long one, long other) {}

    private List<JoinedPair> pairs(DataScope scope, String sql) {
        List<Ids> ids = scoped(sql, scope)
                .query((row, number) -> new Ids(row.getLong(1), row.getLong(2)))
                .list();
        Map<Long, JoinedTarget> targets = targets(
                scope,
                ids.stream()
                        .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                        .toList());
        return ids.stream()
                .flatMap(pair -> {
                    JoinedTarget one = targets.get(pair.one());
                    JoinedTarget other = targets.get(pair.other());
                    return one == null || other == null ? Stream.empty() : Stream.of(new JoinedPair(one, other));
                })
                .toList();
    }

    private Map<Long, JoinedTarget> targets(DataScope scope, Collection<Long> ids) {
        Map<Long, JoinedTarget> targets = new HashMap<>();
        scoped("""
                        select one.*, indicator.name as indicator_name, indicator.unit_of_measure, indicator.nature,
                               unit.name as unit_name, document.title as document_title, document.document_number, clause.quote,
                               terms.comparator, terms.strict, terms.bound, terms.bound_max, terms.stretch,
                               terms.first_month, terms.last_month
                        from target.target one
                        join target.indicator on indicator.id = one.indicator_id
                        join organisation.pub_unit unit on unit.id = one.unit_id
                        join lateral (select * from target.terms where target_id = one.id order by number desc limit 1) terms
                             on true
                        left join document.pub_document document on document.id = one.document_id
                        left join document.pub_clause clause on clause.id = one.clause_id
                        where one.district_id = :district and one.id = any(:ids) and
                        """ + IN_SCOPE, scope).param("ids", ids.toArray(Long[]::new)).query(row -> {
            targets.put(row.getLong("id"), target(row));
        });
        return targets;
    }

    private JdbcClient.StatementSpec scoped(String sql, DataScope scope) {
        return jdbc.sql(sql).params(scope.parameters());
    }

    private static JoinedTarget target(ResultSet row) throws SQLException {
        return new JoinedTarget(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("title"),
                row.getLong("indicator_id"),
                row.getString("indicator_name"),
                row.getString("unit_of_measure"),
                IndicatorNature.valueOf(row.getString("nature")),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                row.getString("document_title"),
                row.getString("document_number"),
                row.getString("quote"),
                Horizon.valueOf(row.getString("horizon")),
                Commitment.valueOf(row.getString("commitment")),
                TargetStatus.valueOf(row.getString("status")),
                BoundComparator.valueOf(row.getString("comparator")),
                row.getBoolean("strict"),
                row.getBigDecimal("bound"),
                row.getBigDecimal("bound_max"),
                row.getBigDecimal("stretch"),
                month(row, "first_month"),
                month(row, "last_month"));
    }

    private static ReportingMonth month(ResultSet row, String column) throws SQLException {
        return ReportingMonth.of(row.getObject(column, LocalDate.class));
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
