package cn.liangdeng.target.query;

import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetStatus;
import org.jspecify.annotations.Nullable;

/**
 * A target that is still going on, in which a unit has a part.
 *
 * @param version to be handed back with a hand-over
 * @param part REPORTING, LEAD or SUPPORTING
 * @param unitName the reporting unit
 * @param leader 责任领导, or null
 */
public record OpenPart(
        long id,
        int version,
        String title,
        String indicatorName,
        IndicatorNature nature,
        String part,
        String unitName,
        @Nullable String leader,
        @Nullable String documentTitle,
        TargetStatus status) {}
