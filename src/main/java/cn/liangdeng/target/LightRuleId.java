package cn.liangdeng.target;

/** Identifies a light rule, whatever its version. */
public record LightRuleId(long value) {}
