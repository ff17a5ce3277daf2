package cn.liangdeng.intake;

/** How far a person has come with a draft. */
public enum DraftState {
    /** 待确认. */
    OPEN,
    /** 已采纳: becomes a target when the document is published. */
    ACCEPTED,
    /** 已剔除: no target, for a stated reason. */
    REJECTED,
    /** 已发布: has become one or more targets; final. */
    PUBLISHED;

    /** True while a person may still make it a target or none: it is neither rejected nor published. */
    public boolean isUndecided() {
        return this == OPEN || this == ACCEPTED;
    }
}
