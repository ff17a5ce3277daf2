package cn.liangdeng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every column of every worked case. {@code -Dliangdeng.cases=FILE} runs another table with the same columns; columns are
 * found by their names, {@code about} may be absent.
 */
class ProgressCasesTest {

    private static final String FILE_PROPERTY = "liangdeng.cases";
    private static final String BUNDLED = "/cases/progress.csv";
    private static final int BUNDLED_CASES = 306;

    private final @Nullable String file = System.getProperty(FILE_PROPERTY);
    private final List<Map<String, String>> cases =
            isBundled() ? CsvTable.ofResource(BUNDLED) : CsvTable.ofFile(Path.of(file));

    private boolean isBundled() {
        return file == null || file.isBlank();
    }

    @Test
    void theTableIsComplete() {
        assertThat(cases).isNotEmpty();
        if (isBundled()) {
            assertThat(cases).hasSize(BUNDLED_CASES);
        }
    }

    @Test
    void everyColumnOfEveryCaseComesOutAsWritten() {
        List<String> mismatches = new ArrayList<>();
        for (Map<String, String> row : cases) {
            outputs(row).forEach((column, got) -> {
                String expected = field(row, column);
                if (!expected.equals(got)) {
                    mismatches.add("%s %s: expected <%s> got <%s>".formatted(row.get("id"), column, expected, got));
                }
            });
        }
        if (!mismatches.isEmpty()) {
            fail("%d mismatches in %d cases:%n%s"
                    .formatted(mismatches.size(), cases.size(), String.join(System.lineSeparator(), mismatches)));
        }
    }

    @Test
    void everyStoredCardGivesTheLightAgain() {
        List<String> mismatches = new ArrayList<>();
        for (Map<String, String> row : cases) {
            Evaluation evaluation = evaluate(row);
            ExplainCard stored = ExplainCard.fromMap(evaluation.card().toMap());
            if (!stored.equals(evaluation.card()) || stored.recompute() != evaluation.light()) {
                mismatches.add(row.get("id"));
            }
        }
        assertThat(mismatches).isEmpty();
    }

    private static Map<String, String> outputs(Map<String, String> row) {
        Map<String, String> outputs = new LinkedHashMap<>();
        try {
            Evaluation evaluation = evaluate(row);
            outputs.put("state", text(evaluation.state()));
            outputs.put("data_month", text(evaluation.dataMonth()));
            outputs.put("actual", text(evaluation.actual()));
            outputs.put("completion", text(evaluation.completion()));
            outputs.put("expected", text(evaluation.expected()));
            outputs.put("gap", text(evaluation.gap()));
            outputs.put("achieved", text(evaluation.achieved()));
            outputs.put("light", text(evaluation.light()));
            outputs.put("forecast", text(evaluation.forecast()));
            outputs.put("required_per_month", text(evaluation.requiredPerMonth()));
        } catch (RuntimeException e) {
            outputs.put("state", e.toString());
        }
        return outputs;
    }

    private static Evaluation evaluate(Map<String, String> row) {
        return Evaluator.evaluate(terms(row), figures(row), month(row, "as_of"), thresholds(row));
    }

    private static TargetTerms terms(Map<String, String> row) {
        return TargetTerms.builder(
                        new Span(month(row, "first"), month(row, "last")),
                        Accumulation.valueOf(field(row, "accumulation")),
                        BoundComparator.valueOf(field(row, "comparator")),
                        new BigDecimal(field(row, "bound")))
                .strict(flag(row, "strict"))
                .boundMax(number(row, "bound_max"))
                .baseline(number(row, "baseline"))
                .tolerance(number(row, "tolerance"))
                .phasing(Phasing.parse(field(row, "phasing")))
                .lagMonths(Integer.parseInt(field(row, "lag")))
                .frequency(Frequency.valueOf(field(row, "frequency")))
                .janFebCombined(flag(row, "jan_feb_combined"))
                .build();
    }

    private static List<MonthlyFigure> figures(Map<String, String> row) {
        String reports = field(row, "reports");
        return reports.isEmpty()
                ? List.of()
                : Arrays.stream(reports.split(";"))
                        .map(report -> report.split("="))
                        .map(parts -> new MonthlyFigure(
                                ReportingMonth.parse(parts[0].strip()), new BigDecimal(parts[1].strip())))
                        .toList();
    }

    private static LightThresholds thresholds(Map<String, String> row) {
        return new LightThresholds(
                new BigDecimal(field(row, "green_from")),
                new BigDecimal(field(row, "yellow_from")),
                new BigDecimal(field(row, "rate_yellow_from")),
                new BigDecimal(field(row, "headroom")));
    }

    private static String field(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalArgumentException("the table has no column " + column);
        }
        return value;
    }

    private static @Nullable BigDecimal number(Map<String, String> row, String column) {
        String value = field(row, column);
        return value.isEmpty() ? null : new BigDecimal(value);
    }

    private static ReportingMonth month(Map<String, String> row, String column) {
        return ReportingMonth.parse(field(row, column));
    }

    private static boolean flag(Map<String, String> row, String column) {
        String value = field(row, column);
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(column + " is neither true nor false: " + value);
        }
        return value.equals("true");
    }

    private static String text(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
