package cn.liangdeng.bench;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * 本月填报 with 300 indicators (issue: opens in ≤ 60 ms, is saved whole in ≤ 200 ms, one cell in ≤ 10 ms median, checks and history
 * included). Over real HTTP from the same machine, one person at a time.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestClock.Configuration.class, OwingUnits.class, StatementTime.class})
@TestPropertySource(properties = "liangdeng.first-district.enabled=false")
class MonthFormBenchmark {

    private static final int INDICATORS = 300;
    private static final int WARM_UP = 150;
    private static final int OPENED = 100;
    private static final int WHOLE_WARM_UP = 30;
    private static final int WHOLE = 50;
    private static final Pattern ROW =
            Pattern.compile("data-url=\"(/reporting/(\\d+)/(\\d{4}-\\d{2})/row)\"[^>]*data-nature=\"(\\w+)\"");

    @Autowired
    private OwingUnits owing;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    /** A row of the page. */
    private record Row(String url, String indicator, String month) {}

    @Test
    void aFormOfThreeHundred() throws Exception {
        String person =
                owing.create("form", 1, INDICATORS, ReportingMonth.of(2025, 1)).get(0);
        String early =
                owing.create("early", 1, INDICATORS, ReportingMonth.of(2025, 1)).get(0);
        jdbc.sql("vacuum analyze").update();
        String base = "http://127.0.0.1:" + port;
        // A first figure comes but once, so another unit has to show the compiler how that is done.
        Visitor before = new Visitor(base).signIn(early, People.PASSWORD);
        cells(before, rows(before), unit(before), "", null);
        Visitor visitor = new Visitor(base).signIn(person, People.PASSWORD);
        List<TimedActs> measured = new ArrayList<>();
        measured.add(open(visitor, "open, nothing filled in"));
        List<Row> rows = rows(visitor);
        String unit = unit(visitor);
        measured.add(cells(visitor, rows, unit, "one cell, first figure of its row", null));
        for (int round = 0; round < 2; round++) {
            cells(visitor, rows, unit, "", versions(visitor));
        }
        jdbc.sql("vacuum analyze").update();
        measured.add(cells(visitor, rows, unit, "one cell, changed", versions(visitor)));
        measured.add(open(visitor, "open, all filled in"));
        whole(visitor, rows, unit, WHOLE_WARM_UP);
        jdbc.sql("vacuum analyze").update();
        measured.add(whole(visitor, rows, unit, WHOLE));
        BenchmarkTables.publish(
                "month-form",
                "%d indicators, 21 months of history; %s.%n%n".formatted(INDICATORS, BenchmarkTables.machine())
                        + TimedActs.table(measured)
                        + size(visitor.get("/reporting")));
    }

    /** How much goes over the line. */
    private static String size(String page) throws IOException {
        byte[] plain = page.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(sent)) {
            compressed.write(plain);
        }
        return "%nThe page, all filled in: %d KB, compressed %d KB.%n"
                .formatted(plain.length / 1024, sent.size() / 1024);
    }

    private TimedActs open(Visitor visitor, String what) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            visitor.get("/reporting");
        }
        TimedActs.Recorder recorder = new TimedActs.Recorder(OPENED);
        for (int i = 0; i < OPENED; i++) {
            recorder.record(() -> visitor.get("/reporting"));
        }
        return recorder.measured(what, "60");
    }

    private int figure;

    private TimedActs cells(Visitor visitor, List<Row> rows, String unit, String what, @Nullable List<String> versions)
            throws Exception {
        TimedActs.Recorder recorder = new TimedActs.Recorder(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String version = versions == null ? "" : "&version=" + versions.get(i);
            String body = "unit=" + unit + version + "&toDate=" + (600 + ++figure % 97);
            recorder.record(() -> visitor.post(row.url(), body));
        }
        return recorder.measured(what, "10");
    }

    /** Every one of the rows changed, in one request. */
    private TimedActs whole(Visitor visitor, List<Row> rows, String unit, int times) throws Exception {
        TimedActs.Recorder recorder = new TimedActs.Recorder(times);
        for (int n = 0; n < times; n++) {
            List<String> versions = versions(visitor);
            String figures = IntStream.range(0, rows.size())
                    .mapToObj(i -> "{\"indicator\":%s,\"edit\":{\"version\":%s,\"toDate\":\"%d\"}}"
                            .formatted(rows.get(i).indicator(), versions.get(i), 600 + ++figure % 97))
                    .collect(Collectors.joining(",", "[", "]"));
            String body = "unit=" + unit + "&month=2026-10&rows=" + URLEncoder.encode(figures, StandardCharsets.UTF_8);
            recorder.record(() -> {
                String answer = visitor.post("/reporting/rows", body);
                if (answer.contains("\"status\":4")) {
                    throw new IllegalStateException("a row was refused");
                }
            });
        }
        return recorder.measured("the whole form, all rows changed", "200");
    }

    private static List<Row> rows(Visitor visitor) throws Exception {
        List<Row> rows = new ArrayList<>();
        Matcher row = ROW.matcher(visitor.get("/reporting"));
        while (row.find()) {
            rows.add(new Row(row.group(1), row.group(2), row.group(3)));
        }
        if (rows.size() != INDICATORS) {
            throw new IllegalStateException(rows.size() + " rows");
        }
        return rows;
    }

    private static List<String> versions(Visitor visitor) throws Exception {
        List<String> versions = new ArrayList<>();
        Matcher version = Pattern.compile("data-version=\"(\\d+)\"").matcher(visitor.get("/reporting"));
        while (version.find()) {
            versions.add(version.group(1));
        }
        return versions;
    }

    private static String unit(Visitor visitor) throws Exception {
        Matcher unit = Pattern.compile("data-unit=\"(\\d+)\"").matcher(visitor.get("/reporting"));
        if (!unit.find()) {
            throw new IllegalStateException("no unit");
        }
        return unit.group(1);
    }
}
