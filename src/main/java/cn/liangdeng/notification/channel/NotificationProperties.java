package cn.liangdeng.notification.channel;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator sets up (docs/operations.md). Secrets come from the environment and are never shown.
 *
 * @param baseUrl the address at which people reach the application, without a slash at its end; absent: messages that go out carry
 *     no link
 */
@ConfigurationProperties("liangdeng.notification")
public record NotificationProperties(
        @Nullable String baseUrl,
        @DefaultValue Mail mail,
        @DefaultValue Webhook webhook) {

    /**
     * Mail; needs {@code spring.mail.host} besides.
     *
     * @param from sender; absent: no mail is sent
     */
    public record Mail(@Nullable String from) {}

    /**
     * A webhook.
     *
     * @param format whose; absent: none is called
     * @param url where; its host must be among the allowed ones
     * @param secret for signing
     * @param appKey 浙政钉: key of the application
     * @param tenantId 浙政钉: number of the tenant
     * @param allowedHosts hosts that may be called besides the platforms' public ones
     */
    public record Webhook(
            @Nullable WebhookFormat format,
            @Nullable URI url,
            @Nullable String secret,
            @Nullable String appKey,
            @Nullable String tenantId,
            @DefaultValue Set<String> allowedHosts,
            @DefaultValue("5s") Duration connectTimeout,
            @DefaultValue("10s") Duration timeout) {

        public Webhook {
            allowedHosts = Set.copyOf(allowedHosts);
        }

        /** Keeps the secret, and the token that some platforms put into the address, out of logs. */
        @Override
        public String toString() {
            return "Webhook[" + format + "]";
        }
    }
}
