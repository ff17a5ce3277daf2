package cn.liangdeng.document;

/** Identifies a sentence of a policy document. */
public record ClauseId(long value) {}
