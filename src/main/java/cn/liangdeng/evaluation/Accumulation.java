package cn.liangdeng.evaluation;

/** What the figures of a target add up to (docs/progress.md §0). */
public enum Accumulation {
    /** The months of the span add up: 新增企业, 完成投资. The bound is never negative. */
    FLOW,
    /** The latest level counts: 保有量, 累计培育…家, PM2.5. */
    STOCK,
    /** The latest year-to-date growth or ratio counts, in its own unit: 增速, 占比, 覆盖率. Never divided by twelve. */
    RATE
}
