package cn.liangdeng.reporting.sheet;

import java.util.List;

/** What a row of a sheet can say. */
public enum SheetField {
    /** The indicator's name, in a unit's own table. */
    NAME,
    /** The month, in a unit's own table with rows for several. */
    MONTH,
    /** Year-to-date figure, level, rate or percentage, as it is stored. */
    VALUE,
    /** FLOW, in a unit's own table: what the month added. */
    OF_MONTH,
    /** 零报告. */
    NIL,
    /** MILESTONE: the day on which it was done. */
    COMPLETED_ON,
    PROGRESS,
    PROBLEM,
    NEXT_STEP,
    COORDINATION;

    /** Those that hold words. */
    static final List<SheetField> TEXTS = List.of(PROGRESS, PROBLEM, NEXT_STEP, COORDINATION);
}
