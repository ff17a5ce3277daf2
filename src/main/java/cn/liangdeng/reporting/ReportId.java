package cn.liangdeng.reporting;

/** Identifies a report: one unit, one indicator, one month. */
public record ReportId(long value) {}
