package cn.liangdeng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.progress.ProgressCheck;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.testing.RunningServer;
import cn.liangdeng.testing.TestClock;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * The 25th of the month: 2,000 officials sign in, open 本月填报 and save 20 cells each within ten minutes (issue: no error, p95 ≤
 * 200 ms). The application is a process of its own; this process is the officials. Afterwards every cell has to be there, once.
 */
@SpringBootTest
@Import({TestClock.Configuration.class, OwingUnits.class})
@TestPropertySource(properties = "liangdeng.first-district.enabled=false")
class OfficialsBenchmark {

    private static final int OFFICIALS = Integer.getInteger("liangdeng.bench.officials", 2000);
    private static final int SECONDS = Integer.getInteger("liangdeng.bench.seconds", 600);
    private static final int CELLS = 20;

    /** Of the whole time, in which the officials come one after the other; the rest is for the last ones to finish. */
    private static final double COMING = 0.75;

    @Autowired
    private OwingUnits owing;

    @Autowired
    private ProgressCheck progress;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everybodyReportsOnTheLastDay() throws Exception {
        List<String> first = owing.create("early", 20, CELLS, ReportingMonth.of(2026, 1));
        // The figures did not come through the screens; on the 25th the rows of the months before are there. The first
        // ones are
        // judged before the many, so that no statement is planned for empty tables (ADR 0031).
        progress.recompute();
        List<String> names = owing.create("load", OFFICIALS, CELLS, ReportingMonth.of(2026, 1));
        progress.recompute();
        jdbc.sql("vacuum analyze").update();
        try (RunningServer server = RunningServer.start(database.getJdbcUrl(), "-Xmx1g")) {
            // What the JIT compiler has not seen yet is not what officials meet on the 25th: twenty come early.
            OfficialLog early = new OfficialLog();
            come(server, first, 30, early);
            OfficialLog log = new OfficialLog();
            ProcessorTimes before = processorTimes(server);
            long begun = System.nanoTime();
            come(server, names, SECONDS, log);
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            BenchmarkTables.publish(
                    "officials", table(log, taken) + processorTimes(server).since(before, taken));
            assertThat(log.errors()).isEmpty();
        }
        assertThat(jdbc.sql("""
                        select count(*) from reporting.event e join reporting.report r on r.id = e.report_id
                        join target.indicator i on i.id = r.indicator_id join organisation.unit u on u.id = r.unit_id
                        where r.month = date '2026-10-01' and e.action = 'SAVED' and u.name like '测量load第%'
                        """).query(Integer.class).single()).isEqualTo(OFFICIALS * CELLS);
    }

    private static void come(RunningServer server, List<String> names, int seconds, OfficialLog log)
            throws InterruptedException {
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
        try {
            HttpClient client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(clock)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
            Random random = new Random(25);
            CountDownLatch left = new CountDownLatch(names.size());
            double pause = seconds * (1 - COMING) / (CELLS + 3);
            for (int i = 0; i < names.size(); i++) {
                long after = Math.round(seconds * COMING * 1000 * i / names.size());
                new SimulatedOfficial(
                                client, server.address(), names.get(i), CELLS, pause, random.nextLong(), clock, log)
                        .comeAfter(after)
                        .whenComplete((done, problem) -> left.countDown());
            }
            if (!left.await(seconds * 2L, TimeUnit.SECONDS)) {
                log.error("still reporting: " + left.getCount());
            }
        } finally {
            clock.shutdownNow();
        }
    }

    /** What the three sides have used so far. */
    private record ProcessorTimes(Duration application, Duration database, Duration officials) {

        String since(ProcessorTimes before, Duration taken) {
            return "%nProcessor time, of %s s on each processor: application %s s, database %s s, officials %s s.%n"
                    .formatted(
                            taken.toSeconds(),
                            application.minus(before.application).toSeconds(),
                            database.minus(before.database).toSeconds(),
                            officials.minus(before.officials).toSeconds());
        }
    }

    private ProcessorTimes processorTimes(RunningServer server) {
        ProcessHandle postmaster = ProcessHandle.of(
                        jdbc.sql("select pg_backend_pid()").query(Long.class).single())
                .flatMap(ProcessHandle::parent)
                .orElseThrow();
        return new ProcessorTimes(
                server.processorTime(),
                Stream.concat(Stream.of(postmaster), postmaster.descendants())
                        .map(OfficialsBenchmark::used)
                        .reduce(Duration.ZERO, Duration::plus),
                used(ProcessHandle.current()));
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static String table(OfficialLog log, Duration taken) {
        StringBuilder text = new StringBuilder();
        text.append("%,d officials, %d cells each, in %d:%02d minutes; errors: %d; %s.%n%n"
                .formatted(
                        OFFICIALS,
                        CELLS,
                        taken.toMinutes(),
                        taken.toSecondsPart(),
                        log.errors().size(),
                        BenchmarkTables.machine()));
        text.append("| act | number | median (ms) | p95 (ms) | p99 (ms) | longest (ms) |\n");
        text.append("|---|---:|---:|---:|---:|---:|\n");
        for (OfficialLog.Act act : OfficialLog.Act.values()) {
            Times times = log.times(act);
            if (times.nanos().length > 0) {
                text.append("| %s | %,d | %s | %s | %s | %s |%n"
                        .formatted(
                                act.title(),
                                times.nanos().length,
                                Times.ms(times.median()),
                                Times.ms(times.p95()),
                                Times.ms(times.at(0.99)),
                                Times.ms(times.at(1))));
            }
        }
        return text.toString();
    }
}
