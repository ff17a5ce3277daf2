package cn.liangdeng.intake;

/** What a person decides for a target when its document is revised. */
public enum RevisionDecision {
    /** 沿用: the target goes on as it is, from the new words. */
    CARRY,
    /** 目标调整: the target goes on with the terms of the new words. */
    ADJUST,
    /** 撤销: the target is not followed any more. */
    WITHDRAW
}
