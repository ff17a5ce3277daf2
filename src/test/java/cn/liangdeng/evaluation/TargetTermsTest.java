package cn.liangdeng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.evaluation.InvalidTermsException.Reason;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TargetTermsTest {

    private static final Span YEAR = Span.ofYear(2023);

    static Stream<Arguments> contradictions() {
        return Stream.of(
                contradiction(Reason.FLOW_BOUND_NEGATIVE, "FLOW AT_LEAST -1", b -> b),
                contradiction(Reason.BOUND_MAX_MISSING, "FLOW RANGE 1", b -> b),
                contradiction(Reason.BOUND_MAX_BELOW_BOUND, "FLOW RANGE 2", b -> b.boundMax(BigDecimal.ONE)),
                contradiction(Reason.BOUND_MAX_WITHOUT_RANGE, "FLOW AT_LEAST 1", b -> b.boundMax(BigDecimal.TEN)),
                contradiction(Reason.TOLERANCE_OUT_OF_RANGE, "FLOW ABOUT 1", b -> b.tolerance(new BigDecimal("-0.01"))),
                contradiction(Reason.TOLERANCE_OUT_OF_RANGE, "FLOW ABOUT 1", b -> b.tolerance(BigDecimal.ONE)),
                contradiction(Reason.LAG_OUT_OF_RANGE, "FLOW AT_LEAST 1", b -> b.lagMonths(-1)),
                contradiction(Reason.LAG_OUT_OF_RANGE, "FLOW AT_LEAST 1", b -> b.lagMonths(25)),
                contradiction(Reason.CHECKPOINT_OUTSIDE_SPAN, "FLOW AT_LEAST 1", phasing("2022-12=0.5")),
                contradiction(Reason.CHECKPOINT_OUTSIDE_SPAN, "FLOW AT_LEAST 1", phasing("2023-12=0.5")),
                contradiction(Reason.CHECKPOINT_OUTSIDE_SPAN, "RATE AT_LEAST 1", phasing("2024-01=0.5")),
                contradiction(Reason.CHECKPOINT_SHARE_OUT_OF_RANGE, "FLOW AT_LEAST 1", phasing("2023-06=1.01")),
                contradiction(Reason.CHECKPOINT_SHARE_OUT_OF_RANGE, "STOCK AT_MOST 1", phasing("2023-06=-0.1")));
    }

    private static Arguments contradiction(Reason reason, String terms, UnaryOperator<TargetTerms.Builder> change) {
        return Arguments.of(reason, terms, change);
    }

    private static UnaryOperator<TargetTerms.Builder> phasing(String text) {
        return b -> b.phasing(Phasing.parse(text));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void refusesTermsThatContradictEachOther(Reason reason, String terms, UnaryOperator<TargetTerms.Builder> change) {
        assertRefused(reason, () -> change.apply(builder(terms)).build());
    }

    @Test
    void refusesASpanThatEndsBeforeItBegins() {
        assertRefused(Reason.SPAN_REVERSED, () -> new Span(ReportingMonth.of(2023, 2), ReportingMonth.of(2023, 1)));
    }

    @Test
    void namesTheFieldAtFault() {
        assertThat(Reason.BOUND_MAX_MISSING.field()).isEqualTo("boundMax");
    }

    @Test
    void takesRatesAndStocksBelowZeroAndGoalsOfTheYearsBeyondOne() {
        TargetTerms terms =
                builder("RATE AT_MOST -3").phasing(Phasing.parse("2023-06=62")).build();

        assertThat(terms.bound()).isEqualByComparingTo("-3");
        assertThat(terms.tolerance()).isEqualTo(TargetTerms.DEFAULT_TOLERANCE);
    }

    @Test
    void equalNumbersAreEqualTerms() {
        assertThat(builder("STOCK AT_LEAST 3000.00").build())
                .isEqualTo(builder("STOCK AT_LEAST 3E+3").build());
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, false, 2023-01, true",
        "MONTHLY, true, 2023-01, false",
        "MONTHLY, true, 2023-02, true",
        "QUARTERLY, false, 2023-02, false",
        "QUARTERLY, false, 2023-03, true",
        "HALF_YEARLY, false, 2023-09, false",
        "HALF_YEARLY, false, 2023-06, true",
        "YEARLY, false, 2022-12, true",
        "YEARLY, true, 2024-01, true"
    })
    void knowsForWhichMonthsAFigureExists(Frequency frequency, boolean combined, String month, boolean exists) {
        TargetTerms terms = TargetTerms.builder(
                        new Span(ReportingMonth.of(2022, 2), ReportingMonth.of(2024, 1)),
                        Accumulation.FLOW,
                        BoundComparator.AT_LEAST,
                        BigDecimal.TEN)
                .frequency(frequency)
                .janFebCombined(combined)
                .build();

        assertThat(terms.hasFigureFor(ReportingMonth.parse(month))).isEqualTo(exists);
    }

    private static TargetTerms.Builder builder(String text) {
        String[] parts = text.split(" ");
        return TargetTerms.builder(
                YEAR, Accumulation.valueOf(parts[0]), BoundComparator.valueOf(parts[1]), new BigDecimal(parts[2]));
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidTermsException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
