package cn.liangdeng.testing;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The application as a process of its own on a given database, to be killed and started again at the same address. Runs without
 * the test classes, as it runs in production; its log is {@code target/server-PORT.log}.
 */
public final class RunningServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(180);

    private final List<String> command = new ArrayList<>();
    private final int port;
    private Process process;

    private RunningServer(String jdbcUrl, List<String> options) throws IOException {
        port = freePort();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                options.stream().filter(option -> option.startsWith("-X")).toList());
        command.addAll(
                List.of("-Duser.timezone=Asia/Shanghai", "-cp", classPath(), "cn.liangdeng.LiangdengApplication"));
        command.addAll(List.of(
                "--server.port=" + port,
                "--spring.datasource.url=" + jdbcUrl,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--liangdeng.first-district.enabled=false",
                "--liangdeng.clock.pinned-at=2026-10-23T10:00:00",
                "--spring.main.banner-mode=off"));
        command.addAll(
                options.stream().filter(option -> option.startsWith("--")).toList());
        process = launch();
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param options of the JVM ({@code -X…}) and of the application ({@code --…})
     */
    public static RunningServer start(String jdbcUrl, String... options) throws IOException, InterruptedException {
        RunningServer server = new RunningServer(jdbcUrl, Arrays.asList(options));
        server.awaitReady();
        return server;
    }

    /** Where it listens; the same after every start. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The processor time that it has used since it was started last. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** As {@code kill -9}: no farewell, nothing is finished. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it again after {@link #kill()}. */
    public void restart() throws IOException, InterruptedException {
        process = launch();
        awaitReady();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "server-" + port + ".log").toFile()))
                .start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long until = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < until) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        "the server ended with " + process.exitValue() + ": see target/server-" + port + ".log");
            }
            try {
                if (client.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            }
        }
        throw new IllegalStateException("the server did not start in time: see target/server-" + port + ".log");
    }

    private static String classPath() {
        String separator = File.pathSeparator;
        return Arrays.stream(System.getProperty("java.class.path").split(separator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(separator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
