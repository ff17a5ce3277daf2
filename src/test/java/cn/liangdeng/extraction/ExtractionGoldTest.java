package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Reads every document of a folder ({@code -Dliangdeng.documents}), writes what was found to another
 * ({@code -Dliangdeng.predictions}) and checks that every quote stands where its offsets say.
 */
class ExtractionGoldTest {

    static final Path DOCUMENTS = Path.of(System.getProperty("liangdeng.documents", "../shared/seeds"));
    static final Path PREDICTIONS = Path.of(System.getProperty("liangdeng.predictions", "target/predictions"));

    @Test
    void everyQuoteStandsWhereItsOffsetsSay() throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(DOCUMENTS),
                () -> "no documents to read: " + DOCUMENTS.toAbsolutePath()
                        + " is missing (-Dliangdeng.documents=DIR)");
        for (Path file : documents()) {
            read(file);
        }
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.txt$", "");
    }

    private static void read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int[] codePoints = text.codePoints().toArray();
        Extraction found = new TargetExtractor().read(new PlainTextReader().read(text));
        PredictionFile.write(PREDICTIONS.resolve(name(file) + ".jsonl"), found);

        assertThat(found.targets())
                .isNotEmpty()
                .allSatisfy(target -> assertThat(target.quote())
                        .isNotBlank()
                        .isEqualTo(new String(codePoints, target.start(), target.end() - target.start())));
        assertThat(found.refused())
                .allSatisfy(refused -> assertThat(refused.words())
                        .isNotBlank()
                        .isEqualTo(new String(codePoints, refused.start(), refused.end() - refused.start())));
    }
}
