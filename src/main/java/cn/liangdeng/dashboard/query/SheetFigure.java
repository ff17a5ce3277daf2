package cn.liangdeng.dashboard.query;

import cn.liangdeng.evaluation.GapFormula;
import cn.liangdeng.target.TargetId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a target in a sheet, as numbers; percentages as in {@link cn.liangdeng.evaluation.Evaluation}.
 *
 * @param measure unit of measure; % of a task
 * @param decimals with which the actual is shown
 * @param milestone true where the figure is the share of a task that is done
 * @param lastYear the approved figure of the same month of last year, of a flow from January on; null where there is none
 * @param thisYear the approved figure of the data month, meant alike
 * @param rate true where actual and gap are rates, which have no completion
 */
public record SheetFigure(
        TargetId target,
        String measure,
        int decimals,
        boolean rate,
        boolean milestone,
        GapFormula formula,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal completion,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal gap,
        @Nullable BigDecimal lastYear,
        @Nullable BigDecimal thisYear) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 8;

    /**
     * 同比: by how many percent the figure is above that of the same month of last year. Null where either is not known, of
     * rates, which tell growth or a share themselves, and of tasks.
     */
    public @Nullable BigDecimal growth() {
        if (rate || milestone || thisYear == null || lastYear == null || lastYear.signum() <= 0) {
            return null;
        }
        return thisYear.subtract(lastYear).multiply(HUNDRED).divide(lastYear, DIGITS, RoundingMode.HALF_UP);
    }

    /** True where the target has to be kept in full at any time, so that there is no share of the year to compare with. */
    public boolean isDueInFull() {
        return rate || formula == GapFormula.CEILING_DISTANCE;
    }
}
