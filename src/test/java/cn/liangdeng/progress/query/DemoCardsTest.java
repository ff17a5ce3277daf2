package cn.liangdeng.progress.query;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.evaluation.Evaluation;
import cn.liangdeng.evaluation.Evaluator;
import cn.liangdeng.evaluation.ExplainCard;
import cn.liangdeng.evaluation.MilestoneEvaluator;
import cn.liangdeng.evaluation.MilestoneTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * Every explain card of the whole demo district, judged anew from what stands on it and nothing else. Shares its application with
 * the browser tests.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class DemoCardsTest {

    /** 63 lines of the plan, 5 years of one of them, and the shares of the towns, over the months of 2026. */
    private static final int ROWS_AT_LEAST = 700;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StoredCards cards;

    @Test
    void everyKeptRowComesOutOfItsCardAgain() {
        List<String> mismatches = new ArrayList<>();
        int[] rows = {0};
        jdbc.sql("select * from progress.progress").query(row -> {
            rows[0]++;
            ExplainCard card = cards.read(row.getString("card"));
            Evaluation again = judgedAgain(card);
            Map<String, @Nullable Object> expected = stored(row);
            Map<String, @Nullable Object> got = columns(again);
            if (!expected.equals(got) || card.recompute() != again.light()) {
                mismatches.add("target %d as of %s: %s, from its card %s"
                        .formatted(row.getLong("target_id"), row.getDate("as_of"), expected, got));
            }
        });

        assertThat(mismatches).isEmpty();
        assertThat(rows[0]).isGreaterThan(ROWS_AT_LEAST);
    }

    private static Evaluation judgedAgain(ExplainCard card) {
        return card.terms() != null
                ? Evaluator.evaluate(card.terms(), card.figures(), card.asOf(), card.thresholds())
                : MilestoneEvaluator.evaluate(
                        new MilestoneTerms(card.span()),
                        card.actual() == null ? null : card.actual().rounded(),
                        card.reached() ? card.asOf().lastDay() : null,
                        card.asOf(),
                        card.thresholds());
    }

    private static Map<String, @Nullable Object> columns(Evaluation evaluation) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("state", evaluation.state().name());
        columns.put("light", evaluation.light().name());
        columns.put("reason", evaluation.card().reason().name());
        columns.put("formula", evaluation.card().formula().name());
        columns.put("actual", evaluation.actual());
        columns.put("completion", evaluation.completion());
        columns.put("expected", evaluation.expected());
        columns.put("gap", evaluation.gap());
        columns.put("achieved", evaluation.achieved());
        columns.put("forecast", evaluation.forecast());
        columns.put("required_per_month", evaluation.requiredPerMonth());
        return columns;
    }

    private static Map<String, @Nullable Object> stored(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        for (String name : List.of("state", "light", "reason", "formula")) {
            columns.put(name, row.getString(name));
        }
        for (String name : List.of("actual", "completion", "expected", "gap")) {
            columns.put(name, row.getBigDecimal(name));
        }
        columns.put("achieved", row.getObject("achieved"));
        columns.put("forecast", row.getBigDecimal("forecast"));
        columns.put("required_per_month", row.getBigDecimal("required_per_month"));
        return columns;
    }
}
