package cn.liangdeng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Saves the figures 1, 2, 3 … into one cell as fast as the server answers, until it does not. Remembers which were acknowledged,
 * and sends the one without an answer again when it goes on.
 */
final class SavingOfficial implements Runnable {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String token;
    private final String url;
    private final String unit;
    private final List<Integer> acknowledged = new ArrayList<>();
    private final AtomicReference<CountDownLatch> awaited = new AtomicReference<>(new CountDownLatch(0));
    private @Nullable Integer unanswered;
    private @Nullable Integer version;
    private @Nullable String refused;
    private volatile boolean resting;
    private int next = 1;

    SavingOfficial(String address, String username, String password) throws IOException, InterruptedException {
        this.address = address;
        Document login = page("/login");
        send(HttpRequest.newBuilder(URI.create(address + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + username + "&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf="
                        + URLEncoder.encode(login.select("[name=_csrf]").val(), StandardCharsets.UTF_8))));
        Document month = page("/reporting?month=2026-10");
        token = month.select("meta[name=csrf-token]").attr("content");
        unit = month.select("#month-grid").attr("data-unit");
        Element row = month.select("tr[data-row]:has([data-field=toDate])").last();
        assertThat(row).isNotNull();
        url = row.attr("data-url");
        version = row.attr("data-version").isEmpty() ? null : Integer.valueOf(row.attr("data-version"));
    }

    /** Until that many more figures are acknowledged. */
    void awaitSaves(int number) throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(number);
        awaited.set(latch);
        assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    }

    /** Stops after the answer that is awaited now, if one comes. */
    void rest() {
        resting = true;
    }

    /** Saves until an answer fails to come. */
    @Override
    public void run() {
        resting = false;
        try {
            while (!resting) {
                int figure = unanswered == null ? next++ : unanswered;
                unanswered = figure;
                HttpResponse<String> answer = post(figure);
                if (answer.statusCode() >= 500) {
                    return;
                }
                if (answer.statusCode() != 200) {
                    refused = answer.statusCode() + " " + answer.body();
                    return;
                }
                version = Integer.valueOf(answer.body().replaceFirst("(?s).*\"version\":(\\d+).*", "$1"));
                acknowledged.add(figure);
                unanswered = null;
                awaited.get().countDown();
            }
        } catch (IOException noAnswer) {
            // The figure stays unanswered: it may or may not have been stored.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Compares what was acknowledged with the history and the present figure. */
    void check(JdbcClient jdbc) {
        String[] parts = url.split("/");
        List<Integer> history = jdbc.sql("""
                        select e.value::integer from reporting.event e join reporting.report r on r.id = e.report_id
                        where r.indicator_id = :indicator and r.unit_id = :unit and r.month = date '2026-10-01' and e.action = 'SAVED'
                        order by e.id
                        """)
                .param("indicator", Long.valueOf(parts[2]))
                .param("unit", Long.valueOf(unit))
                .query(Integer.class)
                .list();
        assertThat(refused).isNull();
        assertThat(history).doesNotHaveDuplicates().containsAll(acknowledged);
        List<Integer> unacknowledged = new ArrayList<>(history);
        unacknowledged.removeAll(acknowledged);
        assertThat(unacknowledged).isSubsetOf(unanswered == null ? List.of() : List.of(unanswered));
        assertThat(acknowledged).hasSizeGreaterThan(20);
    }

    private HttpResponse<String> post(int figure) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "unit=" + unit + "&toDate=" + figure + (version == null ? "" : "&version=" + version))));
    }

    private Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(
                send(HttpRequest.newBuilder(URI.create(address + path))).body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(ANSWER_WITHIN).build(), BodyHandlers.ofString());
    }
}
