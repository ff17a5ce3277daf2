package cn.liangdeng.progress;

import cn.liangdeng.shared.UnitId;

/**
 * The kept counts of a unit with all units below it.
 *
 * @param counts as of the month asked for
 * @param before as of the month before
 */
public record UnitRollup(UnitId unit, UnitCounts counts, UnitCounts before) {}
