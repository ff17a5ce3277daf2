package cn.liangdeng.target;

/** Which goal it is (handbook §1.3). */
public enum Horizon {
    /** 年度目标. */
    ANNUAL,
    /** 五年目标, usually five years. */
    PLAN_PERIOD
}
