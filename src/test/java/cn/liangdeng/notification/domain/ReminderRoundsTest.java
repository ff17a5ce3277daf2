package cn.liangdeng.notification.domain;

import static cn.liangdeng.reporting.ReportingPeople.COLLEAGUE;
import static cn.liangdeng.reporting.ReportingPeople.FILLER;
import static cn.liangdeng.reporting.ReportingPeople.OFFICE;
import static cn.liangdeng.reporting.ReportingPeople.REVIEWER;
import static cn.liangdeng.reporting.ReportingPeople.TOWN_FILLER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.reporting.AskExtension;
import cn.liangdeng.reporting.ExtensionId;
import cn.liangdeng.reporting.Extensions;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportingPeople;
import cn.liangdeng.reporting.Reports;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.reporting.domain.FilingUrging;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who is told what and when: reminders round the due day, reports sent back, what waits, and the office's own reminders. */
@IntegrationTest
@Transactional
class ReminderRoundsTest {

    private static final ReportingMonth OCTOBER = ReportingMonth.of(2026, 10);

    @Autowired
    private ReminderRounds rounds;

    @Autowired
    private FilingUrging urging;

    @Autowired
    private ReportingPeople people;

    @Autowired
    private Reports reports;

    @Autowired
    private Extensions extensions;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private UnitId bureau;
    private IndicatorId stores;

    @BeforeEach
    void setUp() {
        jdbc.sql("delete from calendar.special_day").update();
        jdbc.sql("delete from calendar.window_rule").update();
        jdbc.sql("delete from notification.reminder_round").update();
        people.arrive();
        bureau = people.bureau();
        stores = people.indicator("新增首店", IndicatorNature.FLOW);
        people.target(stores, bureau, "新增首店120家");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void fillersAreRemindedBeforeTheDayAndReviewersToTheDayAfter() {
        // The window of October closes on Monday the 26th, as the 25th is a Sunday.
        at("2026-10-20T10:00");
        assertThat(reminders(FILLER)).isEmpty();
        at("2026-10-21T10:00");
        assertThat(reminders(FILLER)).containsExactly("2026年10月工作进度填报即将截止（2026年10月26日）");
        assertThat(reminders(COLLEAGUE)).hasSize(1);
        assertThat(reminders(REVIEWER)).isEmpty();
        at("2026-10-23T10:00");
        assertThat(reminders(FILLER)).hasSize(2).last().isEqualTo("2026年10月工作进度填报马上截止（2026年10月26日）");
        at("2026-10-27T10:00");
        assertThat(reminders(FILLER)).hasSize(3).last().isEqualTo("2026年10月工作进度填报已逾期（截止2026年10月26日）");
        assertThat(reminders(REVIEWER)).hasSize(1);
        at("2026-10-28T10:00");
        at("2026-10-29T10:00");
        at("2026-10-30T10:00");
        assertThat(reminders(FILLER)).hasSize(3);
    }

    @Test
    void whoStandsInForAnAbsentPersonIsRemindedToo() {
        jdbc.sql("""
                        insert into access.substitution (id, district_id, absent_id, substitute_id, first_day, last_day, reason,
                                                         set_by, set_by_name, set_at, ended_by_name, ended_at)
                        select nextval('access.substitution_seq'), person.district_id, person.account_id, :substitute,
                               cast(day.first as date), cast(day.last as date), '培训', person.account_id, '测试', now(),
                               day.ended_by, cast(day.ended_at as timestamptz)
                        from access.pub_acting_account person,
                             (values ('2026-10-21', '2026-10-21', null, null),
                                     ('2026-10-23', '2026-10-23', '测试', '2026-10-22T10:00Z')) day(first, last, ended_by, ended_at)
                        where person.account_id = :absent
                        """)
                .param("absent", account(FILLER))
                .param("substitute", account(TOWN_FILLER))
                .update();
        at("2026-10-21T10:00");
        assertThat(reminders(TOWN_FILLER)).containsExactly("2026年10月工作进度填报即将截止（2026年10月26日）");
        at("2026-10-23T10:00");
        assertThat(reminders(FILLER)).hasSize(2);
        assertThat(reminders(TOWN_FILLER)).hasSize(1);
    }

    @Test
    void afterDowntimeOnlyWhatIsStillTrueIsSaid() {
        at("2026-10-26T16:30");
        assertThat(reminders(FILLER)).containsExactly("2026年10月工作进度填报马上截止（2026年10月26日）");
    }

    @Test
    void afterALongDowntimeNothingStaleIsSaid() {
        at("2026-11-02T10:00");
        assertThat(reminders(FILLER)).isEmpty();
    }

    @Test
    void aRoundIsMadeOnceADayInWorkingHours() {
        at("2026-10-21T08:59");
        at("2026-10-21T18:00");
        at("2026-10-24T10:00");
        assertThat(reminders(FILLER)).isEmpty();
        at("2026-10-21T09:00");
        at("2026-10-21T09:05");
        assertThat(reminders(FILLER)).hasSize(1);
    }

    @Test
    void whoHasFiledIsNotReminded() {
        at("2026-10-20T10:00");
        file("12");
        at("2026-10-21T10:00");
        assertThat(reminders(FILLER)).isEmpty();
    }

    @Test
    void theDistrictMaySwitchRemindersOff() {
        jdbc.sql("""
                        insert into notification.switchboard
                            (district_id, reminders, mail, webhook, changed_by_name, changed_at)
                        select district_id, false, false, false, '测试', now() from organisation.pub_unit where id = :unit
                        """).param("unit", bureau.value()).update();
        at("2026-10-21T10:00");
        assertThat(reminders(FILLER)).isEmpty();
    }

    @Test
    void whatWaitsIsToldOnceADayInOneMessage() {
        at("2026-10-20T10:00");
        file("12");
        at("2026-10-21T10:00");
        assertThat(messages(REVIEWER, "WAITING")).hasSize(1);
        assertThat(jdbc.sql("""
                                select body from notification.message where account_id = :id and kind = 'WAITING'
                                """)
                        .param("id", account(REVIEWER))
                        .query(String.class)
                        .single())
                .contains("1");
        at("2026-10-21T15:00");
        assertThat(messages(REVIEWER, "WAITING")).hasSize(1);
        assertThat(messages(FILLER, "WAITING")).isEmpty();
    }

    @Test
    void aReportSentBackIsToldToTheFillersEachTime() {
        at("2026-10-20T10:00");
        ReportId id = file("12");
        signedIn.run(REVIEWER, () -> reports.returnReport(id, "缺佐证"));
        assertThat(messages(FILLER, "RETURNED")).containsExactly("已退回：新增首店（2026年10月）");
        // Two working days from Tuesday the 20th.
        assertThat(bodies(FILLER, "RETURNED")).singleElement().asString().contains("于2026年10月22日前重新提交");
        // At the same moment: what counts is that it came back twice.
        signedIn.run(FILLER, () -> reports.submit(id));
        signedIn.run(REVIEWER, () -> reports.returnReport(id, "还缺佐证"));
        assertThat(messages(FILLER, "RETURNED")).hasSize(2);
        assertThat(messages(TOWN_FILLER, "RETURNED")).isEmpty();
    }

    @Test
    void theOfficeRemindsAUnitOnceADay() {
        at("2026-10-27T10:00");
        signedIn.run(OFFICE, () -> {
            assertThat(urging.urge(bureau, WindowKind.PROGRESS, OCTOBER)).isTrue();
            assertThat(urging.urge(bureau, WindowKind.PROGRESS, OCTOBER)).isFalse();
        });
        assertThat(messages(FILLER, "URGING")).containsExactly("催办：2026年10月工作进度填报");
        assertThat(messages(REVIEWER, "URGING")).hasSize(1);
        clock.set(LocalDateTime.parse("2026-10-28T10:00"));
        signedIn.run(
                OFFICE,
                () -> assertThat(urging.urge(bureau, WindowKind.PROGRESS, OCTOBER))
                        .isTrue());
        assertThat(messages(FILLER, "URGING")).hasSize(2);
    }

    @Test
    void aGrantedDayIsToldAndMovesTheReminders() {
        at("2026-10-20T10:00");
        ExtensionId id = signedIn.call(
                FILLER,
                () -> extensions.ask(
                        new AskExtension(stores, bureau, OCTOBER, LocalDate.parse("2026-10-30"), "上级未发布数据")));
        signedIn.run(REVIEWER, () -> extensions.agree(id));
        assertThat(messages(FILLER, "EXTENSION")).isEmpty();
        signedIn.run(OFFICE, () -> extensions.grant(id, LocalDate.parse("2026-10-30")));
        assertThat(messages(FILLER, "EXTENSION")).containsExactly("延期已同意：新增首店（2026年10月）");
        assertThat(bodies(FILLER, "EXTENSION")).singleElement().asString().contains("新的截止日为2026年10月30日");
        at("2026-10-21T10:00");
        assertThat(reminders(FILLER)).isEmpty();
        at("2026-10-27T10:00");
        assertThat(reminders(FILLER)).containsExactly("2026年10月工作进度填报即将截止（2026年10月30日）");
    }

    private void at(String moment) {
        clock.set(LocalDateTime.parse(moment));
        rounds.run();
    }

    private ReportId file(String value) {
        return signedIn.call(FILLER, () -> {
            ReportId id = reports.save(SaveReport.first(stores, bureau, OCTOBER, new BigDecimal(value)));
            reports.submit(id);
            return id;
        });
    }

    private List<String> reminders(String username) {
        return messages(username, "REMINDER");
    }

    private List<String> messages(String username, String kind) {
        return told(username, kind, "title");
    }

    private List<String> bodies(String username, String kind) {
        return told(username, kind, "body");
    }

    private List<String> told(String username, String kind, String part) {
        return jdbc.sql("select message." + part + """

                        from notification.inbox inbox
                        join notification.message message on message.id = inbox.message_id
                        where inbox.account_id = :id and message.kind = :kind and message.occasion not like '%STATISTICS%'
                        order by message.id
                        """)
                .param("id", account(username))
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private long account(String username) {
        return signedIn.call(username, () -> currentUser.account().value());
    }
}
