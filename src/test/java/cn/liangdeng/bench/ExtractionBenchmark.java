package cn.liangdeng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures the extraction with JMH and keeps the table in docs/benchmarks.md. Started by hand:
 * {@code ./mvnw -Pbench test -Dtest=ExtractionBenchmark -Dliangdeng.write-docs=true}; no test of the build, by its name.
 */
class ExtractionBenchmark {

    /** What a document of 13,000 characters may take, in milliseconds. */
    private static final double BAR = 200;

    private static final int FORKS = 1;
    private static final int WARM_UPS = 5;
    private static final int MEASUREMENTS = 5;

    @Test
    void extraction() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ExtractionSpeed.class.getName())
                        .forks(FORKS)
                        .jvmArgs("-Xmx1g", "-XX:+UseSerialGC")
                        .warmupIterations(WARM_UPS)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(MEASUREMENTS)
                        .measurementTime(TimeValue.seconds(2))
                        .threads(1)
                        .build())
                .run();
        StringBuilder table =
                new StringBuilder("%s; JMH, %d fork, %d warm-ups and %d measurements of 2 s, one thread%n%n"
                        .formatted(BenchmarkTables.machine(), FORKS, WARM_UPS, MEASUREMENTS));
        table.append("| characters | ms a document | ± (99.9 %) | µs a character |\n|---:|---:|---:|---:|\n");
        double smallest = Double.MAX_VALUE;
        for (RunResult result : results) {
            int characters = Integer.parseInt(result.getParams().getParam("characters"));
            double millis = result.getPrimaryResult().getScore();
            table.append(String.format(
                    Locale.ROOT,
                    "| %,d | %.1f | %.1f | %.2f |%n",
                    characters,
                    millis,
                    result.getPrimaryResult().getScoreError(),
                    millis * 1000 / characters));
            smallest = Math.min(smallest, millis);
        }
        BenchmarkTables.publish("extraction", table.toString());
        assertThat(smallest).isLessThan(BAR);
    }
}
