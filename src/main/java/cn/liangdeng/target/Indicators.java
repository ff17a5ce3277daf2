package cn.liangdeng.target;

import java.util.List;

/** The indicator dictionary (指标库) of the current person's district. Every call needs {@code TARGET_MANAGE}. */
public interface Indicators {

    /**
     * Adds an indicator.
     *
     * @throws InvalidTargetException if the data are incomplete, or name and unit of measure are taken
     */
    IndicatorId create(IndicatorData data);

    /**
     * The indicator that bears this name and unit of measure; a new one where there is none. The data of one that is there
     * are left as they are.
     *
     * @throws InvalidTargetException if the data are incomplete, or the one that is there has another nature
     */
    IndicatorId findOrCreate(IndicatorData data);

    /**
     * The same for many, of which several may be the same indicator.
     *
     * @return the indicators in the same order
     * @throws InvalidTargetException as above
     */
    List<IndicatorId> findOrCreateAll(List<IndicatorData> all);

    /**
     * Changes an indicator. Its nature can change only while no target is set on it.
     *
     * @param expectedVersion the version that the person saw
     * @throws InvalidTargetException if the data are incomplete, name and unit of measure are taken, or the nature is fixed
     * @throws cn.liangdeng.shared.BusinessException not found; conflict, if somebody else changed it meanwhile
     */
    void revise(IndicatorId id, int expectedVersion, IndicatorData data);
}
