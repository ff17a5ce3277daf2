package cn.liangdeng.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.ReportAct;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.reporting.ReturnReason;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Instant NOON = Instant.parse("2026-09-22T04:00:00Z");
    private static final Actor FILLER = new Actor(new AccountId(1), "丁一", NOON);
    private static final Actor COLLEAGUE = new Actor(new AccountId(2), "于二", NOON);
    private static final Actor REVIEWER = new Actor(new AccountId(3), "万三", NOON);
    private static final Actor OFFICE = new Actor(new AccountId(4), "方四", NOON);
    private static final LocalDate DUE = LocalDate.of(2026, 9, 24);

    @Test
    void goesFromDraftThroughBothReviewsToApproval() {
        Report report = draft("12");
        report.submit(FILLER);
        report.passOn(REVIEWER);
        report.approve(true, OFFICE);
        assertThat(report.status()).isEqualTo(ReportStatus.APPROVED);
        assertThat(report.history())
                .extracting(ReportEvent::action)
                .containsExactly(ReportAct.SAVED, ReportAct.SUBMITTED, ReportAct.PASSED, ReportAct.APPROVED);
    }

    @Test
    void theOfficeWaitsForTheUnitsReviewer() {
        Report report = submitted();
        assertRefused(() -> report.approve(true, OFFICE), "reporting.conflict.unitFirst");
    }

    @Test
    void withoutAReviewerInTheUnitTheOfficeApprovesAtOnce() {
        Report report = submitted();
        report.approve(false, OFFICE);
        assertThat(report.status()).isEqualTo(ReportStatus.APPROVED);
    }

    @Test
    void nobodyPassesOnOwnFiling() {
        Report report = submitted();
        assertRefused(() -> report.passOn(FILLER), "reporting.forbidden.ownFiling");
    }

    @Test
    void nobodyApprovesOwnFiling() {
        Report report = submitted();
        assertRefused(() -> report.approve(false, FILLER), "reporting.forbidden.ownFiling");
    }

    @Test
    void whoEnteredAnythingEarlierCannotReviewItEither() {
        Report report = draft("12");
        report.saveDraft(entry("13"), report.version(), COLLEAGUE);
        report.submit(COLLEAGUE);
        assertRefused(() -> report.passOn(FILLER), "reporting.forbidden.ownFiling");
    }

    @Test
    void nobodyCorrectsOwnFiling() {
        Report report = approved();
        assertRefused(() -> report.correct(new BigDecimal("9"), null, "统计修订", FILLER), "reporting.forbidden.ownFiling");
    }

    @Test
    void submittingTwiceIsOneSubmission() {
        Report report = submitted();
        assertThat(report.submit(FILLER)).isFalse();
        assertThat(report.history()).hasSize(2);
    }

    @Test
    void approvingTwiceIsOneApproval() {
        Report report = approved();
        assertThat(report.approve(false, OFFICE)).isFalse();
    }

    @Test
    void aSubmittedReportIsLocked() {
        Report report = submitted();
        assertRefused(
                () -> report.saveDraft(entry("13"), report.version(), FILLER), "reporting.conflict.status.SUBMITTED");
    }

    @Test
    void isNotSubmittedWithoutAValue() {
        Report report = Report.begin(
                Subject.of(new DistrictId(1), new IndicatorId(2), new UnitId(3), ReportingMonth.of(2026, 9)),
                new Entry(null, null, false, ReportTexts.NONE),
                FILLER);
        assertRefused(() -> report.submit(FILLER), "reporting.invalid.noValue");
    }

    @Test
    void isWithdrawnWhileNobodyReviewedIt() {
        Report report = submitted();
        report.withdraw(FILLER);
        assertThat(report.status()).isEqualTo(ReportStatus.DRAFT);
    }

    @Test
    void isNotWithdrawnOnceItWasPassedOn() {
        Report report = submitted();
        report.passOn(REVIEWER);
        assertRefused(() -> report.withdraw(FILLER), "reporting.conflict.status.PASSED");
    }

    @Test
    void aReturnedReportIsFiledAgain() {
        Report report = submitted();
        report.returnWith(back("口径不符"), OFFICE);
        assertThat(report.returnDueOn()).isEqualTo(DUE);
        report.saveDraft(entry("11"), report.version(), FILLER);
        assertThat(report.status()).isEqualTo(ReportStatus.RETURNED);
        report.submit(FILLER);
        assertThat(report.status()).isEqualTo(ReportStatus.SUBMITTED);
        assertThat(report.returnDueOn()).isNull();
    }

    @Test
    void aSecondPersonsReturnIsNotSilentlyDropped() {
        Report report = submitted();
        report.returnWith(back("口径不符"), REVIEWER);
        assertRefused(() -> report.returnWith(back("缺佐证"), OFFICE), "reporting.conflict.status.RETURNED");
    }

    @Test
    void correctingKeepsItApprovedAndTellsWhy() {
        Report report = approved();
        assertThat(report.correct(new BigDecimal("9"), null, "统计修订", OFFICE)).isTrue();
        assertThat(report.status()).isEqualTo(ReportStatus.APPROVED);
        assertThat(report.value()).isEqualByComparingTo("9");
        assertThat(report.history().get(report.history().size() - 1).reason()).isEqualTo("统计修订");
    }

    @Test
    void correctingToTheSameFigureIsNoCorrection() {
        assertThat(approved().correct(new BigDecimal("12.00"), null, "统计修订", OFFICE))
                .isFalse();
    }

    @Test
    void reopeningGivesItBackToTheUnit() {
        Report report = approved();
        report.reopen(back("请补充佐证"), OFFICE);
        assertThat(report.status()).isEqualTo(ReportStatus.RETURNED);
    }

    @Test
    void savingWhatIsStoredNeedsNoVersion() {
        assertThat(draft("12").saveDraft(entry("12.0"), null, COLLEAGUE)).isFalse();
    }

    @Test
    void savingOverAnUnseenVersionIsRefused() {
        Report report = draft("12");
        assertRefused(() -> report.saveDraft(entry("13"), 7, COLLEAGUE), "reporting.conflict.changed");
        assertRefused(() -> report.saveDraft(entry("13"), null, COLLEAGUE), "reporting.conflict.changed");
        assertThat(report.value()).isEqualByComparingTo("12");
    }

    @Test
    void aSubstituteDoesNotReviewWhatTheAbsentPersonFiled() {
        Report report = submitted();
        Actor substitute =
                new Actor(new AccountId(99), Set.of(new AccountId(99), FILLER.account()), "王代李", FILLER.at());
        assertRefused(() -> report.passOn(substitute), "reporting.forbidden.ownFiling");
    }

    @Test
    void nobodyReviewsWhatTheOwnSubstituteFiled() {
        Actor substitute =
                new Actor(new AccountId(99), Set.of(new AccountId(99), OFFICE.account()), "王代李", FILLER.at());
        Report report = draft("12");
        report.submit(substitute);
        assertRefused(() -> report.approve(false, OFFICE), "reporting.forbidden.ownFiling");
    }

    @Test
    void whoFiledForTheUnitDoesNotApproveIt() {
        Report report = draft("12");
        report.fileFor("填报人生病", OFFICE);
        assertThat(report.status()).isEqualTo(ReportStatus.SUBMITTED);
        assertRefused(() -> report.approve(false, OFFICE), "reporting.forbidden.ownFiling");
    }

    @Test
    void aFigureThatStaysKeepsWhereItCameFrom() {
        Report report = Report.begin(
                Subject.of(new DistrictId(1), new IndicatorId(2), new UnitId(3), ReportingMonth.of(2026, 9)),
                entry("12").by(EntryMode.PREFILLED, "分解单位合计"),
                FILLER);
        report.saveDraft(
                new Entry(new BigDecimal("12"), null, false, new ReportTexts("有进展", "", "", "")),
                report.version(),
                FILLER);
        assertThat(report.entry().mode()).isEqualTo(EntryMode.PREFILLED);
        report.saveDraft(entry("13"), report.version(), FILLER);
        assertThat(report.entry().mode()).isEqualTo(EntryMode.TYPED);
    }

    private static GivenBack back(String words) {
        return new GivenBack(ReturnReason.FIGURE, words, DUE);
    }

    private static Report draft(String value) {
        return Report.begin(
                Subject.of(new DistrictId(1), new IndicatorId(2), new UnitId(3), ReportingMonth.of(2026, 9)),
                entry(value),
                FILLER);
    }

    private static Report submitted() {
        Report report = draft("12");
        report.submit(FILLER);
        return report;
    }

    private static Report approved() {
        Report report = submitted();
        report.approve(false, OFFICE);
        return report;
    }

    private static Entry entry(String value) {
        return new Entry(new BigDecimal(value), null, false, ReportTexts.NONE);
    }

    private static void assertRefused(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
