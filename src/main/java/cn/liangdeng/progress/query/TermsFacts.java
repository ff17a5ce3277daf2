package cn.liangdeng.progress.query;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The version of a target's terms that a row was judged by, or the one in force.
 *
 * @param number counted from 1
 * @param stretch 奋斗目标 beyond the bound, or null
 * @param averageGrowth true where the compound average of the years counts (年均增长)
 */
public record TermsFacts(
        int number,
        ReportingMonth firstMonth,
        ReportingMonth lastMonth,
        BoundComparator comparator,
        boolean strict,
        BigDecimal bound,
        @Nullable BigDecimal boundMax,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal stretch,
        boolean averageGrowth) {}
