package cn.liangdeng.progress.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.TargetId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The goals of plan periods as of a month. */
@Component
public class PlanPeriodGoals {

    private final JdbcClient jdbc;
    private final StoredCards cards;

    PlanPeriodGoals(JdbcClient jdbc, StoredCards cards) {
        this.jdbc = jdbc;
        this.cards = cards;
    }

    private record Figures(IndicatorId indicator, UnitId unit) {

        static Figures of(TargetRow row) {
            return new Figures(row.indicator().id(), row.unit());
        }
    }

    /** How all goals that the person sees stand, in the order of documents and units. */
    public List<PlanPeriodStanding> standings(DataScope scope, ShownMonth month) {
        return jdbc.sql("""
                        -- Goals of plan periods judged in the month, with the cards that tell their class.
                        select t.id, t.document_id, d.title as document_title, t.unit_id, u.short_name as unit_name, p.card
                        %s
                        left join document.pub_document d on d.id = t.document_id
                        where t.horizon = 'PLAN_PERIOD' and %s
                        order by t.document_id nulls last, u.position, t.id
                        """.formatted(TargetRows.FROM_COUNTED, Scopes.VISIBLE))
                .params(Scopes.parameters(scope))
                .param("month", month.selected().firstDay())
                .query((row, n) -> new PlanPeriodStanding(
                        new TargetId(row.getLong("id")),
                        Columns.id(row, "document_id", DocumentId::new),
                        row.getString("document_title"),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("unit_name"),
                        PlanPeriodRule.of(cards.read(row.getString("card"))).orElse(null)))
                .list();
    }

    /** Some of them in full and in this order, each with the goals of years that read the same figures. */
    public List<PlanPeriodGoal> list(DataScope scope, ShownMonth month, List<PlanPeriodStanding> wanted) {
        Long[] ids = ids(wanted);
        Map<TargetId, TargetRow> goals = new HashMap<>();
        Map<Figures, List<TargetRow>> years = new HashMap<>();
        jdbc.sql("""
                        -- Goals of plan periods, and the goals of years that read the same figures.
                        select %s
                        %s
                        where %s
                          and (t.id = any(:ids)
                               or t.horizon = 'ANNUAL'
                                  and (t.indicator_id, t.unit_id) in (select whole.indicator_id, whole.unit_id
                                                                      from target.pub_target whole
                                                                      where whole.id = any(:ids)))
                        order by v.last_month, t.id
                        """.formatted(TargetRows.SELECTED, TargetRows.FROM_JUDGED, Scopes.VISIBLE))
                .params(Scopes.parameters(scope))
                .param("month", month.selected().firstDay())
                .param("ids", ids)
                .query(TargetRows::map)
                .list()
                .forEach(row -> {
                    if (row.horizon() == Horizon.PLAN_PERIOD) {
                        goals.put(row.id(), row);
                    } else {
                        years.computeIfAbsent(Figures.of(row), figures -> new ArrayList<>())
                                .add(row);
                    }
                });
        List<PlanPeriodGoal> listed = new ArrayList<>();
        for (PlanPeriodStanding one : wanted) {
            TargetRow goal = goals.get(one.id());
            if (goal != null) {
                listed.add(new PlanPeriodGoal(goal, one.standing(), years.getOrDefault(Figures.of(goal), List.of())));
            }
        }
        return listed;
    }

    private static Long[] ids(Collection<PlanPeriodStanding> goals) {
        return goals.stream().map(goal -> goal.id().value()).toArray(Long[]::new);
    }
}
