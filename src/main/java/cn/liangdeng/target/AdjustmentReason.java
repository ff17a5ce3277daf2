package cn.liangdeng.target;

/** Why a target may be adjusted (handbook §3.4). */
public enum AdjustmentReason {
    /** 上级政策调整. */
    SUPERIOR_POLICY,
    /** 不可抗力. */
    FORCE_MAJEURE,
    /** 项目核减. */
    PROJECT_REDUCED,
    /** 统计口径变化. */
    DEFINITION_CHANGED,
    /** 其他. */
    OTHER
}
