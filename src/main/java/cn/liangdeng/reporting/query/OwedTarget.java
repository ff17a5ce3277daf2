package cn.liangdeng.reporting.query;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.evaluation.Span;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.TargetId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A target that makes a unit owe figures, with the terms in force for the month.
 *
 * @param span first and last month
 * @param bound in the indicator's unit of measure; of a milestone 100
 * @param baseline level or rate when the span began, where it was given
 */
public record OwedTarget(
        TargetId id,
        String title,
        Horizon horizon,
        Span span,
        BoundComparator comparator,
        boolean strict,
        BigDecimal bound,
        @Nullable BigDecimal boundMax,
        @Nullable BigDecimal baseline,
        BigDecimal tolerance,
        Phasing phasing) {}
