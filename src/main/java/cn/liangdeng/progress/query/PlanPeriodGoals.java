package cn.liangdeng.progress.query;

import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.util.ArrayList;
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

    /** The goals that the person sees, in the order of documents and units, with the goals of years beside them. */
    public List<PlanPeriodGoal> list(DataScope scope, ShownMonth month) {
        Map<Figures, List<TargetRow>> years = years(scope, month);
        return jdbc.sql("""
                        -- Goals of plan periods judged in the month, with the cards that tell their class.
                        select %s, p.card
                        %s
                        where t.horizon = 'PLAN_PERIOD' and %s
                        order by t.document_id nulls last, u.position, t.id
                        """.formatted(TargetRows.SELECTED, TargetRows.FROM_JUDGED, Scopes.VISIBLE))
                .params(Scopes.parameters(scope))
                .param("month", month.selected().firstDay())
                .query((row, n) -> {
                    TargetRow goal = TargetRows.map(row, n);
                    return new PlanPeriodGoal(
                            goal,
                            PlanPeriodRule.of(cards.read(row.getString("card"))).orElse(null),
                            years.getOrDefault(Figures.of(goal), List.of()));
                })
                .list();
    }

    private Map<Figures, List<TargetRow>> years(DataScope scope, ShownMonth month) {
        Map<Figures, List<TargetRow>> years = new HashMap<>();
        jdbc.sql("""
                        -- Goals of years that read the same figures as a goal of a plan period.
                        select %s
                        %s
                        where t.horizon = 'ANNUAL' and %s
                          and exists (select 1 from target.pub_target whole
                                      where whole.indicator_id = t.indicator_id and whole.unit_id = t.unit_id
                                        and whole.horizon = 'PLAN_PERIOD')
                        order by v.last_month, t.id
                        """.formatted(TargetRows.SELECTED, TargetRows.FROM_JUDGED, Scopes.VISIBLE))
                .params(Scopes.parameters(scope))
                .param("month", month.selected().firstDay())
                .query(TargetRows::map)
                .list()
                .forEach(row -> years.computeIfAbsent(Figures.of(row), figures -> new ArrayList<>())
                        .add(row));
        return years;
    }
}
