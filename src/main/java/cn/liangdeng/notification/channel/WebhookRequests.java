package cn.liangdeng.notification.channel;

import cn.liangdeng.notification.channel.NotificationProperties.Webhook;
import cn.liangdeng.shared.BeijingTime;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a letter as the platforms document it, and signs it with HMAC-SHA256.
 *
 * <ul>
 *   <li>钉钉 自定义机器人: {@code timestamp} and {@code sign} in the address, where sign is the signature over
 *       {@code timestamp + "\n" + secret}; a markdown message that mentions the person's mobile number.
 *   <li>企业微信 群机器人: the platform knows no signature; a markdown message that mentions the person.
 *   <li>浙政钉 {@code /message/workNotification}: parameters as a form, sorted, signed together with method, time, nonce and path in
 *       the header; {@code bizMsgId} is the idempotency key.
 * </ul>
 *
 * All carry the key and a signature over the body in headers of our own besides, for a gateway in between.
 */
final class WebhookRequests {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");
    private static final String HMAC = "HmacSHA256";

    private final Webhook settings;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    WebhookRequests(Webhook settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws IllegalStateException if the platform's signature is not available */
    HttpRequest of(Letter letter) {
        WebhookFormat format = Objects.requireNonNull(settings.format());
        URI url = Objects.requireNonNull(settings.url());
        return switch (format) {
            case DINGTALK -> {
                long now = clock.millis();
                String sign = sign(now + "\n" + secret());
                yield json(append(url, "timestamp=" + now + "&sign=" + encode(sign)), letter, dingTalk(letter));
            }
            case WECOM -> json(url, letter, weCom(letter));
            case ZHEZHENGDING -> zheZhengDing(url, letter);
        };
    }

    /** Whether the platform says that it has the message. */
    boolean isAccepted(String answer) {
        JsonNode read;
        try {
            read = json.readTree(answer);
        } catch (tools.jackson.core.JacksonException noJson) {
            return false;
        }
        return settings.format() == WebhookFormat.ZHEZHENGDING
                ? read.path("success").asBoolean(false)
                : read.path("errcode").asInt(-1) == 0;
    }

    private Map<String, Object> dingTalk(Letter letter) {
        return Map.of(
                "msgtype",
                "markdown",
                "markdown",
                Map.of("title", letter.title(), "text", markdown(letter) + "\n\n@" + letter.address()),
                "at",
                Map.of("atMobiles", List.of(letter.address()), "isAtAll", false));
    }

    private static Map<String, Object> weCom(Letter letter) {
        return Map.of(
                "msgtype",
                "markdown",
                "markdown",
                Map.of("content", markdown(letter) + "\n<@" + plain(letter.address()) + ">"));
    }

    private HttpRequest zheZhengDing(URI url, Letter letter) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("receiverIds", letter.address());
        parameters.put("bizMsgId", letter.key());
        parameters.put("tenantId", Objects.requireNonNullElse(settings.tenantId(), ""));
        parameters.put(
                "msg",
                json.writeValueAsString(Map.of(
                        "msgtype", "markdown", "markdown", Map.of("title", letter.title(), "text", markdown(letter)))));
        String signed = join(parameters, false);
        String timestamp = TIMESTAMP.format(clock.instant().atZone(BeijingTime.ZONE));
        // Different at every attempt; what makes the message one is bizMsgId.
        String nonce = letter.key().replaceAll("\\D", "") + clock.millis();
        String body = join(parameters, true);
        return common(HttpRequest.newBuilder(url), letter, body)
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .header("X-Hmac-Auth-Timestamp", timestamp)
                .header("X-Hmac-Auth-Version", "1.0")
                .header("X-Hmac-Auth-Nonce", nonce)
                .header("apiKey", Objects.requireNonNullElse(settings.appKey(), ""))
                .header(
                        "X-Hmac-Auth-Signature",
                        sign("POST\n" + timestamp + "\n" + nonce + "\n" + url.getPath() + "\n" + signed))
                .build();
    }

    private HttpRequest json(URI url, Letter letter, Map<String, Object> content) {
        return common(HttpRequest.newBuilder(url), letter, json.writeValueAsString(content))
                .header("Content-Type", "application/json;charset=UTF-8")
                .build();
    }

    private HttpRequest.Builder common(HttpRequest.Builder request, Letter letter, String body) {
        request.timeout(settings.timeout())
                .header("Idempotency-Key", letter.key())
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (settings.secret() != null) {
            request.header("X-Liangdeng-Signature", sign(letter.key() + "\n" + body));
        }
        return request;
    }

    private static String markdown(Letter letter) {
        String text = "### " + plain(letter.title()) + "\n\n" + plain(letter.body());
        return letter.link() == null ? text : text + "\n\n[" + letter.link() + "](" + letter.link() + ")";
    }

    /** Words stay words: what would be a link, an image or a mention in markdown is taken off. */
    private static String plain(String text) {
        return text.replaceAll("[\\[\\]<>`*_#!@|\\\\]", " ");
    }

    private static String join(Map<String, String> parameters, boolean encoded) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + (encoded ? encode(entry.getValue()) : entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static URI append(URI url, String query) {
        return URI.create(url + (url.getRawQuery() == null ? "?" : "&") + query);
    }

    private String secret() {
        String secret = settings.secret();
        if (secret == null) {
            throw new IllegalStateException("the webhook has no secret");
        }
        return secret;
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
