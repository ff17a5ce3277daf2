package cn.liangdeng.target;

import java.math.BigDecimal;

/**
 * Sets and changes the targets of the current person's district. Every call needs {@code TARGET_MANAGE}; every change is
 * recorded in the history and told by {@link TargetChanged} inside the same transaction.
 *
 * <p>All methods throw {@link InvalidTargetException} where the input cannot be kept, and {@link
 * cn.liangdeng.shared.BusinessException} not found for a target outside the person's scope. Those that take the version that
 * the person saw answer a conflict where somebody else changed the target meanwhile.
 */
public interface Targets {

    /** Sets a target. Two documents may set targets on the same indicator, unit and months. */
    TargetId create(NewTarget target);

    /** Changes units, names, weight and source. The earliest month affected is the target's first. */
    void editDetails(TargetId id, int expectedVersion, TargetDetails details);

    /** Changes the weight alone: more than 0, at most 9999.99, two decimals. */
    void weigh(TargetId id, int expectedVersion, BigDecimal weight);

    /** 目标调整: a new version of the terms from a month on. */
    void adjust(TargetId id, int expectedVersion, Adjustment adjustment);

    /** 勘误: the same version, corrected. */
    void correct(TargetId id, int expectedVersion, Correction correction);

    /** 中止: not followed until resumed. */
    void suspend(TargetId id, int expectedVersion, StatusDecision decision);

    /** 恢复: followed again. */
    void resume(TargetId id, int expectedVersion, StatusDecision decision);

    /** 撤销: not followed any more; final. */
    void withdraw(TargetId id, int expectedVersion, StatusDecision decision);
}
