package cn.liangdeng.reporting;

/** How a figure got into a report. Checks look at it: only what a person typed says something about how it was come by. */
public enum EntryMode {
    /** 手工录入. */
    TYPED,
    /** 粘贴. */
    PASTED,
    /** Excel 导入. */
    EXCEL,
    /** 预填: known from elsewhere, looked at and confirmed by a person. */
    PREFILLED,
    /** 批量: entered for many at once. */
    BULK,
    /** 历史数据补录: history filled in later, with its source. */
    BACKFILL
}
