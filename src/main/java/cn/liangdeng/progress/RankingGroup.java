package cn.liangdeng.progress;

import cn.liangdeng.organisation.UnitKind;

/** Units that are compared with each other (评分排名): like with like only. */
public enum RankingGroup {
    /** 区直部门. */
    DEPARTMENTS(UnitKind.DEPARTMENT),
    /** 镇街. */
    TOWNS_STREETS(UnitKind.TOWN_STREET);

    private final UnitKind kind;

    RankingGroup(UnitKind kind) {
        this.kind = kind;
    }

    /** The kind of unit that stands in it. */
    public UnitKind kind() {
        return kind;
    }
}
