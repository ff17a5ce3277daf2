package cn.liangdeng.progress.query;

import cn.liangdeng.shared.UnitId;

/**
 * A unit of a target besides the reporting one.
 *
 * @param lead true for 牵头, false for 配合
 */
public record FurtherUnitRow(UnitId unit, String name, boolean lead) {}
