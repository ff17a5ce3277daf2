package cn.liangdeng.progress.query;

import cn.liangdeng.shared.UnitId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A target that is judged in the month, as rankings count it.
 *
 * @param weight not negative
 * @param score 0…120, four decimals; null where it has none (docs/progress.md §13)
 * @param unreported marked 未报
 * @param red with a red light
 */
public record RankedTarget(
        UnitId unit,
        String unitName,
        BigDecimal weight,
        @Nullable BigDecimal score,
        boolean unreported,
        boolean red) {

    /** True where it counts in the unit's score: it has one, and weighs something. */
    public boolean isScored() {
        return score != null && weight.signum() > 0;
    }
}
