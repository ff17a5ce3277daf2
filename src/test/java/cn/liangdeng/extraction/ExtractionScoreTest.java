package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores what the extractor finds in the documents of {@code -Dliangdeng.documents} against the gold standard of
 * {@code -Dliangdeng.gold} and holds the line that was reached.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExtractionScoreTest {

    private static final Path GOLD = Path.of(System.getProperty("liangdeng.gold", "../shared/gold"));
    private static final String SUFFIX = ".targets.jsonl";

    private final JsonMapper json = JsonMapper.builder().build();
    private final GoldScore score = new GoldScore();

    private static boolean given() {
        return Files.isDirectory(GOLD) && Files.isDirectory(ExtractionGoldTest.DOCUMENTS);
    }

    @BeforeEach
    void needsGoldAndDocuments() {
        Assumptions.assumeTrue(
                given(),
                () -> "nothing to score against: " + GOLD.toAbsolutePath() + " (-Dliangdeng.gold=DIR) or "
                        + ExtractionGoldTest.DOCUMENTS.toAbsolutePath() + " (-Dliangdeng.documents=DIR) is missing");
    }

    @BeforeAll
    void scoreAllDocuments() throws IOException {
        if (!given()) {
            return;
        }
        try (Stream<Path> files = Files.list(GOLD)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
                String name = file.getFileName().toString().replace(SUFFIX, "");
                score.add(rows(file), rows(GOLD.resolve(name + ".ignore.jsonl")), predictions(name));
            }
        }
        print("numeric", score.numeric);
        print("milestone", score.milestones);
    }

    @Test
    void findsTheFigures() {
        assertThat(score.numeric.precision()).as("precision").isGreaterThanOrEqualTo(0.93);
        assertThat(score.numeric.recall()).as("recall").isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void readsUnitsAndComparators() {
        assertThat(score.numeric.share("unit")).as("unit").isGreaterThanOrEqualTo(0.95);
        assertThat(score.numeric.share("comparator")).as("comparator").isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void getsWholeRecordsRight() {
        assertThat(score.numeric.share("record")).as("record").isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void findsMilestonesAndTasks() {
        assertThat(score.milestones.precision()).as("precision").isGreaterThanOrEqualTo(0.80);
        assertThat(score.milestones.recall()).as("recall").isGreaterThanOrEqualTo(0.80);
    }

    private List<JsonNode> predictions(String name) throws IOException {
        Path document = ExtractionGoldTest.DOCUMENTS.resolve(name + ".txt");
        String text = Files.readString(document, StandardCharsets.UTF_8);
        Path predictions = ExtractionGoldTest.PREDICTIONS.resolve(name + ".jsonl");
        PredictionFile.write(predictions, new TargetExtractor().read(new PlainTextReader().read(text)));
        return rows(predictions);
    }

    private List<JsonNode> rows(Path file) throws IOException {
        if (Files.notExists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank()).map(json::readTree).toList();
        }
    }

    private static void print(String group, GoldScore.Tally tally) {
        StringBuilder fields = new StringBuilder();
        tally.right
                .keySet()
                .forEach(field -> fields.append(String.format(Locale.ROOT, "  %s %.3f", field, tally.share(field))));
        System.out.printf(
                Locale.ROOT,
                "%-10s P %.3f R %.3f (hit %d, missed %d, wrong %d)%s%n",
                group,
                tally.precision(),
                tally.recall(),
                tally.hits,
                tally.missed,
                tally.wrong,
                fields);
        tally.details.forEach(detail -> System.out.println("    " + detail));
    }
}
