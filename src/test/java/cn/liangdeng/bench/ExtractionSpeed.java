package cn.liangdeng.bench;

import cn.liangdeng.extraction.Extraction;
import cn.liangdeng.extraction.PlainTextReader;
import cn.liangdeng.extraction.TargetExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What JMH measures: plain text to drafts, on one thread. Public because JMH writes classes that call it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ExtractionSpeed {

    private static final Path CORPUS = Path.of("src", "test", "resources", "extraction", "corpus");

    /** Characters of the document: the documents of the corpus one behind the other, as often as needed. */
    @Param({"13000", "26000", "104000"})
    public int characters;

    private String text = "";

    /** Puts the document together. */
    @Setup
    public void read() {
        try (Stream<Path> files = Files.list(CORPUS)) {
            List<Path> documents = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            StringBuilder all = new StringBuilder();
            for (int i = 0; all.length() < characters; i++) {
                all.append(Files.readString(documents.get(i % documents.size())))
                        .append('\n');
            }
            text = all.substring(0, characters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document's drafts. */
    @Benchmark
    public Extraction extract() {
        return new TargetExtractor().read(new PlainTextReader().read(text));
    }
}
