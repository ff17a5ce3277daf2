package cn.liangdeng.reporting;

/** How far a clue of hollow progress (疑似假落实线索) is. Never a verdict. */
public enum ClueStatus {
    /** 待核. */
    OPEN,
    /** 已询问: the unit was asked. */
    ASKED,
    /** 已答复: the unit has answered. */
    ANSWERED,
    /** 已解除: nothing is left of it. */
    RELEASED,
    /** 转核查: it goes on as a verification on the spot. */
    VERIFYING;

    /** Whether nothing more is done with it here. */
    public boolean isClosed() {
        return this == RELEASED || this == VERIFYING;
    }
}
