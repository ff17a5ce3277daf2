package cn.liangdeng.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person with a session of their own, over real HTTP. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern TOKEN_FIRST = Pattern.compile("value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

    private static final Pattern META = Pattern.compile("name=\"csrf-token\"[^>]*content=\"([^\"]+)\"");

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private @Nullable String token;

    Visitor(String base) {
        this.base = base;
    }

    /** Signs in through the form. */
    Visitor signIn(String username, String password) throws IOException, InterruptedException {
        String form = get("/login");
        Matcher token = TOKEN.matcher(form);
        if (!token.find()) {
            token = TOKEN_FIRST.matcher(form);
            if (!token.find()) {
                throw new IllegalStateException("no token in the sign-in form");
            }
        }
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + encoded(username) + "&password="
                                + encoded(password) + "&_csrf=" + encoded(token.group(1))))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 302
                || answer.headers().firstValue("Location").orElse("").contains("login")) {
            throw new IllegalStateException("not signed in: " + answer.statusCode() + " "
                    + answer.headers().map());
        }
        return this;
    }

    /** The body of a page; anything but 200 is an error. */
    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    /** Sends a form as the page's script does; anything but 200 is an error. */
    String post(String path, String body) throws IOException, InterruptedException {
        return post(path, body, "Accept", "application/json");
    }

    /** Sends a form as htmx does; anything but 200 is an error. */
    String postForPiece(String path, String body) throws IOException, InterruptedException {
        return post(path, body, "HX-Request", "true");
    }

    private String post(String path, String body, String header, String value)
            throws IOException, InterruptedException {
        if (token == null) {
            Matcher meta = META.matcher(get("/work-items"));
            if (!meta.find()) {
                throw new IllegalStateException("no token in the page");
            }
            token = meta.group(1);
        }
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(header, value)
                        .header("X-CSRF-TOKEN", token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
