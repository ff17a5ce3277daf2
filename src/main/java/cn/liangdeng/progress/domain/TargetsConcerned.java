package cn.liangdeng.progress.domain;

import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.TargetId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the targets that have to be judged anew after something changed, or because time went on. */
@Component
class TargetsConcerned {

    private final JdbcClient jdbc;

    TargetsConcerned(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The targets, of whatever district, that read the figures of this indicator and unit. */
    List<TargetId> reading(IndicatorId indicator, UnitId unit) {
        return jdbc.sql("""
                        -- Those too that the unit reported on before they were handed over.
                        select t.id
                        from target.pub_target t
                        where t.indicator_id = :indicator
                          and exists (select 1 from target.pub_reporter r where r.target_id = t.id and r.unit_id = :unit)
                        order by t.id
                        """)
                .param("indicator", indicator.value())
                .param("unit", unit.value())
                .query((row, n) -> new TargetId(row.getLong(1)))
                .list();
    }

    /** Every district that has kept rows or targets. */
    List<DistrictId> districts() {
        return jdbc.sql("""
                        select district_id from target.pub_target
                        union
                        select district_id from progress.rollup
                        """).query((row, n) -> new DistrictId(row.getLong(1))).list();
    }

    /** Every target of the district. */
    List<TargetId> of(DistrictId district) {
        return jdbc.sql("select id from target.pub_target where district_id = :district order by id")
                .param("district", district.value())
                .query((row, n) -> new TargetId(row.getLong(1)))
                .list();
    }

    /** The targets and the goals of plan periods whose way their change may lead elsewhere. */
    List<TargetId> following(Collection<TargetId> changed) {
        return jdbc.sql("""
                        -- Goals of years are the checkpoints of the goals of plan periods on the same indicator; whichever unit they
                        -- belonged to before the change is judged anew as well.
                        select t.id
                        from target.pub_target t
                        where t.id = any(:changed)
                        union
                        select t.id
                        from target.pub_target changed
                        join target.pub_target t on t.indicator_id = changed.indicator_id
                             and t.district_id = changed.district_id and t.horizon = 'PLAN_PERIOD'
                        where changed.id = any(:changed)
                        order by 1
                        """)
                .param("changed", changed.stream().map(TargetId::value).toArray(Long[]::new))
                .query((row, n) -> new TargetId(row.getLong(1)))
                .list();
    }

    /** Every target by its district. */
    Map<DistrictId, List<TargetId>> all() {
        return byDistrict(jdbc.sql("select district_id, id from target.pub_target order by district_id, id"));
    }

    /**
     * A target whose rows do not reach as far as they should.
     *
     * @param from the first month it has no row for, or one before: {@link ProgressUpkeep#BEGINNING} where it has none at all
     */
    record Behind(DistrictId district, TargetId target, ReportingMonth from) {}

    /** The targets whose rows do not reach up to the month, or to their settled month where that is earlier. */
    List<Behind> behind(ReportingMonth asOf) {
        return jdbc.sql("""
                        -- Settled month: last month + lag + 1, of a milestone not before it is done and its year is over. Whether a
                        -- target is followed is left to the judgement. What lacks comes after the last row: months before that have
                        -- none were not followed.
                        select t.district_id, t.id, cast(kept.as_of + interval '1 month' as date) as first_lacking
                        from target.pub_target t
                        join target.pub_indicator i on i.id = t.indicator_id
                        join (select target_id, min(first_month) as first_month, max(last_month) as last_month
                              from target.pub_terms
                              group by target_id) span on span.target_id = t.id
                        left join lateral (select p.as_of
                                           from progress.progress p
                                           where p.target_id = t.id and p.superseded_at is null
                                           order by p.as_of desc
                                           limit 1) kept on true
                        left join lateral (select min(v.month) as month
                                           from reporting.pub_approved_value v
                                           where i.nature = 'MILESTONE' and v.indicator_id = t.indicator_id
                                             and v.unit_id = t.unit_id and v.completed_on is not null
                                             and v.superseded_at is null) done on true
                        where span.first_month <= :asOf
                          and (kept.as_of is null
                               or kept.as_of < least(
                                      cast(:asOf as date),
                                      cast(case
                                               when i.nature <> 'MILESTONE'
                                                   then span.last_month + make_interval(months => i.lag_months + 1)
                                               when done.month is not null
                                                   then greatest(date_trunc('year', span.last_month
                                                                                    + make_interval(months => i.lag_months))
                                                                 + interval '11 months',
                                                                 span.last_month + make_interval(months => i.lag_months + 1),
                                                                 done.month + interval '1 month')
                                               else cast(:asOf as date) end as date)))
                        order by t.district_id, t.id
                        """)
                .param("asOf", asOf.firstDay())
                .query((row, n) -> new Behind(
                        new DistrictId(row.getLong("district_id")),
                        new TargetId(row.getLong("id")),
                        Optional.ofNullable(row.getObject("first_lacking", LocalDate.class))
                                .map(ReportingMonth::of)
                                .orElse(ProgressUpkeep.BEGINNING)))
                .list();
    }

    private static Map<DistrictId, List<TargetId>> byDistrict(JdbcClient.StatementSpec statement) {
        Map<DistrictId, List<TargetId>> targets = new LinkedHashMap<>();
        statement.query(row -> {
            targets.computeIfAbsent(new DistrictId(row.getLong("district_id")), district -> new ArrayList<>())
                    .add(new TargetId(row.getLong("id")));
        });
        return targets;
    }
}
