package cn.liangdeng.reporting;

/** Where a figure that a unit owes stands (填报调度). */
public enum FilingStanding {
    /** 待报: not filed, still in time. */
    TO_FILE,
    /** 逾期未报: not filed, and the day has passed. */
    OVERDUE,
    /** 已退回: sent back, to be filed again. */
    RETURNED,
    /** 待单位审核: waits for the unit's reviewer. */
    WAITING_UNIT,
    /** 待专班审核: waits for the office. */
    WAITING_OFFICE,
    /** 已审定: approved. */
    APPROVED,
    /** 封存未报: not filed when the office closed the month; the unit can file it no more. */
    CLOSED;

    /** True where the unit has still something to do. */
    public boolean isOpen() {
        return this == TO_FILE || this == OVERDUE || this == RETURNED;
    }
}
