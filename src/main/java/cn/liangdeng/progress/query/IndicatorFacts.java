package cn.liangdeng.progress.query;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Obligation;

/**
 * What a list has to know of an indicator.
 *
 * @param unitOfMeasure empty where there is none
 * @param decimals with which its figures are shown
 */
public record IndicatorFacts(
        IndicatorId id,
        String name,
        String unitOfMeasure,
        int decimals,
        IndicatorNature nature,
        Obligation obligation,
        WindowKind windowKind) {

    public boolean isMilestone() {
        return nature == IndicatorNature.MILESTONE;
    }
}
