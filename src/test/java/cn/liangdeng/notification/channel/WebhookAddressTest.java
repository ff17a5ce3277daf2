package cn.liangdeng.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.notification.channel.NotificationProperties.Webhook;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses may be called. */
class WebhookAddressTest {

    @Test
    void thePlatformsOwnHostMayBeCalled() {
        assertThat(problem("https://oapi.dingtalk.com/robot/send?access_token=x", "s"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://oapi.dingtalk.com/robot/send",
                "https://oapi.dingtalk.com:8443/robot/send",
                "https://oapi.dingtalk.com.evil.example/robot/send",
                "https://oapi.dingtalk.com@evil.example/robot/send",
                "https://evil.example/oapi.dingtalk.com",
                "https://169.254.169.254/latest/meta-data",
                "https://10.0.0.1/",
                "http://127.0.0.1:8080/",
                "file:///etc/passwd",
                "https:///robot"
            })
    void anyOtherIsRefused(String address) {
        assertThat(problem(address, "s")).isNotNull();
    }

    @Test
    void aHostThatTheOperatorNamesMayBeCalledByHttpsOnly() {
        assertThat(problem("https://gateway.example.gov.cn:8443/x", "s", "gateway.example.gov.cn"))
                .isNull();
        assertThat(problem("http://gateway.example.gov.cn/x", "s", "gateway.example.gov.cn"))
                .isEqualTo("only https");
    }

    @Test
    void plainHttpReachesThisMachineOnlyAndOnlyWhereItIsNamed() {
        assertThat(problem("http://127.0.0.1:9000/x", "s", "127.0.0.1:9000")).isNull();
        assertThat(problem("http://127.0.0.1:9001/x", "s", "127.0.0.1:9000")).isNotNull();
    }

    @Test
    void whatMustBeSignedNeedsASecret() {
        assertThat(problem("https://oapi.dingtalk.com/robot/send", null)).isEqualTo("no secret");
    }

    private static @Nullable String problem(String address, @Nullable String secret, String... allowed) {
        return WebhookAddress.problem(new Webhook(
                        WebhookFormat.DINGTALK,
                        URI.create(address),
                        secret,
                        null,
                        null,
                        Set.of(allowed),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1)))
                .orElse(null);
    }
}
