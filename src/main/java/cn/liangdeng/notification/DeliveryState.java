package cn.liangdeng.notification;

/** Where a message stands on its way through one channel. */
public enum DeliveryState {
    /** 待发送: not tried yet, or to be tried again. */
    WAITING,
    /** 发送中: an instance has taken it. */
    SENDING,
    /** 已发送: the other side has it. */
    SENT,
    /** 发送失败: given up; only a person lets it be tried again. */
    FAILED,
    /** 结果不明: it may have arrived; only a person lets it be sent again. */
    UNCERTAIN,
    /** 未发送: no longer true, or the way was switched off, before it left. */
    DROPPED;

    /** True where a person may let it be sent again. */
    public boolean mayBeRetried() {
        return this == FAILED || this == UNCERTAIN;
    }
}
