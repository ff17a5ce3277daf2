package cn.liangdeng.progress;

/** How a goal of a plan period stands, in the words of mid-term evaluations (handbook §2.4, docs/progress.md §17). */
public enum PlanPeriodClass {
    /** 提前实现: reached before the end of the period. */
    REACHED_EARLY,
    /** 快于预期. */
    AHEAD,
    /** 基本符合. */
    ON_TRACK,
    /** 滞后. */
    BEHIND
}
