package cn.liangdeng.progress;

import cn.liangdeng.shared.UnitId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A unit in a ranking (docs/progress.md §22).
 *
 * @param unitName as tables show it
 * @param place counted from 1; units with equal scores share one; null where no target could be scored
 * @param score weighted mean of the scored targets, 0…120, two decimals; null like the place
 * @param scored n: targets that count in the score
 * @param total targets of the unit that are judged in the month
 * @param unreported targets marked 未报
 * @param red targets with a red light (滞后)
 */
public record RankingLine(
        UnitId unit,
        String unitName,
        @Nullable Integer place,
        @Nullable BigDecimal score,
        int scored,
        int total,
        int unreported,
        int red) {}
