package cn.liangdeng.target.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which targets are asked for; what is null does not restrict.
 *
 * @param unit a unit that leads, reports or supports
 * @param text words looked for in title and indicator, no pattern; empty for all
 */
public record TargetFilter(
        @Nullable DocumentId document,
        @Nullable UnitId unit,
        @Nullable IndicatorNature nature,
        @Nullable Horizon horizon,
        @Nullable TargetStatus status,
        String text) {

    public static TargetFilter none() {
        return new TargetFilter(null, null, null, null, null, "");
    }
}
