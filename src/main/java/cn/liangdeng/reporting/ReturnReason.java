package cn.liangdeng.reporting;

/** The class of a reason for a return; the words stand beside it (handbook §3.4). */
public enum ReturnReason {
    /** 数据有误. */
    FIGURE,
    /** 口径不符. */
    DEFINITION,
    /** 佐证不足. */
    EVIDENCE,
    /** 说明不清. */
    WORDS,
    /** 其他. */
    OTHER
}
