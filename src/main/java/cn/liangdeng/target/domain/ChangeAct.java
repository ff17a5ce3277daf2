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
    REVISED("revised"),
    /** 认定为非正式口径. */
    SET_ASIDE("set-aside"),
    /** 认定为正式口径, over another target. */
    ENDORSED("endorsed"),
    /** 并入 another target. */
    MERGED("merged"),
    /** Another target was merged into this one. */
    JOINED("joined"),
    /** Followed again, as a ruling was ended. */
    REINSTATED("reinstated"),
    /** A ruling over another target was ended. */
    PARTED("parted"),
    /** 移交 to another unit. */
    HANDED_OVER("handed-over");

    private final String eventName;

    ChangeAct(String eventName) {
        this.eventName = eventName;
    }

    /** Its name in events. */
    String eventName() {
        return eventName;
    }
}
