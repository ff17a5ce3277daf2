package cn.liangdeng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.bench.StatementTime.Taken;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.TestClock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * How long leaders wait (issue: p95 ≤ 200 ms with eight readers, one reader within twice the time of the statements plus 10 ms,
 * thirtyfold data at most half as much again). Measured over real HTTP from the same machine, first with three districts, then
 * with a hundred; each reader is the leader of another district.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({
    TestClock.Configuration.class,
    GeneratedDistrict.class,
    DistrictCloner.class,
    StatementTime.class,
    ProcessorTime.class
})
@TestPropertySource(properties = "liangdeng.first-district.enabled=false")
class LeaderPagesBenchmark {

    private static final int FEW = Integer.getInteger("liangdeng.bench.few", 3);
    private static final int MANY = Integer.getInteger("liangdeng.bench.districts", 100);
    private static final int READERS = 8;
    private static final int WARM_UP = Integer.getInteger("liangdeng.bench.warm-up", 150);
    private static final int ALONE = Integer.getInteger("liangdeng.bench.alone", 100);
    private static final int EACH = Integer.getInteger("liangdeng.bench.each", 60);

    @Autowired
    private GeneratedDistrict generated;

    @Autowired
    private DistrictCloner cloner;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessorTime processor;

    @LocalServerPort
    private int port;

    /** What was measured of a page. */
    private record Measured(Times alone, Times statements, int count, Together together, int size) {}

    /**
     * What eight readers at once cost.
     *
     * @param processor milliseconds of processor time for a request: application, readers and, where it runs beside them,
     *     PostgreSQL
     */
    private record Together(Times times, double processor) {}

    @Test
    void leadersPages() throws Exception {
        DistrictId district = generated.create();
        cloner.clone(district, 1, FEW - 1, "bench", READERS);
        jdbc.sql("vacuum analyze").update();
        Map<String, Measured> few = measure(FEW);
        cloner.clone(district, FEW, MANY - 1, "bench", READERS);
        jdbc.sql("vacuum analyze").update();
        Map<String, Measured> many = measure(MANY);

        BenchmarkTables.publish("leader-pages", table(few, many));
        assertThat(many)
                .allSatisfy((page, measured) ->
                        assertThat(measured.count()).as(page).isLessThanOrEqualTo(12));
    }

    /** Address of each page by its name; {@code district} counts from 0. */
    private Map<String, String> pages(int district) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("驾驶舱", "/dashboard");
        pages.put(
                "单位页",
                "/dashboard/units/"
                        + DistrictCloner.moved(first("organisation.unit", "parent_id is not null"), district));
        pages.put(
                "目标页", "/targets/" + DistrictCloner.moved(first("target.target", "horizon = 'PLAN_PERIOD'"), district));
        pages.put("主要指标进度表", "/sheets/indicators");
        pages.put("重点任务攻坚表", "/sheets/tasks");
        pages.put("目标清单", "/targets");
        pages.put("五年目标", "/five-year");
        return pages;
    }

    private long first(String table, String condition) {
        return jdbc.sql("select min(id) from " + table + " where " + condition)
                .query(Long.class)
                .single();
    }

    private Map<String, Measured> measure(int districts) throws Exception {
        int readers = READERS;
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < readers; i++) {
            int district = i % Math.min(districts, READERS);
            visitors.add(new Visitor("http://127.0.0.1:" + port)
                    .signIn(district == 0 ? "bench" : "bench-" + district, People.PASSWORD));
        }
        List<Map<String, String>> addresses = new ArrayList<>();
        for (int i = 0; i < readers; i++) {
            addresses.add(pages(i % Math.min(districts, READERS)));
        }
        Map<String, Measured> measured = new LinkedHashMap<>();
        for (String page : addresses.get(0).keySet()) {
            for (int i = 0; i < WARM_UP; i++) {
                visitors.get(i % readers).get(addresses.get(i % readers).get(page));
            }
            long[] alone = new long[ALONE];
            long[] statements = new long[ALONE];
            int count = 0;
            int size = 0;
            for (int i = 0; i < ALONE; i++) {
                StatementTime.take();
                long begun = System.nanoTime();
                size = visitors.get(0).get(addresses.get(0).get(page)).length();
                alone[i] = System.nanoTime() - begun;
                Taken taken = StatementTime.take();
                statements[i] = taken.nanos();
                count = taken.statements();
            }
            measured.put(
                    page,
                    new Measured(
                            new Times(alone), new Times(statements), count, together(visitors, addresses, page), size));
        }
        return measured;
    }

    private Together together(List<Visitor> visitors, List<Map<String, String>> addresses, String page)
            throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(visitors.size());
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<long[]>> results = new ArrayList<>();
            for (int i = 0; i < visitors.size(); i++) {
                Visitor visitor = visitors.get(i);
                String path = addresses.get(i).get(page);
                results.add(pool.submit(() -> {
                    start.await();
                    long[] times = new long[EACH];
                    for (int n = 0; n < EACH; n++) {
                        long begun = System.nanoTime();
                        visitor.get(path);
                        times[n] = System.nanoTime() - begun;
                    }
                    return times;
                }));
            }
            long before = processor.nanos();
            start.countDown();
            long[] all = new long[visitors.size() * EACH];
            int at = 0;
            for (Future<long[]> result : results) {
                for (long time : result.get()) {
                    all[at++] = time;
                }
            }
            return new Together(new Times(all), (processor.nanos() - before) / 1e6 / all.length);
        } finally {
            pool.shutdownNow();
        }
    }

    private static String table(Map<String, Measured> few, Map<String, Measured> many) {
        StringBuilder text = new StringBuilder();
        text.append("%d districts × %d targets × %d months against %d districts; %s.%n%n"
                .formatted(MANY, GeneratedDistrict.TARGETS, GeneratedDistrict.MONTHS, FEW, BenchmarkTables.machine()));
        text.append(
                "| page | one reader ÷ (2 × SQL + 10 ms) | %d districts ÷ %d | p95, 8 readers (ms) | processor, 8 readers (ms a request) | one reader, median (ms) | SQL, median (ms) | statements | page (KB) |%n"
                        .formatted(MANY, FEW));
        text.append("|---|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        many.forEach((page, measured) -> {
            double alone = measured.alone().median();
            double sql = measured.statements().median();
            text.append("| %s | %.2f | %.2f | %s | %s | %s | %s | %d | %d |%n"
                    .formatted(
                            page,
                            alone / (2 * sql + 10),
                            alone / few.get(page).alone().median(),
                            Times.ms(measured.together().times().p95()),
                            Times.ms(measured.together().processor()),
                            Times.ms(alone),
                            Times.ms(sql),
                            measured.count(),
                            measured.size() / 1024));
        });
        return text.toString();
    }
}
