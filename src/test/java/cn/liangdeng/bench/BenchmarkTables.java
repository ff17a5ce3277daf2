package cn.liangdeng.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints a benchmark's table, and writes it between its marks in docs/benchmarks.md with {@code -Dliangdeng.write-docs=true}. */
final class BenchmarkTables {

    private static final Path DOCUMENT = Path.of("docs", "benchmarks.md");

    private BenchmarkTables() {}

    /**
     * Puts a table in its place.
     *
     * @param name the marks are {@code <!-- name -->} and {@code <!-- /name -->}
     */
    static void publish(String name, String table) {
        System.out.println(table);
        if (!Boolean.getBoolean("liangdeng.write-docs")) {
            return;
        }
        try {
            String text = Files.readString(DOCUMENT);
            String open = "<!-- " + name + " -->";
            int from = text.indexOf(open);
            int to = text.indexOf("<!-- /" + name + " -->");
            if (from < 0 || to < from) {
                throw new IllegalStateException("docs/benchmarks.md has no place named " + name);
            }
            Files.writeString(
                    DOCUMENT,
                    text.substring(0, from + open.length()) + "\n\n" + table.strip() + "\n\n" + text.substring(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The machine as the table states it. */
    static String machine() {
        return "%d processors, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"));
    }
}
