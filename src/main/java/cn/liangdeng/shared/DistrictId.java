package cn.liangdeng.shared;

/**
 * Identifies a district: the id of the root of its unit tree. Every table that belongs to a district carries it, and every
 * query is bounded by it.
 */
public record DistrictId(long value) {}
