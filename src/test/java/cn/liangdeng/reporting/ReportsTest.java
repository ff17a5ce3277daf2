package cn.liangdeng.reporting;

import static cn.liangdeng.reporting.ReportingPeople.COLLEAGUE;
import static cn.liangdeng.reporting.ReportingPeople.FILLER;
import static cn.liangdeng.reporting.ReportingPeople.OFFICE;
import static cn.liangdeng.reporting.ReportingPeople.OFFICE_TWO;
import static cn.liangdeng.reporting.ReportingPeople.REVIEWER;
import static cn.liangdeng.reporting.ReportingPeople.TOWN_FILLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.access.Role;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@RecordApplicationEvents
@Transactional
class ReportsTest {

    private static final ReportingMonth SEPTEMBER = ReportingMonth.of(2026, 9);
    private static final ReportingMonth AUGUST = ReportingMonth.of(2026, 8);

    @Autowired
    private Reports reports;

    @Autowired
    private ReportingPeople people;

    @Autowired
    private People everybody;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private UnitId bureau;
    private UnitId town;
    private IndicatorId stores;

    @BeforeEach
    void setUp() {
        people.arrive();
        bureau = people.bureau();
        town = people.town();
        stores = people.indicator("新增首店", IndicatorNature.FLOW);
        people.target(stores, bureau, "新增首店120家");
        people.target(stores, town, "新增首店120家");
    }

    @AfterEach
    void tearDown() {
        clock.reset();
    }

    @Test
    void aMonthGoesFromTheFillerOverTheReviewerToTheOffice() {
        ReportId id = filed("92");
        signedIn.run(REVIEWER, () -> reports.passOn(id));
        signedIn.run(OFFICE, () -> reports.approve(id));
        assertThat(currentValues()).containsExactly(new BigDecimal("92.000000"));
        assertThat(events.stream(FigureApproved.class))
                .containsExactly(
                        new FigureApproved(id, stores, bureau, summary(id).district(), SEPTEMBER, false));
        assertThat(actions(id)).containsExactly("SAVED", "SUBMITTED", "PASSED", "APPROVED");
    }

    @Test
    void theOfficeApprovesAtOnceWhereTheUnitHasNoReviewer() {
        ReportId id = signedIn.call(TOWN_FILLER, () -> {
            ReportId saved = reports.save(SaveReport.first(stores, town, SEPTEMBER, new BigDecimal("5")));
            reports.submit(saved);
            return saved;
        });
        signedIn.run(OFFICE, () -> reports.approve(id));
        assertThat(summary(id).status()).isEqualTo(ReportStatus.APPROVED);
    }

    @Test
    void theOfficeDoesNotPassOverTheUnitsReviewer() {
        ReportId id = filed("92");
        assertRefused(OFFICE, () -> reports.approve(id), "reporting.conflict.unitFirst");
    }

    @Test
    void theOfficeApprovesWhatTheUnitsOnlyReviewerFiled() {
        UnitId institute = everybody.department("区填报测试所");
        String alone = everybody.account("report.alone", institute, Role.UNIT_FILLER, Role.UNIT_REVIEWER);
        people.target(stores, institute, "新增首店120家");
        ReportId id = signedIn.call(alone, () -> {
            ReportId saved = reports.save(SaveReport.first(stores, institute, SEPTEMBER, BigDecimal.TEN));
            reports.submit(saved);
            return saved;
        });
        signedIn.run(OFFICE, () -> reports.approve(id));
        assertThat(summary(id).status()).isEqualTo(ReportStatus.APPROVED);
    }

    @Test
    void whoFiledIsNotTheReviewerEvenWithTheRole() {
        ReportId id = signedIn.call(COLLEAGUE, () -> {
            ReportId saved = reports.save(SaveReport.first(stores, bureau, SEPTEMBER, new BigDecimal("92")));
            reports.submit(saved);
            return saved;
        });
        assertRefused(COLLEAGUE, () -> reports.passOn(id), "reporting.forbidden.ownFiling");
    }

    @Test
    void theOfficeDoesNotApproveOwnFiling() {
        ReportId id = signedIn.call(OFFICE_TWO, () -> {
            ReportId saved = reports.save(SaveReport.first(stores, town, SEPTEMBER, new BigDecimal("5")));
            reports.submit(saved);
            return saved;
        });
        assertRefused(OFFICE_TWO, () -> reports.approve(id), "reporting.forbidden.ownFiling");
        BulkOutcome bulk = signedIn.call(OFFICE_TWO, () -> reports.approveAll(List.of(id)));
        assertThat(bulk.refused()).extracting(BulkOutcome.Refusal::report).containsExactly(id);
        assertThat(summary(id).status()).isEqualTo(ReportStatus.SUBMITTED);
    }

    @Test
    void approvingManyDoesWhatCanBeDoneAndNamesTheRest() {
        ReportId waiting = filed("92");
        ReportId passed = filed(AUGUST, "80");
        signedIn.run(REVIEWER, () -> reports.passOn(passed));
        BulkOutcome outcome =
                signedIn.call(OFFICE, () -> reports.approveAll(List.of(waiting, passed, new ReportId(-1))));
        assertThat(outcome.done()).containsExactly(passed);
        assertThat(outcome.refused())
                .extracting(BulkOutcome.Refusal::messageKey)
                .containsExactly("reporting.conflict.unitFirst", "reporting.notFound.report");
    }

    @Test
    void aReturnedReportHasTwoWorkingDays() {
        clock.set(LocalDateTime.of(2026, 9, 22, 9, 0));
        ReportId id = filed("92");
        signedIn.run(REVIEWER, () -> reports.returnReport(id, "与统计口径不符"));
        assertThat(summary(id).status()).isEqualTo(ReportStatus.RETURNED);
        assertThat(summary(id).returnDueOn()).isEqualTo(LocalDate.of(2026, 9, 24));
    }

    @Test
    void aCorrectionKeepsBothValuesWithTheirMoments() {
        ReportId id = approved("92");
        clock.advanceSeconds(3600);
        signedIn.run(OFFICE, () -> reports.correct(id, new BigDecimal("90"), null, "统计修订"));
        assertThat(currentValues()).containsExactly(new BigDecimal("90.000000"));
        assertThat(jdbc.sql("""
                                select count(*) from reporting.approved_value
                                where report_id = :id and value = 92 and superseded_at > known_from
                                """).param("id", id.value()).query(Long.class).single())
                .isEqualTo(1);
        assertThat(events.stream(FigureApproved.class).map(FigureApproved::correction))
                .containsExactly(false, true);
    }

    @Test
    void theApprovedValueStandsUntilTheReopenedReportIsApprovedAgain() {
        ReportId id = approved("92");
        signedIn.run(OFFICE, () -> reports.reopen(id, "请核实"));
        assertThat(currentValues()).containsExactly(new BigDecimal("92.000000"));
        assertThat(summary(id).status()).isEqualTo(ReportStatus.RETURNED);
    }

    @Test
    void twoBrowsersDoNotOverwriteEachOther() {
        ReportId id = saved("92");
        int seen = summary(id).version();
        signedIn.run(COLLEAGUE, () -> reports.save(request("93").over(seen)));
        assertRefused(FILLER, () -> reports.save(request("91").over(seen)), "reporting.conflict.changed");
        assertThat(summary(id).value()).isEqualByComparingTo("93");
    }

    @Test
    void twoBrowsersDoNotBothBeginTheMonth() {
        saved("92");
        assertRefused(COLLEAGUE, () -> reports.save(request("91")), "reporting.conflict.changed");
    }

    @Test
    void aRetriedSaveIsTheSameSave() {
        ReportId id = saved("92");
        assertThat(signedIn.call(FILLER, () -> reports.save(request("92")))).isEqualTo(id);
        assertThat(actions(id)).containsExactly("SAVED");
    }

    @Test
    void submittingTwiceIsOneSubmission() {
        ReportId id = filed("92");
        signedIn.run(FILLER, () -> reports.submit(id));
        assertThat(actions(id)).containsExactly("SAVED", "SUBMITTED");
    }

    @Test
    void anotherUnitsReportIsNotThere() {
        ReportId id = saved("92");
        assertRefused(TOWN_FILLER, () -> reports.get(id), "reporting.notFound.report");
        assertRefused(TOWN_FILLER, () -> reports.submit(id), "reporting.notFound.report");
        assertRefused(TOWN_FILLER, () -> reports.save(request("1").over(0)), "reporting.notFound.owed");
        assertRefused(
                TOWN_FILLER, () -> reports.attachEvidence(id, "a.txt", "名单".getBytes()), "reporting.notFound.report");
    }

    @Test
    void aMonthThatIsNotOwedCannotBeFiled() {
        assertRefused(
                FILLER,
                () -> reports.save(SaveReport.first(stores, bureau, ReportingMonth.of(2027, 1), BigDecimal.ONE)),
                "reporting.notFound.owed");
    }

    @Test
    void aMonthIsNotFiledBeforeItsWindowOpens() {
        assertRefused(
                FILLER,
                () -> reports.save(SaveReport.first(stores, bureau, ReportingMonth.of(2026, 11), BigDecimal.ONE)),
                "reporting.conflict.notOpen");
    }

    @Test
    void aNilReportIsAReport() {
        approved(AUGUST, "80");
        ReportId id = signedIn.call(
                FILLER,
                () -> reports.save(
                        new SaveReport(stores, bureau, SEPTEMBER, null, null, true, ReportTexts.NONE, null)));
        assertThat(summary(id).value()).isEqualByComparingTo("80");
        signedIn.run(FILLER, () -> reports.submit(id));
        assertThat(summary(id).status()).isEqualTo(ReportStatus.SUBMITTED);
    }

    @Test
    void aSubmissionKeepsItsWords() {
        ReportTexts words = new ReportTexts("已开业3家", "选址难", "加快装修", "请协调消防验收");
        ReportId id = signedIn.call(FILLER, () -> {
            ReportId saved = reports.save(request("92").withTexts(words));
            reports.submit(saved);
            return saved;
        });
        assertThat(jdbc.sql("select problem_text from reporting.event where report_id = :id and action = 'SUBMITTED'")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("选址难");
    }

    @Test
    void everyActNeedsItsRight() {
        ReportId id = filed("92");
        assertThatThrownBy(() -> signedIn.run(FILLER, () -> reports.passOn(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> signedIn.run(REVIEWER, () -> reports.approve(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> signedIn.run(OFFICE, () -> reports.withdraw(id)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private SaveReport request(String value) {
        return SaveReport.first(stores, bureau, SEPTEMBER, new BigDecimal(value));
    }

    private ReportId saved(String value) {
        return signedIn.call(FILLER, () -> reports.save(request(value)));
    }

    private ReportId filed(String value) {
        return filed(SEPTEMBER, value);
    }

    private ReportId filed(ReportingMonth month, String value) {
        return signedIn.call(FILLER, () -> {
            ReportId id = reports.save(SaveReport.first(stores, bureau, month, new BigDecimal(value)));
            reports.submit(id);
            return id;
        });
    }

    private ReportId approved(String value) {
        return approved(SEPTEMBER, value);
    }

    private ReportId approved(ReportingMonth month, String value) {
        ReportId id = filed(month, value);
        signedIn.run(REVIEWER, () -> reports.passOn(id));
        signedIn.run(OFFICE, () -> reports.approve(id));
        return id;
    }

    private ReportSummary summary(ReportId id) {
        return signedIn.call(OFFICE, () -> reports.get(id));
    }

    private List<BigDecimal> currentValues() {
        return jdbc.sql("""
                        select value from reporting.approved_value
                        where unit_id = :unit and superseded_at is null
                        """)
                .param("unit", bureau.value())
                .query(BigDecimal.class)
                .list();
    }

    private List<String> actions(ReportId id) {
        return jdbc.sql("select action from reporting.event where report_id = :id order by at, id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private void assertRefused(String person, ThrowingCallable act, String key) {
        assertThatThrownBy(() -> signedIn.run(person, () -> {
                    try {
                        act.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Throwable e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
