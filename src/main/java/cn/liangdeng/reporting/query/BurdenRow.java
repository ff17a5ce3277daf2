package cn.liangdeng.reporting.query;

/**
 * What a unit was asked in a month.
 *
 * @param asked figures that it owes
 * @param filed of these, figures that it has filed
 * @param prefilled of the filed ones, those that the platform had filled in
 * @param nil of the filed ones, those filed by one click as 本月无变化
 * @param reused further targets that read one of these figures, and for which nothing was asked
 */
public record BurdenRow(String unitName, int asked, int filed, int prefilled, int nil, int reused) {}
