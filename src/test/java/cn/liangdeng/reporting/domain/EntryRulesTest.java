package cn.liangdeng.reporting.domain;

import static cn.liangdeng.reporting.query.Owed.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.reporting.query.FiledFigure;
import cn.liangdeng.reporting.query.Owed;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Test
    void aNilReportOfAFlowKeepsTheYearToDateFigure() {
        Entry entry = nil(IndicatorNature.FLOW, "2026-09", figure("2026-08", ReportStatus.APPROVED, "34"));
        assertThat(entry.value()).isEqualByComparingTo("34");
        assertThat(entry.nil()).isTrue();
    }

    @Test
    void aNilReportInTheFirstMonthOfTheYearIsZero() {
        Entry entry = nil(IndicatorNature.FLOW, "2026-01", figure("2025-12", ReportStatus.APPROVED, "34"));
        assertThat(entry.value()).isEqualByComparingTo("0");
    }

    @Test
    void aNilReportCannotPassOverAMissingMonth() {
        assertInvalid(
                () -> nil(IndicatorNature.FLOW, "2026-09", figure("2026-07", ReportStatus.APPROVED, "34")),
                "reporting.invalid.nilMissingMonths");
    }

    @Test
    void aNilReportOfALevelKeepsTheNewestEvenOfLastYear() {
        Entry entry = nil(IndicatorNature.STOCK, "2026-01", figure("2025-11", ReportStatus.APPROVED, "34"));
        assertThat(entry.value()).isEqualByComparingTo("34");
    }

    @Test
    void aLevelThatWasNeverReportedCannotBeUnchanged() {
        assertInvalid(() -> nil(IndicatorNature.STOCK, "2026-01"), "reporting.invalid.nilWithoutValue");
    }

    @Test
    void aDraftMayStillLackItsValue() {
        assertThat(check(IndicatorNature.FLOW, null, null).value()).isNull();
    }

    @Test
    void aFigureHasAtMostSixDecimals() {
        assertInvalid(() -> check(IndicatorNature.RATE, "0.1234567", null), "reporting.invalid.decimals");
        assertThatCode(() -> check(IndicatorNature.RATE, "0.1234560", null)).doesNotThrowAnyException();
    }

    @Test
    void aFigureFitsTheColumn() {
        assertInvalid(() -> check(IndicatorNature.STOCK, "1E18", null), "reporting.invalid.tooLarge");
    }

    @Test
    void aMilestoneIsReportedInPercent() {
        assertInvalid(() -> check(IndicatorNature.MILESTONE, "101", null), "reporting.invalid.percentage");
        assertInvalid(() -> check(IndicatorNature.MILESTONE, "-1", null), "reporting.invalid.percentage");
    }

    @Test
    void aMilestoneIsNotDoneAfterTheReportedMonth() {
        assertInvalid(
                () -> check(IndicatorNature.MILESTONE, "100", LocalDate.of(2026, 10, 1)),
                "reporting.invalid.dayTooLate");
    }

    @Test
    void onlyAMilestoneHasADayOfCompletion() {
        assertInvalid(
                () -> check(IndicatorNature.FLOW, "1", LocalDate.of(2026, 9, 1)), "reporting.invalid.dayNotAsked");
    }

    @Test
    void aFiledMilestoneNeedsTheDayWithHundredPercentAndOnlyThen() {
        assertInvalid(() -> complete("100", null), "reporting.invalid.dayMissing");
        assertInvalid(() -> complete("90", LocalDate.of(2026, 9, 3)), "reporting.invalid.dayWithoutDone");
        assertThatCode(() -> complete("100", LocalDate.of(2026, 9, 3))).doesNotThrowAnyException();
    }

    @Test
    void textsHaveALimit() {
        ReportTexts tooLong = new ReportTexts("进".repeat(2001), "", "", "");
        assertInvalid(
                () -> EntryRules.check(
                        request(null, null, false).withTexts(tooLong),
                        Owed.monthly(IndicatorNature.FLOW, "2026-09"),
                        List.of(),
                        TODAY),
                "reporting.invalid.textTooLong");
    }

    @Test
    void aReasonSaysSomething() {
        assertInvalid(() -> EntryRules.checkReason("  \n"), "reporting.invalid.reasonMissing");
        assertInvalid(() -> EntryRules.checkReason("x".repeat(501)), "reporting.invalid.reasonTooLong");
        assertThat(EntryRules.checkReason(" 口径不符 ")).isEqualTo("口径不符");
    }

    private static Entry nil(IndicatorNature nature, String month, FiledFigure... figures) {
        return EntryRules.check(request(null, null, true), Owed.monthly(nature, month), List.of(figures), TODAY);
    }

    private static Entry check(IndicatorNature nature, @Nullable String value, @Nullable LocalDate day) {
        return EntryRules.check(request(value, day, false), Owed.monthly(nature, "2026-09"), List.of(), TODAY);
    }

    private static void complete(String value, @Nullable LocalDate day) {
        EntryRules.checkComplete(
                IndicatorNature.MILESTONE, ReportingMonth.of(2026, 9), new BigDecimal(value), day, TODAY);
    }

    private static SaveReport request(@Nullable String value, @Nullable LocalDate day, boolean nil) {
        return new SaveReport(
                Owed.INDICATOR,
                new UnitId(3),
                ReportingMonth.of(2026, 9),
                value == null ? null : new BigDecimal(value),
                day,
                nil,
                ReportTexts.NONE,
                null);
    }

    private static void assertInvalid(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
