package cn.liangdeng.reporting;

import static cn.liangdeng.reporting.ReportingPeople.COLLEAGUE;
import static cn.liangdeng.reporting.ReportingPeople.FILLER;
import static cn.liangdeng.reporting.ReportingPeople.OFFICE;
import static cn.liangdeng.reporting.ReportingPeople.OFFICE_TWO;
import static cn.liangdeng.reporting.ReportingPeople.REVIEWER;
import static cn.liangdeng.reporting.ReportingPeople.TOWN_FILLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.access.ActingAs;
import cn.liangdeng.access.NewSubstitution;
import cn.liangdeng.access.Substitutes;
import cn.liangdeng.access.SubstitutionId;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.reporting.domain.ReportBatch;
import cn.liangdeng.reporting.query.MonthSheets;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Extensions, closing, filing on behalf, substitutes and known figures, over the whole way. */
@IntegrationTest
@Transactional
class MonthActsTest {

    private static final ReportingMonth OCTOBER = ReportingMonth.of(2026, 10);
    private static final ReportingMonth SEPTEMBER = ReportingMonth.of(2026, 9);

    @Autowired
    private Reports reports;

    @Autowired
    private Extensions extensions;

    @Autowired
    private MonthClosings closings;

    @Autowired
    private ReportBatch batch;

    @Autowired
    private Substitutes substitutes;

    @Autowired
    private MonthSheets sheets;

    @Autowired
    private ReportingPeople people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private ActingAs acting;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private UnitId bureau;
    private UnitId town;
    private IndicatorId flow;

    @BeforeEach
    void setUp() {
        people.arrive();
        bureau = people.bureau();
        town = people.town();
        flow = people.indicator("月度事务指标", IndicatorNature.FLOW);
        people.target(flow, bureau, "月度事务目标");
    }

    @AfterEach
    void tearDown() {
        clock.reset();
    }

    @Test
    void anExtensionMovesTheDayAndKeepsTheOriginal() {
        ExtensionId id = asked(LocalDate.of(2026, 10, 30));
        signedIn.run(REVIEWER, () -> extensions.agree(id));
        signedIn.run(OFFICE, () -> extensions.grant(id, LocalDate.of(2026, 10, 29)));
        SheetRow row = row(flow, bureau, OCTOBER);
        assertThat(row.dueOn()).isEqualTo(LocalDate.of(2026, 10, 29));
        assertThat(row.window().dueOn()).isEqualTo(LocalDate.of(2026, 10, 26));
        assertThat(row.extension().originalDueOn()).isEqualTo(LocalDate.of(2026, 10, 26));
        assertThat(row.extension().number()).isEqualTo(1);
        assertThat(row.isOverdue(LocalDate.of(2026, 10, 28))).isFalse();
        assertThat(row.isOverdue(LocalDate.of(2026, 10, 30))).isTrue();
    }

    @Test
    void anExtensionHoldsForWhatWasReturnedToo() {
        ReportId report = filed();
        signedIn.run(
                REVIEWER,
                () -> reports.returnReport(
                        report, new ReturnOrder(ReturnReason.DEFINITION, "口径不符", LocalDate.of(2026, 10, 27))));
        ExtensionId id = signedIn.call(
                FILLER,
                () -> extensions.ask(new AskExtension(flow, bureau, SEPTEMBER, LocalDate.of(2026, 10, 30), "市级核定未完成")));
        signedIn.run(REVIEWER, () -> extensions.agree(id));
        signedIn.run(OFFICE, () -> extensions.grant(id, LocalDate.of(2026, 10, 30)));
        assertThat(row(flow, bureau, SEPTEMBER).dueOn()).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(row(flow, bureau, SEPTEMBER).isOverdue(LocalDate.of(2026, 10, 29)))
                .isFalse();
    }

    @Test
    void theOfficeDoesNotPassOverTheUnitsReviewer() {
        ExtensionId id = asked(LocalDate.of(2026, 10, 30));
        assertRefused(OFFICE, () -> extensions.grant(id, LocalDate.of(2026, 10, 30)), "reporting.conflict.unitFirst");
    }

    @Test
    void whoAskedDoesNotAgree() {
        ExtensionId id = signedIn.call(COLLEAGUE, () -> extensions.ask(request(LocalDate.of(2026, 10, 30))));
        assertRefused(COLLEAGUE, () -> extensions.agree(id), "reporting.extension.forbidden.own");
    }

    @Test
    void anExtensionIsAskedForUntilFiveOClockOfTheLastDay() {
        clock.set(LocalDateTime.of(2026, 10, 26, 17, 1));
        assertRefused(
                FILLER,
                () -> extensions.ask(request(LocalDate.of(2026, 10, 30))),
                "reporting.extension.conflict.tooLate");
        clock.set(LocalDateTime.of(2026, 10, 26, 16, 59));
        assertThat(asked(LocalDate.of(2026, 10, 30))).isNotNull();
    }

    @Test
    void anExtensionIsLaterThanTheDayInForce() {
        assertRefused(
                FILLER, () -> extensions.ask(request(LocalDate.of(2026, 10, 26))), "reporting.extension.invalid.day");
    }

    @Test
    void aWindowIsNotClosedBeforeItIsDue() {
        assertRefused(
                OFFICE,
                () -> closings.close(WindowKind.PROGRESS, OCTOBER, "十月封存", 1000),
                "reporting.closing.conflict.notDue");
    }

    @Test
    void missingFiguresHaveToBeSeen() {
        settle();
        assertRefused(
                OFFICE,
                () -> closings.close(WindowKind.PROGRESS, SEPTEMBER, "九月封存", 0),
                "reporting.closing.conflict.missing");
    }

    @Test
    void whatWaitsForReviewKeepsAMonthOpen() {
        filed();
        assertRefused(
                OFFICE,
                () -> closings.close(WindowKind.PROGRESS, SEPTEMBER, "九月封存", 1000),
                "reporting.closing.conflict.unsettled");
    }

    @Test
    void aClosedMonthIsLockedUntilItIsReopened() {
        settle();
        signedIn.run(OFFICE, () -> closings.close(WindowKind.PROGRESS, SEPTEMBER, "九月封存", 1000));
        assertRefused(FILLER, () -> reports.save(first("5")), "reporting.conflict.closed");
        signedIn.run(OFFICE, () -> closings.reopen(WindowKind.PROGRESS, SEPTEMBER, "补报"));
        signedIn.run(FILLER, () -> reports.save(first("5")));
        assertThat(reportsOfBureau()).isEqualTo(1);
    }

    @Test
    void whatTheOfficeGivesBackIsFiledAgainInAClosedMonth() {
        ReportId id = filed();
        signedIn.run(REVIEWER, () -> reports.passOn(id));
        signedIn.run(OFFICE, () -> reports.approve(id));
        settle();
        signedIn.run(OFFICE, () -> {
            closings.close(WindowKind.PROGRESS, SEPTEMBER, "九月封存", 1000);
            reports.reopen(id, "请核实");
        });
        signedIn.run(FILLER, () -> reports.submit(id));
        assertThat(signedIn.call(FILLER, () -> reports.get(id)).status()).isEqualTo(ReportStatus.SUBMITTED);
    }

    @Test
    void theOfficeFilesForAUnitAndDoesNotApproveIt() {
        ReportId id = signedIn.call(
                OFFICE, () -> reports.fileFor(SaveReport.first(flow, bureau, SEPTEMBER, BigDecimal.TEN), "填报人住院"));
        signedIn.run(REVIEWER, () -> reports.passOn(id));
        assertRefused(OFFICE, () -> reports.approve(id), "reporting.forbidden.ownFiling");
        signedIn.run(OFFICE_TWO, () -> reports.approve(id));
        assertThat(jdbc.sql(
                                "select action || ':' || reason from reporting.event where report_id = :id and reason is not null")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly("FILED_FOR:填报人住院");
        assertThat(row(flow, bureau, SEPTEMBER).report().filedForReason()).isEqualTo("填报人住院");
    }

    @Test
    void aReturnCarriesItsClassAndItsDay() {
        ReportId id = filed();
        signedIn.run(
                REVIEWER,
                () -> reports.returnReport(
                        id, new ReturnOrder(ReturnReason.DEFINITION, "口径不符", LocalDate.of(2026, 11, 3))));
        assertThat(signedIn.call(FILLER, () -> reports.get(id)).returnDueOn()).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(jdbc.sql("select return_code from reporting.event where report_id = :id and action = 'RETURNED'")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("DEFINITION");
    }

    @Test
    void aReturnIsNotDueInThePast() {
        ReportId id = filed();
        assertRefused(
                REVIEWER,
                () -> reports.returnReport(
                        id, new ReturnOrder(ReturnReason.FIGURE, "数据有误", LocalDate.of(2026, 10, 22))),
                "reporting.invalid.returnDue");
    }

    @Test
    void aSubstituteActsWithTheRightsAndBothNamesOnTheDaysOnly() {
        SubstitutionId id = substitute(TOWN_FILLER, REVIEWER, "2026-10-23", "2026-10-24");
        ReportId report = filed();
        acting.callFor(TOWN_FILLER, id, () -> {
            reports.passOn(report);
            return true;
        });
        assertThat(jdbc.sql("select person_name from reporting.event where report_id = :id and action = 'PASSED'")
                        .param("id", report.value())
                        .query(String.class)
                        .single())
                .contains("代");
        clock.set(LocalDateTime.of(2026, 10, 25, 0, 1));
        assertThatThrownBy(() -> acting.callFor(TOWN_FILLER, id, () -> true))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("access.substitute.notFound");
    }

    @Test
    void nobodyPassesOwnFilingThroughASubstitute() {
        SubstitutionId id = substitute(FILLER, REVIEWER, "2026-10-23", "2026-10-24");
        ReportId report = filed();
        assertThatThrownBy(() -> acting.callFor(FILLER, id, () -> {
                    reports.passOn(report);
                    return true;
                }))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("reporting.forbidden.ownFiling");
    }

    @Test
    void nobodyNamesASubstituteForOthersWithoutTheRight() {
        AccountId reviewer = account(REVIEWER);
        AccountId colleague = account(COLLEAGUE);
        assertRefused(
                FILLER,
                () -> substitutes.set(new NewSubstitution(
                        reviewer, colleague, LocalDate.of(2026, 10, 23), LocalDate.of(2026, 10, 24), "休假")),
                "access.substitute.forbidden.others");
    }

    @Test
    void theSumOfThePartsIsKnownWithHowManyFiled() {
        TargetId whole = people.target(flow, bureau, "已分解的目标");
        IndicatorId parts = people.indicator("月度事务分解指标", IndicatorNature.FLOW);
        partOf(whole, people.target(parts, town, "镇的部分"));
        partOf(whole, people.target(parts, people.bureau(), "局里自己的部分"));
        signedIn.run(TOWN_FILLER, () -> {
            ReportId id = reports.save(SaveReport.first(parts, town, SEPTEMBER, new BigDecimal("30")));
            reports.submit(id);
        });
        KnownValue known = row(flow, bureau, SEPTEMBER).known();
        assertThat(known.value()).isEqualByComparingTo("30");
        assertThat(known.known()).isEqualTo(1);
        assertThat(known.expected()).isEqualTo(2);
    }

    @Test
    void onlyAKnownFigureCountsAsPrefilled() {
        TargetId whole = people.target(flow, bureau, "已分解的目标");
        IndicatorId parts = people.indicator("月度事务分解指标", IndicatorNature.FLOW);
        partOf(whole, people.target(parts, town, "镇的部分"));
        signedIn.run(TOWN_FILLER, () -> {
            ReportId id = reports.save(SaveReport.first(parts, town, SEPTEMBER, new BigDecimal("30")));
            reports.submit(id);
        });
        signedIn.run(FILLER, () -> reports.save(first("31").by(EntryMode.PREFILLED)));
        assertThat(row(flow, bureau, SEPTEMBER).report().mode()).isEqualTo(EntryMode.TYPED);
        signedIn.run(
                FILLER, () -> reports.save(first("30").by(EntryMode.PREFILLED).over(0)));
        assertThat(row(flow, bureau, SEPTEMBER).report().mode()).isEqualTo(EntryMode.PREFILLED);
    }

    @Test
    void aFigureFilledInByThePlatformCountsSoInAWholeFormToo() {
        TargetId whole = people.target(flow, bureau, "整表预填的目标");
        IndicatorId parts = people.indicator("月度事务整表分解指标", IndicatorNature.FLOW);
        partOf(whole, people.target(parts, town, "镇的部分"));
        signedIn.run(TOWN_FILLER, () -> {
            ReportId id = reports.save(SaveReport.first(parts, town, SEPTEMBER, new BigDecimal("30")));
            reports.submit(id);
        });
        SaveReport known = first("30").by(EntryMode.PREFILLED);
        signedIn.run(
                FILLER,
                () -> batch.saveAll(bureau, SEPTEMBER, List.of(first("31").by(EntryMode.PREFILLED))));
        assertThat(row(flow, bureau, SEPTEMBER).report().mode()).isEqualTo(EntryMode.BULK);
        signedIn.run(FILLER, () -> batch.saveAll(bureau, SEPTEMBER, List.of(known.over(0))));
        assertThat(row(flow, bureau, SEPTEMBER).report().mode()).isEqualTo(EntryMode.PREFILLED);
    }

    @Test
    void nothingIsOverdueBeforeTheGoLiveMonth() {
        assertThat(row(flow, bureau, SEPTEMBER).isOverdue(LocalDate.of(2026, 10, 23)))
                .isTrue();
        jdbc.sql("""
                        insert into calendar.go_live (district_id, month, set_by, set_at)
                        values (:district, date '2026-10-01', 1, now())
                        """)
                .params(Map.of(
                        "district",
                        signedIn.call(OFFICE, () -> currentUser.district().value())))
                .update();
        assertThat(row(flow, bureau, SEPTEMBER).isOverdue(LocalDate.of(2026, 10, 23)))
                .isFalse();
    }

    private ExtensionId asked(LocalDate wanted) {
        return signedIn.call(FILLER, () -> extensions.ask(request(wanted)));
    }

    private AskExtension request(LocalDate wanted) {
        return new AskExtension(flow, bureau, OCTOBER, wanted, "统计口径待确认，已完成八成");
    }

    private SaveReport first(String value) {
        return SaveReport.first(flow, bureau, SEPTEMBER, new BigDecimal(value));
    }

    private ReportId filed() {
        return signedIn.call(FILLER, () -> {
            ReportId id = reports.save(first("92"));
            reports.submit(id);
            return id;
        });
    }

    /** Other tests of the same database may have left reports that wait. */
    private void settle() {
        jdbc.sql("update reporting.report set status = 'DRAFT' where status in ('SUBMITTED', 'PASSED', 'RETURNED')")
                .update();
    }

    private SubstitutionId substitute(String substitute, String absent, String first, String last) {
        AccountId standIn = account(substitute);
        return signedIn.call(
                absent,
                () -> substitutes.set(new NewSubstitution(
                        currentUser.account(), standIn, LocalDate.parse(first), LocalDate.parse(last), "外出培训")));
    }

    private AccountId account(String username) {
        return signedIn.call(username, currentUser::account);
    }

    private void partOf(TargetId whole, TargetId part) {
        jdbc.sql("update target.target set decomposed_from_id = :whole where id = :part")
                .param("whole", whole.value())
                .param("part", part.value())
                .update();
    }

    private long reportsOfBureau() {
        return jdbc.sql("select count(*) from reporting.report where unit_id = :unit and indicator_id = :indicator")
                .param("unit", bureau.value())
                .param("indicator", flow.value())
                .query(Long.class)
                .single();
    }

    private SheetRow row(IndicatorId indicator, UnitId unit, ReportingMonth month) {
        List<SheetRow> rows = signedIn.call(OFFICE, () -> sheets.list(currentUser.readScope(), unit, month));
        return rows.stream()
                .filter(row -> row.owed().id().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private void assertRefused(String username, ThrowingCallable act, String messageKey) {
        assertThatThrownBy(() -> signedIn.call(username, () -> {
                    try {
                        act.call();
                    } catch (RuntimeException refusal) {
                        throw refusal;
                    } catch (Throwable other) {
                        throw new IllegalStateException(other);
                    }
                    return true;
                }))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));
    }
}
