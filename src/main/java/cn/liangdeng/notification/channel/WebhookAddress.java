package cn.liangdeng.notification.channel;

import cn.liangdeng.notification.channel.NotificationProperties.Webhook;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses may be called at all: HTTPS, on the usual port or one named in the list, to a host of the platform or one that the
 * operator has named. Plain HTTP only to this machine, for a gateway that runs beside the application.
 */
final class WebhookAddress {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int NO_PORT = -1;
    private static final int HTTPS = 443;

    private WebhookAddress() {}

    /** What is wrong with the settings; empty where the webhook may be called. */
    static Optional<String> problem(Webhook settings) {
        URI url = settings.url();
        WebhookFormat format = settings.format();
        if (format == null || url == null) {
            return Optional.of("no format or no address");
        }
        if (url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null) {
            return Optional.of("not a plain address");
        }
        String host = url.getHost().toLowerCase(Locale.ROOT);
        boolean named = settings.allowedHosts().contains(host)
                || settings.allowedHosts().contains(host + ":" + url.getPort());
        if (!named && !format.hosts().contains(host)) {
            return Optional.of("the host is not allowed");
        }
        boolean secure = "https".equals(url.getScheme());
        if (!secure && !("http".equals(url.getScheme()) && THIS_MACHINE.contains(host))) {
            return Optional.of("only https");
        }
        if (!named && url.getPort() != NO_PORT && url.getPort() != HTTPS) {
            return Optional.of("the port is not allowed");
        }
        if (format != WebhookFormat.WECOM
                && (settings.secret() == null || settings.secret().isBlank())) {
            return Optional.of("no secret");
        }
        return Optional.empty();
    }
}
