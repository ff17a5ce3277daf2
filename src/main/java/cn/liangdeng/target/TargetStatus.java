package cn.liangdeng.target;

/** Whether a target is followed. */
public enum TargetStatus {
    ACTIVE,
    /** 中止. */
    SUSPENDED,
    /** 撤销. */
    WITHDRAWN
}
