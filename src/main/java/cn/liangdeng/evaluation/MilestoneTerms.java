package cn.liangdeng.evaluation;

/**
 * What a milestone (节点任务) demands: to be done within its months (docs/progress.md §12).
 *
 * @param span from the month in which work begins to the month of the deadline
 */
public record MilestoneTerms(Span span) {}
