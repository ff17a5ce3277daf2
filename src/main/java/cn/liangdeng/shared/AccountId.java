package cn.liangdeng.shared;

/** Identifies an account, and through it the person who acted; kept by module {@code access}. */
public record AccountId(long value) {}
