package cn.liangdeng.notification.channel;

/** A way on which a message reaches a person. */
public enum Channel {
    /** 站内消息. */
    INBOX,
    /** 电子邮件. */
    MAIL,
    /** 政务协同平台: 浙政钉, 企业微信 or 钉钉, by a signed webhook. */
    WEBHOOK;

    /** True where the message stays in this database. */
    public boolean isInside() {
        return this == INBOX;
    }
}
