package cn.liangdeng.intake;

/** Identifies a draft target of the import desk. */
public record DraftId(long value) {}
