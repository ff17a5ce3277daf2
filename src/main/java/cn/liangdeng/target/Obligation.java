package cn.liangdeng.target;

/** How hard an indicator binds (handbook §1.2). */
public enum Obligation {
    /** 约束性. */
    BINDING,
    /** 预期性. */
    ANTICIPATORY,
    /** 监测: shown, not judged in appraisals. */
    MONITORING
}
