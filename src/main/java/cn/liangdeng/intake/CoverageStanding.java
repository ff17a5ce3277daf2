package cn.liangdeng.intake;

/** What has become of an entry of the coverage ledger. */
public enum CoverageStanding {
    /** 待归类: keeps the document from being published. */
    OPEN,
    /** 已对应目标: a draft that was not rejected uses the words. */
    LINKED,
    /** 已确认不是目标: the program's reason was confirmed by a person. */
    CONFIRMED,
    /** 已排除: a named person said why it is no target, here or by rejecting the draft on these words. */
    DISMISSED
}
