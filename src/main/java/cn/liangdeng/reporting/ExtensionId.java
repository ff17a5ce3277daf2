package cn.liangdeng.reporting;

/** Identifies a request for an extension. */
public record ExtensionId(long value) {}
