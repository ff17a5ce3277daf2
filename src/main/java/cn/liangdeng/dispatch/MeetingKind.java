package cn.liangdeng.dispatch;

/** What sort of meeting it is. */
public enum MeetingKind {
    /** 月调度. */
    MONTHLY,
    /** 季分析. */
    QUARTERLY,
    /** 专题. */
    SPECIAL
}
