package cn.liangdeng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MilestoneEvaluatorTest {

    /** March to December: ten months, a tenth of the work due each. */
    private static final MilestoneTerms TERMS =
            new MilestoneTerms(new Span(ReportingMonth.of(2023, 3), ReportingMonth.of(2023, 12)));

    @ParameterizedTest(name = "{0} %, done {1}, as of {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                // percentage, completed on, as of, state, light, data month, expected, gap, achieved, reason
                "-,   -,          2023-02, NOT_DUE, GREY,   -,       -,        -,        -,     NOT_DUE",
                "-,   -,          2023-05, NO_DATA, GREY,   2023-05, 30.0000,  -,        -,     NO_DATA",
                "30,  -,          2023-05, OK,      GREEN,  2023-05, 30.0000,  0.0000,   false, MILESTONE_GAP_AT_LEAST_GREEN",
                "29.9999999,-,    2023-05, OK,      YELLOW, 2023-05, 30.0000,  0.0000,   false, MILESTONE_GAP_AT_LEAST_YELLOW",
                "20,  -,          2023-05, OK,      YELLOW, 2023-05, 30.0000,  -10.0000, false, MILESTONE_GAP_AT_LEAST_YELLOW",
                "19,  -,          2023-05, OK,      RED,    2023-05, 30.0000,  -11.0000, false, MILESTONE_GAP_BELOW_YELLOW",
                "5,   -,          2023-01, OK,      GREEN,  2023-01, 0.0000,   5.0000,   false, MILESTONE_GAP_AT_LEAST_GREEN",
                "100, -,          2023-12, OK,      GREEN,  2023-12, 100.0000, 0.0000,   false, MILESTONE_GAP_AT_LEAST_GREEN",
                "100, -,          2024-01, OK,      RED,    2023-12, 100.0000, 0.0000,   false, MILESTONE_DEADLINE_MISSED",
                "-,   -,          2024-01, OK,      RED,    2023-12, 100.0000, -,        false, MILESTONE_DEADLINE_MISSED",
                "60,  2023-05-31, 2023-05, OK,      GREEN,  2023-05, 30.0000,  30.0000,  true,  MILESTONE_DONE",
                "30,  2023-06-01, 2023-05, OK,      GREEN,  2023-05, 30.0000,  0.0000,   false, MILESTONE_GAP_AT_LEAST_GREEN",
                "-,   2023-01-10, 2023-01, OK,      GREEN,  2023-01, 0.0000,   100.0000, true,  MILESTONE_DONE",
                "100, 2024-02-01, 2024-02, OK,      GREEN,  2023-12, 100.0000, 0.0000,   true,  MILESTONE_DONE",
                "100, 2024-02-01, 2024-01, OK,      RED,    2023-12, 100.0000, 0.0000,   false, MILESTONE_DEADLINE_MISSED"
            })
    void isJudgedByItsWorkAndItsDeadline(
            @Nullable BigDecimal percentage,
            @Nullable LocalDate completedOn,
            String asOf,
            EvaluationState state,
            Light light,
            @Nullable String dataMonth,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal gap,
            @Nullable Boolean achieved,
            LightReason reason) {
        Evaluation evaluation = evaluate(percentage, completedOn, asOf);

        assertThat(evaluation.state()).isEqualTo(state);
        assertThat(evaluation.light()).isEqualTo(light);
        assertThat(evaluation.dataMonth()).isEqualTo(dataMonth == null ? null : ReportingMonth.parse(dataMonth));
        assertThat(evaluation.expected()).isEqualTo(expected);
        assertThat(evaluation.gap()).isEqualTo(gap);
        assertThat(evaluation.achieved()).isEqualTo(achieved);
        assertThat(evaluation.card().reason()).isEqualTo(reason);
        assertThat(evaluation.card().isMilestone()).isTrue();
        assertThat(ExplainCard.fromMap(evaluation.card().toMap())).isEqualTo(evaluation.card());
        assertThat(evaluation.card().recompute()).isEqualTo(light);
    }

    @Test
    void doneWithoutAPercentageIsAllOfIt() {
        assertThat(evaluate(null, LocalDate.of(2023, 5, 2), "2023-05").actual()).isEqualByComparingTo("100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "100.1"})
    void refusesPercentagesThatAreNone(BigDecimal percentage) {
        assertThatThrownBy(() -> evaluate(percentage, null, "2023-05")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasNoScore() {
        assertThat(Scoring.score(evaluate(BigDecimal.TEN, null, "2023-05"))).isNull();
    }

    private static Evaluation evaluate(@Nullable BigDecimal percentage, @Nullable LocalDate completedOn, String asOf) {
        return MilestoneEvaluator.evaluate(
                TERMS, percentage, completedOn, ReportingMonth.parse(asOf), LightThresholds.standard());
    }
}
