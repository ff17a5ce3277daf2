package cn.liangdeng.calendar;

/** The two families of deadlines (handbook §3.3). */
public enum WindowKind {
    /** 工作进度: counted by the unit itself, filed before the month ends. */
    PROGRESS,
    /** 统计数据: published by a statistics source, filed in the month after. */
    STATISTICS
}
