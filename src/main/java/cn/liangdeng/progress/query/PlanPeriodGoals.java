package cn.liangdeng.progress.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.TargetId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The goals of plan periods as of a month. */
@Component
class PlanPeriodGoals {

    private final JdbcClient jdbc;
    private final StoredCards cards;

    PlanPeriodGoals(JdbcClient jdbc, StoredCards cards) {
        this.jdbc = jdbc;
        this.cards = cards;
    }

    /** How all goals that the person sees stand, in the order of documents and units. */
    public List<PlanPeriodStanding> standings(DataScope scope, ShownMonth month) {
        return jdbc.sql("""
                        -- Goals of plan periods judged in the month, with the cards that tell their class.
                        select t.id, t.document_id, d.title as document_title, t.unit_id, u.short_name as unit_name, p.card,
                               %s as reporting
                        %s
                        left join document.pub_document d on d.id = t.document_id
                        where t.horizon = 'PLAN_PERIOD' and %s
                        order by t.document_id nulls last, u.position, t.id
                        """.formatted(Scopes.REPORTING, TargetRows.FROM_COUNTED, Scopes.VISIBLE))
                .params(scope.parameters())
                .param("month", month.selected().firstDay())
                .query((row, n) -> new PlanPeriodStanding(
                        new TargetId(row.getLong("id")),
                        Columns.id(row, "document_id", DocumentId::new),
                        row.getString("document_title"),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("unit_name"),
                        row.getBoolean("reporting"),
                        PlanPeriodRule.of(cards.read(row.getString("card"))).orElse(null)))
                .list();
    }

    /** Some of them in full and in this order, each with the goals of years that read the same figures. */
    public List<PlanPeriodGoal> list(DataScope scope, ShownMonth month, List<PlanPeriodStanding> wanted) {
        Long[] ids = ids(wanted);
        Map<TargetId, Set<TargetId>> onTheWay = years(ids);
        Map<TargetId, TargetRow> goals = new HashMap<>();
        List<TargetRow> years = new ArrayList<>();
        jdbc.sql("""
                        -- Goals of plan periods, and the goals of years on their way.
                        select %s
                        %s
                        where %s
                          and t.id = any(:all)
                        order by v.last_month, t.id
                        """.formatted(TargetRows.SELECTED, TargetRows.FROM_JUDGED, Scopes.VISIBLE))
                .params(scope.parameters())
                .param("month", month.selected().firstDay())
                .param(
                        "all",
                        Stream.concat(
                                        Stream.of(ids),
                                        onTheWay.values().stream()
                                                .flatMap(Set::stream)
                                                .map(TargetId::value))
                                .distinct()
                                .toArray(Long[]::new))
                .query(TargetRows::map)
                .list()
                .forEach(row -> {
                    if (row.horizon() == Horizon.PLAN_PERIOD) {
                        goals.put(row.id(), row);
                    } else {
                        years.add(row);
                    }
                });
        List<PlanPeriodGoal> listed = new ArrayList<>();
        for (PlanPeriodStanding one : wanted) {
            TargetRow goal = goals.get(one.id());
            if (goal != null) {
                Set<TargetId> own = onTheWay.getOrDefault(goal.id(), Set.of());
                listed.add(new PlanPeriodGoal(
                        goal,
                        one.standing(),
                        years.stream().filter(year -> own.contains(year.id())).toList()));
            }
        }
        return listed;
    }

    private Map<TargetId, Set<TargetId>> years(Long[] goals) {
        Map<TargetId, Set<TargetId>> years = new HashMap<>();
        jdbc.sql("""
                        -- Goals of years on the same indicator, of a unit that reports or reported on both.
                        select goal.id as goal_id, year.id as year_id
                        from target.pub_target goal
                        join target.pub_target year on year.indicator_id = goal.indicator_id and year.horizon = 'ANNUAL'
                                                   and year.district_id = goal.district_id
                        where goal.id = any(:ids)
                          and exists (select 1
                                      from target.pub_reporter own
                                      join target.pub_reporter other on other.unit_id = own.unit_id
                                      where own.target_id = goal.id and other.target_id = year.id)
                        """).param("ids", goals).query(row -> {
            years.computeIfAbsent(new TargetId(row.getLong("goal_id")), goal -> new HashSet<>())
                    .add(new TargetId(row.getLong("year_id")));
        });
        return years;
    }

    private static Long[] ids(Collection<PlanPeriodStanding> goals) {
        return goals.stream().map(goal -> goal.id().value()).toArray(Long[]::new);
    }
}
