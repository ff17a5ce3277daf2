package cn.liangdeng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {

    /** June of a year: half of the task is due where nothing else is said. */
    private static final ReportingMonth JUNE = ReportingMonth.of(2023, 6);

    @ParameterizedTest(name = "{0} {1} {2} from {3}, actual {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                // accumulation, comparator, bound, baseline, phasing, actual, score
                "FLOW,  AT_LEAST,      10,  -,  linear,        4,    80.0000",
                "FLOW,  AT_LEAST,      10,  -,  linear,        5,    100.0000",
                "FLOW,  AT_LEAST,      10,  -,  linear,        9,    120.0000",
                "FLOW,  AT_LEAST,      10,  -,  linear,        -2,   0.0000",
                "FLOW,  ABOUT,         10,  -,  linear,        4,    84.2105",
                "FLOW,  AT_LEAST,      10,  -,  2023-07=0,     4,    -",
                "FLOW,  AT_LEAST,      0,   -,  linear,        0,    100.0000",
                "FLOW,  AT_LEAST,      0,   -,  linear,        -1,   0.0000",
                "FLOW,  AT_MOST,       3,   -,  linear,        3,    100.0000",
                "FLOW,  AT_MOST,       3,   -,  linear,        4,    0.0000",
                "FLOW,  AT_MOST,       0,   -,  linear,        0,    100.0000",
                "STOCK, AT_LEAST,      30,  20, linear,        24,   80.0000",
                "STOCK, AT_LEAST,      30,  30, linear,        31,   100.0000",
                "STOCK, AT_LEAST,      30,  30, linear,        29,   0.0000",
                "STOCK, AT_MOST,       35,  40, linear,        38,   80.0000",
                "STOCK, AT_MOST,       35,  -,  linear,        34,   100.0000",
                "STOCK, AT_MOST,       35,  -,  linear,        36,   0.0000",
                "RATE,  AT_LEAST,      8,   -,  linear,        7.5,  95.0000",
                "RATE,  AT_LEAST,      8,   -,  linear,        11,   120.0000",
                "RATE,  AT_LEAST,      8,   -,  linear,        -20,  0.0000",
                "RATE,  AT_MOST,       4.5, 5.5, linear,       5.1,  99.0000",
                "RATE,  AT_MOST,       4.5, -,  linear,        4.4,  100.0000",
                "RATE,  AT_MOST,       4.5, -,  linear,        4.6,  0.0000"
            })
    void isBetweenNothingAndAHundredAndTwenty(
            Accumulation accumulation,
            BoundComparator comparator,
            BigDecimal bound,
            @Nullable BigDecimal baseline,
            String phasing,
            BigDecimal actual,
            @Nullable BigDecimal score) {
        TargetTerms terms = TargetTerms.builder(Span.ofYear(2023), accumulation, comparator, bound)
                .baseline(baseline)
                .phasing(Phasing.parse(phasing))
                .build();
        Evaluation evaluation =
                Evaluator.evaluate(terms, List.of(new MonthlyFigure(JUNE, actual)), JUNE, LightThresholds.standard());

        assertThat(Scoring.score(evaluation)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"2023-06, NO_DATA", "2022-12, NOT_DUE"})
    void isBlankWhereNothingWasJudged(String asOf, EvaluationState state) {
        TargetTerms terms = TargetTerms.builder(
                        Span.ofYear(2023), Accumulation.FLOW, BoundComparator.AT_LEAST, BigDecimal.TEN)
                .build();
        Evaluation evaluation =
                Evaluator.evaluate(terms, List.of(), ReportingMonth.parse(asOf), LightThresholds.standard());

        assertThat(evaluation.state()).isEqualTo(state);
        assertThat(Scoring.score(evaluation)).isNull();
    }
}
