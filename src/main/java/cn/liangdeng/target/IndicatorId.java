package cn.liangdeng.target;

/** Identifies an indicator. */
public record IndicatorId(long value) {}
