package cn.liangdeng.target;

/** Where a version of a light rule stands. */
public enum LightRuleStatus {
    /** 草稿: judges nothing yet. */
    DRAFT,
    /** 生效: judges the months from its first to the beginning of the rule's next version. */
    IN_FORCE,
    /** 已替代: another version was put in force from the same month on. */
    SUPERSEDED,
    /** 已作废: a draft that never came into force. */
    DISCARDED
}
