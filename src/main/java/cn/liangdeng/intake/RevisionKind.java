package cn.liangdeng.intake;

/** What became of a target's words in a revised version of its document. */
public enum RevisionKind {
    /** 原文未变: the same words stand in the new version. */
    UNCHANGED,
    /** 表述有变: the same commitment in other words. */
    CHANGED,
    /** 未找到: the words are not there any more, or a person has to say which ones are meant. */
    LOST
}
