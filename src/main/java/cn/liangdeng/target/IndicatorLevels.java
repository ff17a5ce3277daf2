package cn.liangdeng.target;

import org.jspecify.annotations.Nullable;

/** Which indicator carries the level of which another is the growth. Needs {@code TARGET_MANAGE}. */
public interface IndicatorLevels {

    /**
     * Says of which indicator's amounts this one is the growth over the same months of the year before.
     *
     * @param growth a RATE
     * @param level a FLOW, filed as year-to-date figures by the same units; null for none
     * @throws cn.liangdeng.shared.BusinessException not found, if an indicator is not of the district; invalid, if one is of
     *     another nature
     */
    void link(IndicatorId growth, @Nullable IndicatorId level);
}
