package cn.liangdeng.target;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.evaluation.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is (指标). Its name and unit of measure together are unique in a district.
 *
 * @param name as officials list it, 1…200 characters
 * @param definition 口径: what is counted and how, or null
 * @param unitOfMeasure unit as figures are filed (家, 亿元, %), up to 30 characters, empty where there is none
 * @param nature how its monthly figures are read; fixed once a target is set on it
 * @param frequency how often a figure exists
 * @param lagMonths by how many months the statistic trails the calendar (错月: 1); 0…12
 * @param janFebCombined true where January has no figure of its own (1—2月合并)
 * @param windowKind which deadline its reports have
 * @param dataSource unit that publishes the figure (数据来源单位), up to 120 characters, or null
 * @param obligation how hard it binds
 * @param decimals decimals with which its figures are shown; 0…6
 */
public record IndicatorData(
        String name,
        @Nullable String definition,
        String unitOfMeasure,
        IndicatorNature nature,
        Frequency frequency,
        int lagMonths,
        boolean janFebCombined,
        WindowKind windowKind,
        @Nullable String dataSource,
        Obligation obligation,
        int decimals) {

    /** An indicator of which only what is needed is known: monthly, without lag, filed with the work progress. */
    public static IndicatorData plain(String name, String unitOfMeasure, IndicatorNature nature) {
        return new IndicatorData(
                name,
                null,
                unitOfMeasure,
                nature,
                Frequency.MONTHLY,
                0,
                false,
                WindowKind.PROGRESS,
                null,
                Obligation.ANTICIPATORY,
                nature == IndicatorNature.RATE ? 1 : 0);
    }
}
