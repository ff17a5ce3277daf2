package cn.liangdeng.intake;

/** In which part a unit answers for a target. */
public enum UnitPart {
    /** 牵头; the first of them reports. */
    LEAD,
    /** 配合. */
    SUPPORTING
}
