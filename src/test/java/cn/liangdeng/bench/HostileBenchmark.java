package cn.liangdeng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.extraction.HostileTexts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Measures what a megabyte of text made to be slow costs, and keeps the table in docs/benchmarks.md. Started by hand:
 * {@code ./mvnw -Pbench test -Dtest=HostileBenchmark -Dliangdeng.write-docs=true}; no test of the build, by its name.
 */
class HostileBenchmark {

    private static final Duration BAR = Duration.ofSeconds(2);
    private static final int WARM_UPS = 2;
    private static final int RUNS = 3;

    /** A part of the text is enough to wake the compilers. */
    private static final int PART = 10;

    @Test
    void megabytes() {
        for (int i = 0; i < WARM_UPS; i++) {
            HostileTexts.ALL.forEach(words -> {
                String text = HostileTexts.megabyteOf(words);
                HostileTexts.cost(text.substring(0, text.length() / PART));
            });
        }
        Map<String, Duration> costs = new LinkedHashMap<>();
        HostileTexts.ALL.forEach(words -> costs.put(words, cost(HostileTexts.megabyteOf(words))));
        StringBuilder table = new StringBuilder(
                "%s; processor time of one thread, the best of %d runs%n%n| repeated | characters | s a megabyte |\n|---|---:|---:|\n"
                        .formatted(BenchmarkTables.machine(), RUNS));
        costs.entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                .forEach(entry -> table.append(String.format(
                        Locale.ROOT,
                        "| `%s` | %,d | %.2f |%n",
                        visible(entry.getKey()),
                        HostileTexts.megabyteOf(entry.getKey()).length(),
                        entry.getValue().toMillis() / 1000.0)));
        BenchmarkTables.publish("hostile", table.toString());
        assertThat(costs.values()).allSatisfy(cost -> assertThat(cost).isLessThan(BAR));
    }

    private static Duration cost(String text) {
        Duration best = HostileTexts.cost(text);
        for (int i = 1; i < RUNS; i++) {
            Duration again = HostileTexts.cost(text);
            best = again.compareTo(best) < 0 ? again : best;
        }
        return best;
    }

    private static String visible(String words) {
        return words.replace("\n", "↵").replace("\t", "⇥").replace("|", "\\|").replace(' ', '␣');
    }
}
