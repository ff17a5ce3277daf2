package cn.liangdeng.reporting;

/** Where history that was filled in later stands. */
public enum BackfillState {
    /** 待审定. */
    WAITING,
    /** 已审定: its figures count. */
    APPROVED,
    /** 已退回: nothing of it counts. */
    REFUSED
}
