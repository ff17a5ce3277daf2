package cn.liangdeng.reporting.query;

import static cn.liangdeng.reporting.query.Owed.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.evaluation.Span;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MonthFigureTest {

    @Test
    void eachFollowsFromTheOther() {
        MonthFigure figure = MonthFigure.of(
                Owed.monthly(IndicatorNature.FLOW, "2026-09"),
                List.of(
                        figure("2026-07", ReportStatus.APPROVED, "30"),
                        figure("2026-08", ReportStatus.SUBMITTED, "34.5")));
        assertThat(figure.fromYearToDate(new BigDecimal("40"))).isEqualByComparingTo("5.5");
        assertThat(figure.toYearToDate(new BigDecimal("5.5"))).isEqualByComparingTo("40");
    }

    @Test
    void theFirstMonthOfAYearBeginsAtNothing() {
        MonthFigure figure = MonthFigure.of(
                Owed.monthly(IndicatorNature.FLOW, "2026-01"), List.of(figure("2025-12", ReportStatus.APPROVED, "99")));
        assertThat(figure.before()).isNull();
        assertThat(figure.toYearToDate(new BigDecimal("3"))).isEqualByComparingTo("3");
    }

    @Test
    void aMissingMonthIsNamed() {
        MonthFigure figure = MonthFigure.of(
                Owed.monthly(IndicatorNature.FLOW, "2026-09"), List.of(figure("2026-06", ReportStatus.APPROVED, "20")));
        assertThat(figure.missing()).containsExactly(ReportingMonth.of(2026, 7), ReportingMonth.of(2026, 8));
        assertThat(figure.fromYearToDate(new BigDecimal("29"))).isEqualByComparingTo("9");
    }

    @Test
    void withAMissingMonthTheYearToDateFigureDoesNotFollow() {
        MonthFigure figure = MonthFigure.of(
                Owed.monthly(IndicatorNature.FLOW, "2026-09"), List.of(figure("2026-07", ReportStatus.APPROVED, "20")));
        assertThatThrownBy(() -> figure.toYearToDate(BigDecimal.ONE))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly("8"));
    }

    @Test
    void aDraftIsNotFiled() {
        MonthFigure figure = MonthFigure.of(
                Owed.monthly(IndicatorNature.FLOW, "2026-02"), List.of(figure("2026-01", ReportStatus.DRAFT, "20")));
        assertThat(figure.missing()).containsExactly(ReportingMonth.of(2026, 1));
        assertThat(figure.base()).isZero();
    }

    @Test
    void monthsWithoutAFigureAreNotMissing() {
        MonthFigure figure = MonthFigure.of(
                Owed.with(IndicatorNature.FLOW, Frequency.QUARTERLY, false, "2026-09", Span.ofYear(2026)),
                List.of(figure("2026-06", ReportStatus.APPROVED, "20")));
        assertThat(figure.missing()).isEmpty();
    }

    @Test
    void aJanuaryThatIsPublishedWithFebruaryIsNotMissing() {
        MonthFigure figure = MonthFigure.of(
                Owed.with(IndicatorNature.FLOW, Frequency.MONTHLY, true, "2026-02", Span.ofYear(2026)), List.of());
        assertThat(figure.missing()).isEmpty();
        assertThat(figure.toYearToDate(BigDecimal.TEN)).isEqualByComparingTo("10");
    }

    @Test
    void monthsInARowAreNamedByTheirEnds() {
        List<ReportingMonth> months = IntStream.of(1, 2, 3, 5, 7, 8)
                .mapToObj(month -> ReportingMonth.of(2026, month))
                .toList();
        assertThat(MonthFigure.names(months)).isEqualTo("1—3、5、7—8");
        assertThat(MonthFigure.names(List.of())).isEmpty();
    }

    @Test
    void monthsBeforeEverySpanAreNotMissing() {
        Span fromApril = new Span(ReportingMonth.of(2026, 4), ReportingMonth.of(2026, 12));
        MonthFigure figure = MonthFigure.of(
                Owed.with(IndicatorNature.FLOW, Frequency.MONTHLY, false, "2026-04", fromApril), List.of());
        assertThat(figure.missing()).isEmpty();
    }

    @Test
    void theLastMonthOfASpanHasAFigureWhateverTheFrequency() {
        Span toOctober = new Span(ReportingMonth.of(2026, 1), ReportingMonth.of(2026, 10));
        OwedIndicator owed =
                Owed.with(IndicatorNature.FLOW, Frequency.QUARTERLY, false, "2026-10", toOctober, Span.ofYear(2026));
        assertThat(owed.hasFigureFor(ReportingMonth.of(2026, 10))).isTrue();
        assertThat(owed.hasFigureFor(ReportingMonth.of(2026, 11))).isFalse();
        assertThat(owed.hasFigureFor(ReportingMonth.of(2026, 12))).isTrue();
    }
}
