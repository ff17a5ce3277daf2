package cn.liangdeng.document;

/** Identifies a policy document. */
public record DocumentId(long value) {}
