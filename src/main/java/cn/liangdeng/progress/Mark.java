package cn.liangdeng.progress;

/** What stands beside a light and never changes it (docs/progress.md, "Marks"). The names are those of components/light. */
public enum Mark {
    /** 未报: the window of the data month has closed, and no figure is approved for it. */
    UNREPORTED,
    /** 数据较旧: the newest figure is older than the data month, whose window is still open. */
    STALE,
    /** 已调整: a later version of the terms is in force. */
    ADJUSTED,
    /** 更正: the newest figure gave another actual when it was first approved. */
    CORRECTED,
    /** 已达奋斗目标: the stretch goal beyond the bound is reached as well. */
    STRETCH,
    /** 目标冲突: another document gives the same figures another bound, and nobody has said which is official. */
    CONFLICT
}
