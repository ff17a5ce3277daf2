package cn.liangdeng.target.query;

import cn.liangdeng.target.TargetId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a target stands in a decomposition.
 *
 * @param parts how many units have a part of it
 * @param sum what their bounds add up to; null without parts
 * @param whole the target of which it is a part itself, or null
 * @param wholeTitle its name, or null
 */
public record PartSummary(
        int parts,
        @Nullable BigDecimal sum,
        @Nullable TargetId whole,
        @Nullable String wholeTitle) {}
