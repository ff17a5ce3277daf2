package cn.liangdeng.dispatch;

/** What people do with meetings and their decisions, as the history names it. */
public enum DispatchAct {
    PREPARED,
    CHANGED,
    CLOSED,
    RECORDED,
    DECISION_CHANGED,
    DECISION_REMOVED,
    REPORTED,
    ATTACHED,
    DONE,
    RETURNED
}
