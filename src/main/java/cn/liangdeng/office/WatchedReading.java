package cn.liangdeng.office;

import cn.liangdeng.office.UnreadableFileException.Reason;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads a file of a format whose parser is not ours in a thread of its own: what takes too long, nests too deeply or asks for
 * too much memory ends as a refusal and not as a server that stands still. At most two files are read so at a time; the permit
 * of a reading that does not end is kept, so that no number of such files can fill the processors.
 */
final class WatchedReading {

    private static final int AT_A_TIME = 2;
    private static final int MAX_SECONDS = 90;
    private static final long STACK_BYTES = 4L * 1024 * 1024;

    private static final Semaphore PERMITS = new Semaphore(AT_A_TIME, true);

    private WatchedReading() {}

    /**
     * @throws UnreadableFileException if the reading refuses, fails or does not end in time
     */
    static <T> T of(Callable<T> reading) {
        return of(reading, MAX_SECONDS);
    }

    static <T> T of(Callable<T> reading, int seconds) {
        FutureTask<T> task = new FutureTask<>(() -> {
            PERMITS.acquire();
            try {
                return reading.call();
            } finally {
                PERMITS.release();
            }
        });
        Thread thread = new Thread(null, task, "office-reading", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new UnreadableFileException(Reason.TOO_SLOW, seconds);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreadableFileException(Reason.TOO_SLOW, seconds);
        } catch (ExecutionException e) {
            throw refusal(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    /** Parsers answer damaged files with exceptions and errors of every kind; all of them mean a file that cannot be read. */
    private static UnreadableFileException refusal(Throwable cause) {
        if (cause instanceof UnreadableFileException refusal) {
            return refusal;
        }
        return new UnreadableFileException(cause instanceof OutOfMemoryError ? Reason.ZIP_BOMB : Reason.BROKEN, cause);
    }
}
