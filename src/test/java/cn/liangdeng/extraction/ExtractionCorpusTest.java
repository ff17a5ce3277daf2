package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores the extractor on the documents this project wrote and labelled itself. They are part of the sources, so nothing
 * here is ever skipped. The floors may only rise; the figures of each document are printed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExtractionCorpusTest {

    private static final Path ROOT = Path.of("src/test/resources/extraction");
    private static final Path CORPUS = ROOT.resolve("corpus");
    private static final Path PARITY = ROOT.resolve("parity");
    private static final Path PREDICTIONS = Path.of("target/corpus-predictions");
    private static final String SUFFIX = ".targets.jsonl";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final GoldScore total = new GoldScore();
    private int labels;
    private int negatives;

    @BeforeAll
    void scoreTheCorpus() throws IOException {
        for (String name : names()) {
            List<JsonNode> gold = rows(CORPUS.resolve(name + SUFFIX));
            List<JsonNode> ignored = rows(CORPUS.resolve(name + ".ignore.jsonl"));
            List<JsonNode> found = predictions(name);
            labels += gold.size();
            negatives += (int) ignored.stream()
                    .filter(row -> "negative".equals(row.get("treat").asString()))
                    .count();
            GoldScore own = new GoldScore();
            own.add(gold, ignored, found);
            total.add(gold, ignored, found);
            print(name, own);
        }
        print("TOTAL", total);
    }

    @Test
    void holdsEnoughLabelsAndHardNegatives() throws IOException {
        assertThat(names()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(labels).isGreaterThanOrEqualTo(2500);
        assertThat(negatives).isGreaterThanOrEqualTo(1400);
    }

    @Test
    void everyLabelStandsWhereItsOffsetsSay() throws IOException {
        for (String name : names()) {
            int[] text = Files.readString(CORPUS.resolve(name + ".txt"), StandardCharsets.UTF_8)
                    .codePoints()
                    .toArray();
            Stream.of(SUFFIX, ".ignore.jsonl")
                    .forEach(kind -> rows(CORPUS.resolve(name + kind))
                            .forEach(row -> assertThat(new String(
                                            text,
                                            row.get("start").asInt(),
                                            row.get("end").asInt()
                                                    - row.get("start").asInt()))
                                    .isEqualTo(row.get("quote").asString())));
        }
    }

    @Test
    void findsTheFigures() {
        assertThat(total.numeric.precision()).as("precision").isGreaterThanOrEqualTo(0.990);
        assertThat(total.numeric.recall()).as("recall").isGreaterThanOrEqualTo(0.993);
        assertThat(total.numeric.share("record")).as("record").isGreaterThanOrEqualTo(0.943);
    }

    @Test
    void findsTheMilestones() {
        assertThat(total.milestones.precision()).as("precision").isGreaterThanOrEqualTo(0.988);
        assertThat(total.milestones.recall()).as("recall").isGreaterThanOrEqualTo(0.954);
    }

    @Test
    void takesNothingFromRulesAndSupportPolicies() {
        for (String name :
                List.of("measures_2013", "subsidy_2021", "assess_2020", "appraisal_2022", "talent_policy_2024")) {
            assertThat(predictions(name)).as(name).isEmpty();
        }
    }

    /**
     * The scorer used here and the one the gold standard comes with agree: {@code parity} holds that tool, predictions damaged
     * on purpose and what the tool said of them (score_extraction.py corpus parity/predictions --json).
     */
    @Test
    void scoresAsTheGoldStandardsOwnToolDoes() throws IOException {
        JsonNode expected = JSON.readTree(Files.readString(PARITY.resolve("scores.json"), StandardCharsets.UTF_8));
        JsonNode documents = expected.get("documents");
        for (String name : documents.propertyNames()) {
            GoldScore score = new GoldScore();
            score.add(
                    rows(CORPUS.resolve(name + SUFFIX)),
                    rows(CORPUS.resolve(name + ".ignore.jsonl")),
                    rows(PARITY.resolve("predictions").resolve(name + ".jsonl")));
            agree(name, documents.get(name).get("numeric"), score.numeric);
            agree(name, documents.get(name).get("milestone"), score.milestones);
        }
    }

    private static void agree(String name, JsonNode said, GoldScore.Tally tally) {
        assertThat(List.of(tally.hits, tally.missed, tally.wrong))
                .as(name)
                .containsExactly(
                        said.get("tp").asInt(),
                        said.get("fn").asInt(),
                        said.get("fp").asInt());
        for (String field : said.get("fields").propertyNames()) {
            assertThat(tally.right.getOrDefault(field, 0))
                    .as(name + " " + field)
                    .isEqualTo(said.get("fields").get(field).get(0).asInt());
        }
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(PARITY.resolveSibling("corpus"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.replace(SUFFIX, ""))
                    .sorted()
                    .toList();
        }
    }

    private static List<JsonNode> predictions(String name) {
        try {
            String text = Files.readString(CORPUS.resolve(name + ".txt"), StandardCharsets.UTF_8);
            Path file = PREDICTIONS.resolve(name + ".jsonl");
            PredictionFile.write(file, new TargetExtractor().read(new PlainTextReader().read(text)));
            return rows(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> rows(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank()).map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(String name, GoldScore score) {
        System.out.printf(
                Locale.ROOT,
                "%-20s P %.3f R %.3f record %.3f | milestones P %.3f R %.3f%n",
                name,
                score.numeric.precision(),
                score.numeric.recall(),
                score.numeric.share("record"),
                score.milestones.precision(),
                score.milestones.recall());
    }
}
