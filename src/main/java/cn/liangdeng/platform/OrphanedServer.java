package cn.liangdeng.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database server that outlived the application, because that was killed: it still holds the data directory and must stop
 * before a new one can start there.
 */
final class OrphanedServer {

    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private OrphanedServer() {}

    /**
     * Stops the server that runs on the directory, if one does. A stale pid file, or one whose number now belongs to another
     * program, is left alone.
     *
     * @throws IOException if the server does not stop in time
     */
    static void stop(Path dataDirectory) throws IOException {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) {
            return;
        }
        long pid;
        try {
            pid = Long.parseLong(lines.get(0).trim());
        } catch (NumberFormatException e) {
            log.warn("Ignoring an unreadable {}", pidFile);
            return;
        }
        Optional<ProcessHandle> server =
                ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(OrphanedServer::isPostgres);
        if (server.isEmpty()) {
            return;
        }
        log.warn("Stopping the database server {} that a killed application left behind", pid);
        server.get().destroy();
        try {
            server.get().onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an orphaned database server was stopping", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the orphaned database server " + pid + " did not stop", e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.contains("postgres")).orElse(false);
    }
}
