package cn.liangdeng.notification.channel;

import cn.liangdeng.notification.channel.DeliveryException.Outcome;
import cn.liangdeng.notification.channel.NotificationProperties.Webhook;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 浙政钉, 企业微信 or 钉钉 by a signed webhook. Calls only allowed hosts, follows no redirect, checks certificates and names, waits a
 * bounded time and reads a bounded answer.
 */
@Component
class WebhookChannel implements NotificationChannel {

    private static final Logger log = LoggerFactory.getLogger(WebhookChannel.class);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int FIRST_ERROR_OF_THEIRS = 500;
    private static final int BUSY = 503;

    private final WebhookRequests requests;
    private final OutsideWorld outside;
    private final boolean usable;
    private final Duration patience;
    private final HttpClient client;

    WebhookChannel(NotificationProperties properties, OutsideWorld outside, Clock clock) {
        Webhook settings = properties.webhook();
        this.requests = new WebhookRequests(settings, clock);
        this.outside = outside;
        this.patience = settings.timeout();
        Optional<String> problem = WebhookAddress.problem(settings);
        this.usable = problem.isEmpty();
        if (settings.format() != null) {
            problem.ifPresent(wrong -> log.error("The webhook is not used: {}", wrong));
        }
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    @Override
    public Channel kind() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean isAvailable() {
        return usable && outside.isOpen();
    }

    @Override
    public void send(Letter letter) throws DeliveryException {
        if (!isAvailable()) {
            throw new DeliveryException(Outcome.GIVE_UP, "the webhook is not set up", null);
        }
        HttpRequest request = requests.of(letter);
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                // The request's own limit ends with the head of the answer.
                CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> close(body));
                judge(response.statusCode(), new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
            }
        } catch (ConnectException
                | HttpConnectTimeoutException
                | UnknownHostException
                | SSLHandshakeException unreachable) {
            throw new DeliveryException(
                    Outcome.TRY_AGAIN,
                    "no connection: " + unreachable.getClass().getSimpleName(),
                    unreachable);
        } catch (IOException noAnswer) {
            throw new DeliveryException(
                    Outcome.UNCERTAIN, "no answer: " + noAnswer.getClass().getSimpleName(), noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DeliveryException(Outcome.UNCERTAIN, "stopped while sending", stopped);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException alreadyBroken) {
            log.debug("Closing an answer", alreadyBroken);
        }
    }

    /** Only who says that it takes nothing just now has certainly not taken this; a gateway that got no answer does not know. */
    private void judge(int status, String answer) throws DeliveryException {
        if (status == BUSY || status == TOO_MANY) {
            throw new DeliveryException(Outcome.TRY_AGAIN, "answered with status " + status, null);
        }
        if (status >= FIRST_ERROR_OF_THEIRS) {
            throw new DeliveryException(Outcome.UNCERTAIN, "answered with status " + status, null);
        }
        if (status != OK) {
            throw new DeliveryException(Outcome.GIVE_UP, "answered with status " + status, null);
        }
        if (!requests.isAccepted(answer)) {
            throw new DeliveryException(Outcome.GIVE_UP, "not accepted by the platform", null);
        }
    }
}
