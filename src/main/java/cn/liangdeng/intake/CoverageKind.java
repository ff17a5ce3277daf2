package cn.liangdeng.intake;

/** What a reader has to account for. */
public enum CoverageKind {
    /** 数字. */
    NUMBER,
    /** 期限. */
    DEADLINE,
    /** 责任单位. */
    UNIT
}
