package cn.liangdeng.intake.query;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up which indicators and goals of the plan period are there already, so that a new document joins them. */
@Component
public class TargetSurvey {

    private final JdbcClient jdbc;

    TargetSurvey(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An indicator of the dictionary. */
    public record KnownIndicator(String name, String unitOfMeasure, IndicatorNature nature) {}

    /** A goal of the plan period that is followed. */
    public record PlanGoal(
            TargetId id,
            String indicatorName,
            String unitOfMeasure,
            UnitId unit,
            ReportingMonth first,
            ReportingMonth last) {}

    /** The indicators that bear one of the names, or are counted in one of the units and may bear a like one. */
    public List<KnownIndicator> indicators(DataScope scope, Collection<String> names, Collection<String> units) {
        return jdbc.sql("""
                        select name, unit_of_measure, nature
                        from target.pub_indicator
                        where district_id = :district and (name = any(:names) or unit_of_measure = any(:units))
                        order by name, unit_of_measure
                        """)
                .param("district", scope.district().value())
                .param("names", names.toArray(String[]::new))
                .param("units", units.toArray(String[]::new))
                .query((row, number) -> new KnownIndicator(
                        row.getString("name"),
                        row.getString("unit_of_measure"),
                        IndicatorNature.valueOf(row.getString("nature"))))
                .list();
    }

    /** The goals of the plan period in force on indicators that bear one of the names. */
    public List<PlanGoal> planGoals(DataScope scope, Collection<String> names) {
        return jdbc.sql("""
                        -- The newest version of the terms says for which months the goal holds.
                        select target.id, indicator.name, indicator.unit_of_measure, target.unit_id,
                               terms.first_month, terms.last_month
                        from target.pub_target target
                        join target.pub_indicator indicator on indicator.id = target.indicator_id
                        join lateral (
                            select first_month, last_month
                            from target.pub_terms
                            where target_id = target.id
                            order by number desc
                            limit 1) terms on true
                        where target.district_id = :district
                          and target.horizon = 'PLAN_PERIOD'
                          and target.status = 'ACTIVE'
                          and indicator.name = any(:names)
                          and (:whole or target.unit_id in (
                                   select unit_id from organisation.pub_unit_subtree where root_id = any(:roots)))
                        order by target.id
                        """)
                .params(scope.parameters())
                .param("names", names.toArray(String[]::new))
                .query((row, number) -> new PlanGoal(
                        new TargetId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("unit_of_measure"),
                        new UnitId(row.getLong("unit_id")),
                        ReportingMonth.of(row.getObject("first_month", LocalDate.class)),
                        ReportingMonth.of(row.getObject("last_month", LocalDate.class))))
                .list();
    }
}
