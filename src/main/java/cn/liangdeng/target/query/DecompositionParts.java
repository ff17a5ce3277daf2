package cn.liangdeng.target.query;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the parts of targets for those who set them. */
@Service
@PreAuthorize("hasAuthority('TARGET_MANAGE')")
public class DecompositionParts {

    private final JdbcClient jdbc;

    DecompositionParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The parts of a target, in the order of the units; and of the units named, what could become a part: targets on the same
     * indicator for the same months that are no part yet.
     */
    @Transactional(readOnly = true)
    public List<PartRow> list(DataScope scope, TargetFile whole, Collection<UnitId> units) {
        TargetTermsData terms = whole.newest().terms();
        return jdbc.sql("""
                        -- Parts and what could become one, each with its newest terms.
                        select target.id, target.version, target.unit_id, target.title, terms.*,
                               target.decomposed_from_id is not null as joined
                        from target.target
                        join organisation.pub_unit unit on unit.id = target.unit_id
                        join lateral (select newest.first_month, newest.last_month, newest.comparator, newest.strict,
                                             newest.bound, newest.bound_max, newest.baseline, newest.tolerance, newest.phasing
                                      from target.terms newest
                                      where newest.target_id = target.id
                                      order by newest.number desc
                                      limit 1) terms on true
                        where target.district_id = :district
                          and (:whole or target.unit_id in (select unit_id from organisation.pub_unit_subtree
                                                            where root_id = any(:roots)))
                          and target.status <> 'WITHDRAWN'
                          and (target.decomposed_from_id = :id
                               or target.decomposed_from_id is null
                                  and target.indicator_id = :indicator
                                  and target.unit_id <> :unit
                                  and target.unit_id = any(:units)
                                  and terms.first_month = :first and terms.last_month = :last
                                  and terms.comparator = :comparator
                                  and target.id not in (select above.decomposed_from_id from target.target above
                                                        where above.id = :id and above.decomposed_from_id is not null))
                        order by unit.position, target.decomposed_from_id nulls last, target.id
                        """)
                .params(scope.parameters())
                .param("id", whole.id().value())
                .param("indicator", whole.indicatorId())
                .param("unit", whole.details().unit().value())
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .param("first", terms.firstMonth().firstDay())
                .param("last", terms.lastMonth().firstDay())
                .param("comparator", terms.comparator().name())
                .query((row, number) -> part(row))
                .list();
    }

    /** How one target stands in decompositions. */
    @Transactional(readOnly = true)
    public PartSummary summary(DataScope scope, TargetId id) {
        return jdbc.sql("""
                        -- A target's parts in one line, and the target of which it is a part.
                        select (select count(*) from target.pub_part part where part.whole_id = target.id) as parts,
                               (select sum(part.bound) from target.pub_part part where part.whole_id = target.id) as parts_sum,
                               above.id as whole_id, above.title as whole_title
                        from target.target
                        left join target.target above on above.id = target.decomposed_from_id
                        where target.id = :id and target.district_id = :district
                          and (:whole or target.unit_id in (select unit_id from organisation.pub_unit_subtree
                                                            where root_id = any(:roots)))
                        """)
                .param("id", id.value())
                .params(scope.parameters())
                .query((row, number) -> {
                    Long whole = row.getObject("whole_id", Long.class);
                    return new PartSummary(
                            row.getInt("parts"),
                            row.getBigDecimal("parts_sum"),
                            whole == null ? null : new TargetId(whole),
                            row.getString("whole_title"));
                })
                .optional()
                .orElseGet(() -> new PartSummary(0, null, null, null));
    }

    private static PartRow part(ResultSet row) throws SQLException {
        return new PartRow(
                new TargetId(row.getLong("id")),
                row.getInt("version"),
                new UnitId(row.getLong("unit_id")),
                row.getString("title"),
                new TargetTermsData(
                        ReportingMonth.of(row.getObject("first_month", LocalDate.class)),
                        ReportingMonth.of(row.getObject("last_month", LocalDate.class)),
                        BoundComparator.valueOf(row.getString("comparator")),
                        row.getBoolean("strict"),
                        row.getBigDecimal("bound"),
                        row.getBigDecimal("bound_max"),
                        row.getBigDecimal("baseline"),
                        row.getBigDecimal("tolerance"),
                        Phasing.parse(row.getString("phasing"))),
                row.getBoolean("joined"));
    }
}
