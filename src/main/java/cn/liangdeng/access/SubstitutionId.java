package cn.liangdeng.access;

/** Identifies a substitution. */
public record SubstitutionId(long value) {}
