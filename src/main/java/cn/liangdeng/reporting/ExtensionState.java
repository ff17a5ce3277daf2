package cn.liangdeng.reporting;

/** Where a request for an extension stands. */
public enum ExtensionState {
    /** 待本单位审核: waits for the unit's reviewer, or for the office where the unit has none. */
    ASKED,
    /** 待专班审批: the unit's reviewer agreed. */
    AGREED,
    /** 已同意. */
    GRANTED,
    /** 未同意. */
    REFUSED;

    /** True while somebody has to decide. */
    public boolean isOpen() {
        return this == ASKED || this == AGREED;
    }
}
