package cn.liangdeng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCardTest {

    private static final ReportingMonth JULY = ReportingMonth.of(2023, 7);

    /** 7/12 of "about 10" due in July, 4 in June: a gap of 100·(4/9.5 − 7/12). */
    private final Evaluation evaluation = Evaluator.evaluate(
            TargetTerms.builder(Span.ofYear(2023), Accumulation.FLOW, BoundComparator.ABOUT, BigDecimal.TEN)
                    .build(),
            List.of(
                    new MonthlyFigure(ReportingMonth.of(2023, 6), BigDecimal.valueOf(3)),
                    new MonthlyFigure(ReportingMonth.of(2023, 2), BigDecimal.ONE)),
            JULY,
            LightThresholds.standard());

    @Test
    void saysHowTheLightCameAbout() {
        ExplainCard card = evaluation.card();

        assertThat(card.boundInForce()).hasToString("10");
        assertThat(card.effectiveBound()).hasToString("19/2");
        assertThat(card.actual()).hasToString("4");
        assertThat(card.expected()).hasToString("7/12");
        assertThat(card.formula()).isEqualTo(GapFormula.TASK_SHARE);
        assertThat(card.gap()).hasToString("-925/57");
        assertThat(card.reason()).isEqualTo(LightReason.GAP_BELOW_YELLOW);
        assertThat(card.figures()).extracting(f -> f.month().month()).containsExactly(2, 6);
    }

    @Test
    void marksAFigureOlderThanTheDataMonthAsStale() {
        assertThat(evaluation.dataMonth()).isEqualTo(JULY);
        assertThat(evaluation.newestMonth()).isEqualTo(ReportingMonth.of(2023, 6));
        assertThat(evaluation.stale()).isTrue();
    }

    @Test
    void knowsNoForecast() {
        assertThat(evaluation.forecast()).isNotNull();
        assertThat(evaluation.card().toMap().keySet())
                .noneMatch(name -> name.toLowerCase().contains("forecast"));
    }

    @Test
    void recomputesFromItsNumbersAndNotFromWhatItNames() {
        Map<String, String> tampered = new HashMap<>(evaluation.card().toMap());
        tampered.put("reason", LightReason.UPWARD_REACHED.name());
        tampered.put("gap", "5");
        tampered.put("reached", "true");

        ExplainCard card = ExplainCard.fromMap(tampered);

        assertThat(card.light()).isEqualTo(Light.GREEN);
        assertThat(card.recompute()).isEqualTo(Light.RED);
    }

    @Test
    void anotherActualRecomputesToAnotherLight() {
        Map<String, String> tampered = new HashMap<>(evaluation.card().toMap());
        tampered.put("actual", "11/2");

        assertThat(ExplainCard.fromMap(tampered).recompute()).isEqualTo(Light.YELLOW);
    }

    @ParameterizedTest
    @CsvSource({"asOf,", "reason,", "over, perhaps", "actual, 4.0", "figures, 2023-02", "state, LATE"})
    void refusesAMapItDidNotWrite(String name, String text) {
        Map<String, String> broken = new HashMap<>(evaluation.card().toMap());
        if (text == null) {
            broken.remove(name);
        } else {
            broken.put(name, text);
        }

        assertThatThrownBy(() -> ExplainCard.fromMap(broken)).isInstanceOf(IllegalArgumentException.class);
    }
}
