package cn.liangdeng.reporting.query;

import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.shared.UnitId;

/** A unit that owes figures. */
public record DispatchUnit(UnitId id, String name, String shortName, UnitKind kind, int position) {}
