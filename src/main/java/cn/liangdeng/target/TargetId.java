package cn.liangdeng.target;

/** Identifies a target through all its versions. */
public record TargetId(long value) {}
