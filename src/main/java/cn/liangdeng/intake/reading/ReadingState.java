package cn.liangdeng.intake.reading;

/** How far the reading of a file is as a whole. */
public enum ReadingState {
    /** 排队中. */
    WAITING,
    RUNNING,
    /** 已检查: a list waits to be imported, or to be mended and brought in again. */
    EXAMINED,
    /** The document, or the targets of the list, are there. */
    DONE,
    /** Refused, for a stated reason; nothing was kept. */
    FAILED,
    /** 已取消: a person gave it up; nothing was kept. */
    CANCELLED,
    /** The application was stopped meanwhile; can be started again. */
    INTERRUPTED;

    /** True while it may still end by itself. */
    public boolean isUnderWay() {
        return this == WAITING || this == RUNNING;
    }
}
