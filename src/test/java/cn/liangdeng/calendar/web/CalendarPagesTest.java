package cn.liangdeng.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.liangdeng.access.Role;
import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages, and the calendar on the stored tables. Puts the tables back, as other tests rely on the defaults. */
@IntegrationTest
class CalendarPagesTest {

    private static final String SETTINGS = "/calendar-settings";
    private static final String PROGRESS_RULE = SETTINGS + "/rules/PROGRESS";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ReportingCalendar calendar;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private DistrictId district;
    private String office;

    @BeforeEach
    void setUp() {
        clock.reset();
        district = people.district();
        office = people.account("zhouqi-office", people.department("区发展和改革局"), Role.OFFICE);
    }

    @AfterEach
    void restore() {
        jdbc.sql("delete from calendar.window_rule").update();
        jdbc.sql("delete from calendar.special_day where extract(year from day) <> 2026")
                .update();
        clock.reset();
    }

    @Test
    void theNationalHolidaysOf2026AreThereFromTheStart() {
        assertThat(calendar.workingDayOnOrAfter(LocalDate.of(2026, 10, 1))).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(calendar.workingDayOnOrAfter(LocalDate.of(2026, 9, 20))).isEqualTo(LocalDate.of(2026, 9, 20));
    }

    @Test
    void theDueDayOfSeptemberMovesBehindTheMidAutumnFestival() {
        assertThat(calendar.window(district, WindowKind.PROGRESS, ReportingMonth.of(2026, 9))
                        .dueOn())
                .isEqualTo(LocalDate.of(2026, 9, 28));
    }

    @Test
    void workingDaysAreCountedOverTheHolidays() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 9, 30), 2)).isEqualTo(LocalDate.of(2026, 10, 9));
    }

    @Test
    void onTheDayOfTheClockTheNewestClosedMonthIsSeptember() {
        assertThat(calendar.today()).isEqualTo(LocalDate.of(2026, 10, 23));
        assertThat(calendar.newestClosedMonth(district)).isEqualTo(ReportingMonth.of(2026, 9));
    }

    @Test
    void atTheTurnOfTheYearTheNewestClosedMonthIsNovember() {
        clock.set(LocalDateTime.of(2027, 1, 1, 0, 30));

        assertThat(calendar.newestClosedMonth(district)).isEqualTo(ReportingMonth.of(2026, 11));
    }

    @Test
    void theOpenWindowsAreThoseThatCanStillBeFiledInTime() {
        assertThat(calendar.openWindows(district))
                .containsExactly(new ReportingWindow(
                        WindowKind.PROGRESS,
                        ReportingMonth.of(2026, 10),
                        LocalDate.of(2026, 10, 20),
                        LocalDate.of(2026, 10, 26)));
    }

    @Test
    void thePageShowsTheRulesAndWhatFollowsFromThem() {
        Document page = get(SETTINGS);

        assertThat(page.select("#rules ~ .table-scroll tbody tr").eachText())
                .first()
                .asString()
                .contains("工作进度", "当月20日", "当月25日", "默认");
        assertThat(page.text()).doesNotContain("还没有录入");
        assertThat(page.select("#windows ~ .table-scroll tbody").text()).contains("2026年10月26日");
        assertThat(page.select("#days ~ .table-scroll tbody").text())
                .contains("2026年10月1日—2026年10月7日 放假 国庆节", "2026年10月10日 调休上班 国庆节");
    }

    @Test
    void aChangedRuleAppliesAtOnce() {
        assertThat(rule("0", "25", "0", "1", "5")).hasStatus(HttpStatus.FOUND);

        assertThat(calendar.window(district, WindowKind.PROGRESS, ReportingMonth.of(2026, 11))
                        .dueOn())
                .isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(get(SETTINGS)
                        .select("#rules ~ .table-scroll tbody tr")
                        .first()
                        .text())
                .contains("当月25日", "次月5日", "自行设置");
    }

    @Test
    void aSecondBrowserMeetsAConflict() {
        rule("0", "25", "0", "1", "5");

        assertThat(rule("0", "25", "0", "1", "6")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aChangedRuleLeavesClosedMonthsAsTheyWere() {
        ReportingWindow september = calendar.window(district, WindowKind.PROGRESS, ReportingMonth.of(2026, 9));
        rule("0", "1", "0", "1", "5");

        assertThat(calendar.window(district, WindowKind.PROGRESS, ReportingMonth.of(2026, 9)))
                .isEqualTo(september);
        assertThat(calendar.window(district, WindowKind.PROGRESS, ReportingMonth.of(2026, 10))
                        .dueOn())
                .isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(html(ruleFrom("1", "20", "25", "2026-09"))
                        .select("#from-error")
                        .text())
                .contains("该月已经截止");
    }

    @Test
    void aChangeMayBeginLaterAndWhoSetItStaysKnown() {
        assertThat(ruleFrom("0", "10", "18", "2027-01")).hasStatus(HttpStatus.FOUND);

        assertThat(calendar.window(district, WindowKind.PROGRESS, ReportingMonth.of(2026, 12))
                        .dueOn())
                .isEqualTo(LocalDate.of(2026, 12, 25));
        assertThat(calendar.window(district, WindowKind.PROGRESS, ReportingMonth.of(2027, 1))
                        .dueOn())
                .isEqualTo(LocalDate.of(2027, 1, 18));
        assertThat(get(PROGRESS_RULE)
                        .select("#history ~ .table-scroll tbody tr")
                        .eachText())
                .satisfiesExactly(
                        set -> assertThat(set).startsWith("2027年1月 当月10日 当月18日").contains("2026年10月23日"),
                        before -> assertThat(before).isEqualTo("所有月份 当月20日 当月25日 默认"));
    }

    @Test
    void aChangeDoesNotMakeAMonthOverdueAtOnce() {
        assertThat(html(ruleFrom("0", "10", "20", "2026-10"))
                        .select("#from-error")
                        .text())
                .contains("按新的截止日，该月已经截止");
    }

    @Test
    void aMovedDueDaySaysFromWhere() {
        assertThat(get(SETTINGS).select("#windows ~ .table-scroll tbody").text())
                .contains("2026年9月28日 原为9月25日，遇周末或节假日顺延");
    }

    @Test
    void daysGoneByStayWhatTheyWere() {
        assertThat(html(days("2026-10-09", "2026-10-09", "调休"))
                        .select("#first-error")
                        .text())
                .contains("今天以前的日期不能再改");
        assertThat(post(SETTINGS + "/days/remove").param("first", "2026-10-01").param("last", "2026-10-07"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(calendar.workingDayOnOrAfter(LocalDate.of(2026, 10, 1))).isEqualTo(LocalDate.of(2026, 10, 8));
    }

    @Test
    void theOfficeIsToldInTimeThatNextYearsHolidaysAreMissing() {
        assertThat(get("/work-items").text()).doesNotContain("节假日和调休尚未录入");
        clock.set(LocalDateTime.of(2026, 11, 16, 9, 0));
        assertThat(get("/work-items").text()).contains("2027年的节假日和调休尚未录入");
        days("2027-02-05", "2027-02-11", "春节");
        assertThat(get("/work-items").text()).doesNotContain("节假日和调休尚未录入");
    }

    @Test
    void aRefusedRuleKeepsWhatWasTyped() {
        MvcTestResult answer = rule("0", "三十", "0", "0", "29");

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(answer).select("[name=opensDay]").val()).isEqualTo("三十");
        assertThat(html(answer).select("#dueDay-error").text()).contains("1至28");
    }

    @Test
    void aWindowIsNotDueBeforeItOpens() {
        assertThat(html(rule("0", "25", "0", "0", "20")).select("#dueDay-error").text())
                .contains("截止日早于开始日");
    }

    @Test
    void aHolidayIsEnteredAndRemoved() {
        assertThat(days("2027-02-05", "2027-02-11", "春节")).hasStatus(HttpStatus.FOUND);
        assertThat(calendar.workingDayOnOrAfter(LocalDate.of(2027, 2, 5))).isEqualTo(LocalDate.of(2027, 2, 12));

        MvcTestResult answer = post(SETTINGS + "/days/remove")
                .param("first", "2027-02-05")
                .param("last", "2027-02-11")
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        assertThat(calendar.workingDayOnOrAfter(LocalDate.of(2027, 2, 5))).isEqualTo(LocalDate.of(2027, 2, 5));
    }

    @Test
    void aYearWithoutHolidaysSaysSo() {
        assertThat(get(SETTINGS + "?year=2029").text()).contains("这一年的节假日还没有录入");
    }

    @Test
    void aReversedRunIsRefusedAtItsField() {
        MvcTestResult answer = days("2027-02-11", "2027-02-05", "<b>春节</b>");

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(answer).select("#last-error").text()).contains("结束日期须不早于开始日期");
        assertThat(html(answer).select("[name=name]").val()).isEqualTo("<b>春节</b>");
    }

    @Test
    void anUnreadableDayIsRefusedAtItsField() {
        assertThat(html(days("明天", "", "春节")).select("#first-error").text()).contains("请填写日期");
    }

    @Test
    void whoMayNotSetTheCalendarIsTurnedAway() {
        String filler = people.account("zhouqi-filler", people.department("区商务局"), Role.UNIT_FILLER);

        assertThat(mvc.get().uri(SETTINGS).with(signedIn.as(filler))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri(SETTINGS + "/days/remove")
                        .with(signedIn.as(filler))
                        .with(csrf())
                        .param("first", "2026-10-01")
                        .param("last", "2026-10-01"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult rule(
            String version, String opensDay, String opensMonthsAfter, String dueMonthsAfter, String dueDay) {
        return post(PROGRESS_RULE)
                .param("version", version)
                .param("opensDay", opensDay)
                .param("opensMonthsAfter", opensMonthsAfter)
                .param("dueMonthsAfter", dueMonthsAfter)
                .param("dueDay", dueDay)
                .exchange();
    }

    private MvcTestResult ruleFrom(String version, String opensDay, String dueDay, String from) {
        return post(PROGRESS_RULE)
                .param("version", version)
                .param("opensDay", opensDay)
                .param("opensMonthsAfter", "0")
                .param("dueMonthsAfter", "0")
                .param("dueDay", dueDay)
                .param("from", from)
                .exchange();
    }

    private MvcTestResult days(String first, String last, String name) {
        return post(SETTINGS + "/days")
                .param("first", first)
                .param("last", last)
                .param("kind", "HOLIDAY")
                .param("name", name)
                .exchange();
    }

    private MockMvcRequestBuilder post(String address) {
        return mvc.post().uri(address).with(signedIn.as(office)).with(csrf());
    }

    private Document get(String address) {
        MvcTestResult answer = mvc.get().uri(address).with(signedIn.as(office)).exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return html(answer);
    }

    private static Document html(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
