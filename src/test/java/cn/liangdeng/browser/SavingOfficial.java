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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Saves the figures 1, 2, 3 … into one cell, or each into all cells of the month in one request, as fast as the server answers, until
 * it does not. Remembers which were acknowledged, and sends the one without an answer again when it goes on.
 */
final class SavingOfficial implements Runnable {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String token;
    private final boolean wholeForm;
    private final List<Row> rows;
    private final String unit;
    private final List<Integer> acknowledged = new ArrayList<>();
    private final AtomicReference<CountDownLatch> awaited = new AtomicReference<>(new CountDownLatch(0));
    private @Nullable Integer unanswered;
    private @Nullable String refused;
    private volatile boolean resting;
    private int next = 1;

    /** A row of the page with the version of the report that was seen last; empty where there is none. */
    private record Row(String url, String indicator, String version) {

        Row withVersion(String seen) {
            return new Row(url, indicator, seen);
        }
    }

    /** @param wholeForm true to save all cells of the month in one request, false for the last one alone */
    SavingOfficial(String address, String username, String password, boolean wholeForm)
            throws IOException, InterruptedException {
        this.wholeForm = wholeForm;
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
        // A percentage ends at a hundred.
        List<Row> open = month.select("tr[data-row]:not([data-nature=MILESTONE]):has([data-field=toDate])").stream()
                .map(row -> new Row(row.attr("data-url"), row.attr("data-indicator"), row.attr("data-version")))
                .toList();
        assertThat(open).isNotEmpty();
        rows = new ArrayList<>(wholeForm ? open : open.subList(open.size() - 1, open.size()));
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
                if (answer.statusCode() != 200 || answer.body().contains("\"status\":4")) {
                    refused = answer.statusCode() + " " + answer.body();
                    return;
                }
                Matcher version = VERSION.matcher(answer.body());
                for (int i = 0; i < rows.size() && version.find(); i++) {
                    rows.set(i, rows.get(i).withVersion(version.group(1)));
                }
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
        Set<List<Integer>> histories = new HashSet<>();
        assertThat(refused).isNull();
        assertThat(acknowledged).hasSizeGreaterThan(20);
        for (Row row : rows) {
            List<Integer> history = jdbc.sql("""
                            select e.value::integer from reporting.event e join reporting.report r on r.id = e.report_id
                            where r.indicator_id = :indicator and r.unit_id = :unit and r.month = date '2026-10-01' and e.action = 'SAVED'
                            order by e.id
                            """)
                    .param("indicator", Long.valueOf(row.indicator()))
                    .param("unit", Long.valueOf(unit))
                    .query(Integer.class)
                    .list();
            assertThat(history).doesNotHaveDuplicates().containsAll(acknowledged);
            List<Integer> unacknowledged = new ArrayList<>(history);
            unacknowledged.removeAll(acknowledged);
            assertThat(unacknowledged).isSubsetOf(unanswered == null ? List.of() : List.of(unanswered));
            // A form is stored in full or not at all.
            histories.add(history);
        }
        assertThat(histories).hasSize(1);
    }

    private HttpResponse<String> post(int figure) throws IOException, InterruptedException {
        Row first = rows.get(0);
        String body = wholeForm
                ? "&month=2026-10&rows=" + URLEncoder.encode(form(figure), StandardCharsets.UTF_8)
                : "&toDate=" + figure + (first.version().isEmpty() ? "" : "&version=" + first.version());
        return send(HttpRequest.newBuilder(URI.create(address + (wholeForm ? "/reporting/rows" : first.url())))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString("unit=" + unit + body)));
    }

    private String form(int figure) {
        return rows.stream()
                .map(row -> "{\"indicator\":%s,\"edit\":{\"version\":%s,\"toDate\":\"%d\"}}"
                        .formatted(row.indicator(), row.version().isEmpty() ? "null" : row.version(), figure))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(
                send(HttpRequest.newBuilder(URI.create(address + path))).body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(ANSWER_WITHIN).build(), BodyHandlers.ofString());
    }
}
