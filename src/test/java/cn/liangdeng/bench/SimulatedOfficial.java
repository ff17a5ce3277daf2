package cn.liangdeng.bench;

import cn.liangdeng.bench.OfficialLog.Act;
import cn.liangdeng.testing.People;
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
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An official who signs in, opens 本月填报 and saves cell after cell, with pauses between. Each act is timed from the moment when it
 * was due, so that a queue in front of the server counts as waiting.
 */
final class SimulatedOfficial {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern PAGE_TOKEN = Pattern.compile("name=\"csrf-token\"[^>]*content=\"([^\"]+)\"");
    private static final Pattern UNIT = Pattern.compile("data-unit=\"(\\d+)\"");
    private static final Pattern ROW = Pattern.compile("data-url=\"([^\"]+/row)\"");

    private final HttpClient client;
    private final String address;
    private final String name;
    private final int cells;
    private final double pause;
    private final Random random;
    private final ScheduledExecutorService clock;
    private final OfficialLog log;
    private final List<String> rows = new ArrayList<>();
    private String cookie = "";
    private String token = "";
    private String unit = "";

    /** @param pause between two acts on average, in seconds */
    SimulatedOfficial(
            HttpClient client,
            String address,
            String name,
            int cells,
            double pause,
            long seed,
            ScheduledExecutorService clock,
            OfficialLog log) {
        this.client = client;
        this.address = address;
        this.name = name;
        this.cells = cells;
        this.pause = pause;
        this.random = new Random(seed);
        this.clock = clock;
        this.log = log;
    }

    /** Does the month's work; ends in any case, with what went wrong in the log. */
    CompletableFuture<Void> comeAfter(long milliseconds) {
        CompletableFuture<Void> work =
                after(milliseconds).thenCompose(now -> signIn()).thenCompose(in -> open());
        for (int i = 0; i < cells; i++) {
            int cell = i;
            work = work.thenCompose(done -> after(think())).thenCompose(now -> save(cell));
        }
        return work.whenComplete((done, problem) -> {
            if (problem != null) {
                log.error(name + ": " + problem.getMessage());
            }
        });
    }

    private CompletableFuture<Void> signIn() {
        long due = System.nanoTime();
        return send(get("/login"), 200)
                .thenCompose(page -> send(
                        post(
                                "/login",
                                "username=" + name + "&password=" + encoded(People.PASSWORD) + "&_csrf="
                                        + encoded(found(FORM_TOKEN, page.body()))),
                        302))
                .thenAccept(answer -> {
                    if (answer.headers().firstValue("Location").orElse("").contains("login")) {
                        throw new IllegalStateException("not signed in");
                    }
                    log.took(Act.SIGN_IN, System.nanoTime() - due);
                });
    }

    private CompletableFuture<Void> open() {
        long due = System.nanoTime();
        return send(get("/reporting"), 200).thenAccept(page -> {
            log.took(Act.OPEN, System.nanoTime() - due);
            token = found(PAGE_TOKEN, page.body());
            unit = found(UNIT, page.body());
            Matcher row = ROW.matcher(page.body());
            while (row.find()) {
                rows.add(row.group(1));
            }
            if (rows.size() < cells) {
                throw new IllegalStateException(rows.size() + " rows");
            }
        });
    }

    private CompletableFuture<Void> save(int cell) {
        long due = System.nanoTime();
        return send(post(rows.get(cell), "unit=" + unit + "&toDate=" + (100 + random.nextInt(900))), 200)
                .thenAccept(answer -> log.took(Act.SAVE, System.nanoTime() - due));
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request, int expected) {
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return client.sendAsync(request.timeout(ANSWER_WITHIN).build(), BodyHandlers.ofString())
                .thenApply(answer -> {
                    if (answer.statusCode() != expected) {
                        throw new IllegalStateException(answer.uri() + ": " + answer.statusCode());
                    }
                    answer.headers()
                            .firstValue("Set-Cookie")
                            .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
                    return answer;
                });
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private HttpRequest.Builder post(String path, String body) {
        HttpRequest.Builder request = get(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("X-CSRF-TOKEN", token).header("Accept", "application/json");
        }
        return request;
    }

    private long think() {
        return Math.round(pause * 1000 * (0.5 + random.nextDouble()));
    }

    private CompletableFuture<Void> after(long milliseconds) {
        CompletableFuture<Void> due = new CompletableFuture<>();
        clock.schedule(() -> due.complete(null), milliseconds, TimeUnit.MILLISECONDS);
        return due;
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("not in the page: " + pattern);
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
