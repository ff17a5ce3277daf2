package cn.liangdeng.attachment;

/** Identifies a stored file. */
public record FileId(long value) {}
