package cn.liangdeng.notification;

/** What a message is about. */
public enum MessageKind {
    /** 填报提醒: figures are due soon, or were due yesterday. */
    REMINDER,
    /** 催办: the office asked for what is missing. */
    URGING,
    /** 退回: a report was sent back or opened again. */
    RETURNED,
    /** 延期: a request for a later day was decided. */
    EXTENSION,
    /** 待办: something waits for the person (审核, 移交 …). */
    WAITING
}
