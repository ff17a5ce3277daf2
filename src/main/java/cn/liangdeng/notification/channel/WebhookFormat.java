package cn.liangdeng.notification.channel;

import java.util.Set;

/** Whose webhook is called, and in whose words. */
public enum WebhookFormat {
    /** 浙政钉 (专有钉钉): work notification to one person, signed in the header. */
    ZHEZHENGDING(Set.of("openplatform-pro.ding.zj.gov.cn", "openplatform.dg-work.cn")),
    /** 企业微信: robot of a group; the key stands in the address. */
    WECOM(Set.of("qyapi.weixin.qq.com")),
    /** 钉钉: robot of a group, signed in the address. */
    DINGTALK(Set.of("oapi.dingtalk.com"));

    private final Set<String> hosts;

    WebhookFormat(Set<String> hosts) {
        this.hosts = hosts;
    }

    /** The platform's public hosts. */
    Set<String> hosts() {
        return hosts;
    }
}
