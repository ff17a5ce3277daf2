package cn.liangdeng.reporting;

/** Why a figure is right although a check stopped at it (handbook §4.2); kept with the finding. */
public enum FindingReason {
    /** 统计修订. */
    REVISED,
    /** 退库或核减. */
    WITHDRAWN,
    /** 口径调整. */
    DEFINITION,
    /** 上期误报. */
    MISTAKE,
    /** 集中完成或集中入统. */
    CONCENTRATED,
    /** 已核对无误. */
    CONFIRMED,
    /** 其他; needs words. */
    OTHER
}
