package cn.liangdeng.reporting.quality;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.reporting.quality.SeededFraud.Scheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the checks are worth on districts on which they were not tuned: seeds 51–100; the tuning saw 1–50 only. Run with
 * {@code -Dliangdeng.write-docs=true} to write the table of docs/quality.md.
 */
class SimulationFloorsTest {

    private static final Path DOCUMENT = Path.of("docs/quality.md");
    private static final String BEGIN = "<!-- simulation -->\n";
    private static final String END = "<!-- end of simulation -->";

    private final SimulationScore score = SimulationScore.of(51, 100);
    private final RushScore rush = RushScore.of(51, 100);

    @Test
    void atMostOneHonestTargetMonthInTwoHundredIsFoundWanting() {
        assertThat(score.alarmedMonths() * 200L).isLessThanOrEqualTo(score.honestMonths());
    }

    @Test
    void fourOfFiveFraudsAreFound() {
        assertThat(score.found() * 100L).isGreaterThanOrEqualTo(score.seeded() * 80L);
    }

    @Test
    void fewHonestUnitsAreNotedAndMostRushedOnesAre() {
        assertThat(rush.notedMonths() * 200L).isLessThanOrEqualTo(rush.honestMonths());
        assertThat(rush.found() * 100L).isGreaterThanOrEqualTo(rush.rushed() * 80L);
    }

    @Test
    void theDocumentTellsTheseFigures() throws IOException {
        String text = Files.readString(DOCUMENT);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (Boolean.getBoolean("liangdeng.write-docs")) {
            Files.writeString(DOCUMENT, text.substring(0, begin) + table() + text.substring(end));
        } else {
            assertThat(text.substring(begin, end)).isEqualTo(table());
        }
    }

    private String table() {
        StringBuilder table = new StringBuilder(
                "\n| scheme | seeded | found | share | found by (number of frauds) |\n|---|---|---|---|---|\n");
        for (Scheme scheme : Scheme.values()) {
            if (score.seeded(scheme) == 0) {
                continue;
            }
            row(table, scheme.name(), score.seeded(scheme), score.found(scheme), checks(score.foundBy(scheme)));
        }
        row(table, "**all**", score.seeded(), score.found(), "");
        return table.append(String.format(
                        Locale.ROOT,
                        "%nHonest target-months: %d. With any finding: %d, which is %.2f in 200; with a clue: %d, which is %.2f in 200.%n",
                        score.honestMonths(),
                        score.alarmedMonths(),
                        200.0 * score.alarmedMonths() / score.honestMonths(),
                        score.suspectedMonths(),
                        200.0 * score.suspectedMonths() / score.honestMonths()))
                .append("Findings on them: ")
                .append(checks(score.alarms()))
                .append(".\n\n")
                .append(String.format(
                        Locale.ROOT,
                        "Rush (RUSHED, a note to the office): %d of %d units that rushed noted, %.1f %%; %d of %d honest unit-months noted, which is %.2f in 200.%n%n",
                        rush.found(),
                        rush.rushed(),
                        100.0 * rush.found() / rush.rushed(),
                        rush.notedMonths(),
                        rush.honestMonths(),
                        200.0 * rush.notedMonths() / rush.honestMonths()))
                .toString();
    }

    private static void row(StringBuilder table, String name, int seeded, int found, String by) {
        table.append(String.format(
                Locale.ROOT, "| %s | %d | %d | %.1f %% | %s |%n", name, seeded, found, 100.0 * found / seeded, by));
    }

    private static String checks(Map<Check, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
