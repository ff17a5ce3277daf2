package cn.liangdeng.intake.reading;

import cn.liangdeng.shared.BusinessException;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** A few threads that read files, on behalf of the person who brought them in, and a short queue before them. */
@Component
class ReadingExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingExecutor.class);

    private final ReadingStore store;
    private final ThreadPoolExecutor threads;
    private final Map<Long, CountDownLatch> running = new ConcurrentHashMap<>();

    ReadingExecutor(ReadingStore store, ReadingSettings settings) {
        this.store = store;
        threads = new ThreadPoolExecutor(
                settings.threads(),
                settings.threads(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(settings.waiting()),
                task -> {
                    Thread thread = new Thread(task, "reading");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Puts a reading that waits into the queue. A refusal of its work, and what nobody foresaw, is noted with it.
     *
     * @return false where the queue is full
     */
    boolean submit(long id, ReadingKind kind, Runnable work) {
        CountDownLatch done = new CountDownLatch(1);
        running.put(id, done);
        Runnable task = () -> {
            try {
                perform(id, kind, work);
            } finally {
                running.remove(id);
                done.countDown();
            }
        };
        try {
            threads.execute(DelegatingSecurityContextRunnable.create(task, null));
            return true;
        } catch (RejectedExecutionException full) {
            running.remove(id);
            return false;
        }
    }

    private void perform(long id, ReadingKind kind, Runnable work) {
        try {
            work.run();
        } catch (BusinessException refusal) {
            store.fail(
                    id,
                    new Reading.Problem(
                            refusal.messageKey(),
                            Arrays.stream(refusal.arguments())
                                    .map(String::valueOf)
                                    .toList(),
                            refusal.kind()));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError unforeseen) {
            LOG.error("Reading {} of a file failed", id, unforeseen);
            store.fail(id, new Reading.Problem(kind.unforeseenKey(), List.of(), BusinessException.Kind.INVALID));
        }
    }

    /** Waits for a reading of this process, no longer than that. */
    void await(long id, Duration patience) {
        CountDownLatch done = running.get(id);
        if (done == null) {
            return;
        }
        try {
            done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @EventListener(ApplicationStartedEvent.class)
    void findWhatWasInterrupted() {
        int interrupted = store.interruptForeign();
        if (interrupted > 0) {
            LOG.info("{} readings of files were interrupted by the last stop and can be started again", interrupted);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
