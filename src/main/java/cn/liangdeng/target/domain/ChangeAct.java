package cn.liangdeng.target.domain;

/** What was done to a target or an indicator. */
enum ChangeAct {
    CREATED("created"),
    EDITED("edited"),
    /** 目标调整. */
    ADJUSTED("adjusted"),
    /** 勘误. */
    CORRECTED("corrected"),
    /** 中止. */
    SUSPENDED("suspended"),
    /** 恢复. */
    RESUMED("resumed"),
    /** 撤销. */
    WITHDRAWN("withdrawn"),
    /** 随文件修订. */
    REVISED("revised");

    private final String eventName;

    ChangeAct(String eventName) {
        this.eventName = eventName;
    }

    /** Its name in events. */
    String eventName() {
        return eventName;
    }
}
