package cn.liangdeng.dispatch.query;

import java.time.Instant;

/** Evidence that a decision was carried out. */
public record DecisionFile(long file, String name, String addedBy, Instant addedAt) {}
