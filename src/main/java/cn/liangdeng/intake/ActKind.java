package cn.liangdeng.intake;

/** What can be done to drafts on the desk. */
public enum ActKind {
    ACCEPT,
    ACCEPT_SURE,
    EDIT,
    REJECT,
    REOPEN,
    ADD,
    SPLIT,
    MERGE,
    /** One unit for all drafts that name none. */
    ASSIGN,
    /** A collective unit was replaced by its members. */
    EXPAND
}
