package cn.liangdeng.progress.query;

import cn.liangdeng.progress.PlanPeriodClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal of a plan period with the year's goals on the same figures.
 *
 * @param standing its class; null while there is nothing to judge
 * @param years the goals of years that are judged in the month
 */
public record PlanPeriodGoal(TargetRow goal, @Nullable PlanPeriodClass standing, List<TargetRow> years) {

    public PlanPeriodGoal {
        years = List.copyOf(years);
    }
}
