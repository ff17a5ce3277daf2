package cn.liangdeng.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person with a session of one's own at a {@link RunningServer}, by links and forms alone, as a browser without scripts. */
public final class HttpPerson {

    private static final Pattern FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern META = Pattern.compile("name=\"csrf-token\"[^>]*content=\"([^\"]+)\"");

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private String token = "";

    private HttpPerson(String base) {
        this.base = base;
    }

    /** Signs in through the form. */
    public static HttpPerson signIn(RunningServer server, String username) throws IOException, InterruptedException {
        HttpPerson person = new HttpPerson(server.address());
        person.token = found(FIELD, person.get("/login").body());
        HttpResponse<String> answer =
                person.post("/login", "username=" + encoded(username) + "&password=" + encoded(People.PASSWORD));
        if (location(answer).isEmpty() || location(answer).contains("login")) {
            throw new IllegalStateException("not signed in: " + answer.statusCode());
        }
        person.token = found(META, person.get("/work-items").body());
        return person;
    }

    /** A page; redirections are not followed. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
    }

    /** A form's answer; redirections are not followed. */
    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(
                path,
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString(body + (body.isEmpty() ? "" : "&") + "_csrf=" + encoded(token)));
    }

    /**
     * Sends a file in the field {@code file}.
     *
     * @param name goes into the request as it is, as other programs than browsers may send it
     */
    public HttpResponse<String> upload(String path, String name, byte[] content)
            throws IOException, InterruptedException {
        String boundary = "----boundary7f3a";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                        + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(path, "multipart/form-data; boundary=" + boundary, BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /** Where an answer leads to, without the server; empty where it leads nowhere. */
    public static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(address -> address.replaceFirst("^https?://[^/]+", ""))
                .orElse("");
    }

    private HttpResponse<String> send(String path, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", type)
                        .header("X-CSRF-TOKEN", token)
                        .header("Accept", "text/html")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private static String found(Pattern pattern, String page) {
        Matcher token = pattern.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("no token in the page");
        }
        return token.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
