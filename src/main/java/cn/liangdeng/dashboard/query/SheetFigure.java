package cn.liangdeng.dashboard.query;

import cn.liangdeng.evaluation.GapFormula;
import cn.liangdeng.target.TargetId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a target in a sheet, as numbers; percentages as in {@link cn.liangdeng.evaluation.Evaluation}.
 *
 * @param decimals with which the actual is shown
 * @param milestone true where the figure is the share of a task that is done
 * @param rate true where actual and gap are rates, which have no completion
 */
public record SheetFigure(
        TargetId target,
        int decimals,
        boolean rate,
        boolean milestone,
        GapFormula formula,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal completion,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal gap) {

    /** True where the target has to be kept in full at any time, so that there is no share of the year to compare with. */
    public boolean isDueInFull() {
        return rate || formula == GapFormula.CEILING_DISTANCE;
    }
}
