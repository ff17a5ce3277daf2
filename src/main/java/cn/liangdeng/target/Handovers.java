package cn.liangdeng.target;

/** Hands targets over from one unit to others. */
public interface Handovers {

    /**
     * Hands over all targets named, or none. What the old unit filed for the months before keeps counting; the new one reports
     * from the month on, of a FLOW the year-to-date figure that goes on from the old unit's. Needs {@code TARGET_MANAGE}.
     *
     * @throws InvalidTargetException if the input is incomplete; a new unit is dissolved or the old one; the month is more than
     *     one after the current, not after an earlier hand-over, or one on which the old unit has an approved figure; or the new
     *     unit reports on the same indicator for a goal of its own, so that one figure would serve two tasks
     * @throws cn.liangdeng.shared.BusinessException not found, also for a target in which the unit has no part; conflict, if
     *     somebody else changed one meanwhile
     */
    void handOver(Handover handover);
}
