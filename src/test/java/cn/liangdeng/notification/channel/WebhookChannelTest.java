package cn.liangdeng.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.liangdeng.notification.channel.DeliveryException.Outcome;
import cn.liangdeng.notification.channel.NotificationProperties.Mail;
import cn.liangdeng.notification.channel.NotificationProperties.Webhook;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.testing.TestClock;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three platforms' formats and signatures, and what goes wrong, against a real server on this machine. */
class WebhookChannelTest {

    private static final String SECRET = "geheim-0815";
    private static final Letter LETTER = new Letter(
            17, "liangdeng-17-webhook", new AccountId(3), "张三", "13800000000", "催办", "区发改局：还有 3 项<@all>", null);

    private final TestClock clock = new TestClock();
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Request> requests = new ArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String answer = "{\"errcode\":0,\"errmsg\":\"ok\",\"success\":true}";
    private @Nullable String location;
    private Duration delay = Duration.ZERO;

    record Request(URI uri, Headers headers, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        synchronized (requests) {
            requests.add(new Request(
                    exchange.getRequestURI(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        }
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (location != null) {
            exchange.getResponseHeaders().add("Location", location);
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void dingTalkIsSignedInTheAddress() throws Exception {
        channel(WebhookFormat.DINGTALK, "/robot/send?access_token=abc").send(LETTER);
        Request request = requests.get(0);
        Map<String, String> query = parameters(request.uri().getRawQuery());
        assertThat(query).containsEntry("access_token", "abc").containsEntry("timestamp", "" + clock.millis());
        assertThat(query.get("sign")).isEqualTo(hmac(clock.millis() + "\n" + SECRET));
        JsonNode body = json.readTree(request.body());
        assertThat(body.path("msgtype").asString()).isEqualTo("markdown");
        assertThat(body.path("markdown").path("title").asString()).isEqualTo("催办");
        assertThat(body.path("markdown").path("text").asString())
                .contains("还有 3 项")
                .doesNotContain("<@all>")
                .endsWith("@13800000000");
        assertThat(body.path("at").path("atMobiles").get(0).asString()).isEqualTo("13800000000");
        assertThat(body.path("at").path("isAtAll").asBoolean()).isFalse();
    }

    @Test
    void weComMentionsThePerson() throws Exception {
        channel(WebhookFormat.WECOM, "/cgi-bin/webhook/send?key=abc").send(LETTER);
        JsonNode body = json.readTree(requests.get(0).body());
        assertThat(body.path("msgtype").asString()).isEqualTo("markdown");
        assertThat(body.path("markdown").path("content").asString()).endsWith("<@13800000000>");
    }

    @Test
    void zheZhengDingIsSignedInTheHeader() throws Exception {
        channel(WebhookFormat.ZHEZHENGDING, "/message/workNotification").send(LETTER);
        Request request = requests.get(0);
        Map<String, String> body = parameters(request.body());
        assertThat(body)
                .containsEntry("bizMsgId", LETTER.key())
                .containsEntry("receiverIds", "13800000000")
                .containsEntry("tenantId", "50516");
        assertThat(json.readTree(body.get("msg")).path("markdown").path("title").asString())
                .isEqualTo("催办");
        Headers headers = request.headers();
        String signed = "POST\n" + headers.getFirst("X-Hmac-Auth-Timestamp") + "\n"
                + headers.getFirst("X-Hmac-Auth-Nonce") + "\n/message/workNotification\nbizMsgId="
                + body.get("bizMsgId")
                + "&msg=" + body.get("msg") + "&receiverIds=13800000000&tenantId=50516";
        assertThat(headers.getFirst("X-Hmac-Auth-Signature")).isEqualTo(hmac(signed));
        assertThat(headers.getFirst("X-Hmac-Auth-Timestamp")).isEqualTo("2026-10-23T10:00:00.000+08:00");
        assertThat(headers.getFirst("apiKey")).isEqualTo("app-1");
    }

    @Test
    void allCarryTheIdempotencyKey() throws Exception {
        for (WebhookFormat format : WebhookFormat.values()) {
            channel(format, "/x").send(LETTER);
        }
        assertThat(requests)
                .hasSize(WebhookFormat.values().length)
                .allSatisfy(request -> assertThat(request.headers().getFirst("Idempotency-Key"))
                        .isEqualTo(LETTER.key()));
    }

    @Test
    void aRedirectIsNotFollowed() {
        status = 302;
        location = "http://127.0.0.1:" + server.getAddress().getPort() + "/elsewhere";
        assertThat(outcome()).isEqualTo(Outcome.GIVE_UP);
        assertThat(requests).hasSize(1);
    }

    @Test
    void aBusyServerIsTriedAgainARefusalIsNot() {
        status = 503;
        assertThat(outcome()).isEqualTo(Outcome.TRY_AGAIN);
        status = 429;
        assertThat(outcome()).isEqualTo(Outcome.TRY_AGAIN);
        status = 403;
        assertThat(outcome()).isEqualTo(Outcome.GIVE_UP);
        status = 200;
        answer = "{\"errcode\":310000,\"errmsg\":\"sign not match\"}";
        assertThat(outcome()).isEqualTo(Outcome.GIVE_UP);
    }

    @Test
    void noAnswerMeansThatNobodyKnows() {
        delay = Duration.ofSeconds(3);
        assertThat(outcome()).isEqualTo(Outcome.UNCERTAIN);
    }

    @Test
    void aGatewayThatGotNoAnswerDoesNotKnowEither() {
        for (int failure : new int[] {500, 502, 504}) {
            status = failure;
            assertThat(outcome()).as("status %d", failure).isEqualTo(Outcome.UNCERTAIN);
        }
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() {
        int port = server.getAddress().getPort();
        server.stop(0);
        WebhookChannel channel = channel(WebhookFormat.DINGTALK, port, "/x", new MockEnvironment());
        assertThat(catchThrowableOfType(DeliveryException.class, () -> channel.send(LETTER))
                        .outcome())
                .isEqualTo(Outcome.TRY_AGAIN);
    }

    @Test
    void inTheDemoNothingLeavesTheMachine() {
        MockEnvironment demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        WebhookChannel channel =
                channel(WebhookFormat.DINGTALK, server.getAddress().getPort(), "/x", demo);
        assertThat(channel.isAvailable()).isFalse();
        assertThat(catchThrowableOfType(DeliveryException.class, () -> channel.send(LETTER))
                        .outcome())
                .isEqualTo(Outcome.GIVE_UP);
        assertThat(requests).isEmpty();
    }

    private Outcome outcome() {
        WebhookChannel channel = channel(WebhookFormat.DINGTALK, "/x");
        return catchThrowableOfType(DeliveryException.class, () -> channel.send(LETTER))
                .outcome();
    }

    private WebhookChannel channel(WebhookFormat format, String path) {
        return channel(format, server.getAddress().getPort(), path, new MockEnvironment());
    }

    private WebhookChannel channel(WebhookFormat format, int port, String path, MockEnvironment environment) {
        return new WebhookChannel(
                new NotificationProperties(
                        null,
                        new Mail(null),
                        new Webhook(
                                format,
                                URI.create("http://127.0.0.1:" + port + path),
                                SECRET,
                                "app-1",
                                "50516",
                                Set.of("127.0.0.1"),
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(1))),
                new OutsideWorld(environment),
                clock);
    }

    private static Map<String, String> parameters(String form) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static String hmac(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
