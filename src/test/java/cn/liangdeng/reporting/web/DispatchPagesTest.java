package cn.liangdeng.reporting.web;

import static cn.liangdeng.reporting.ReportingPeople.FILLER;
import static cn.liangdeng.reporting.ReportingPeople.OFFICE;
import static cn.liangdeng.reporting.ReportingPeople.REVIEWER;
import static cn.liangdeng.reporting.ReportingPeople.TOWN_FILLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.calendar.domain.CalendarSettings;
import cn.liangdeng.reporting.FilingDebts;
import cn.liangdeng.reporting.MonthClosings;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportingPeople;
import cn.liangdeng.reporting.Reports;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.StatementCounter;
import cn.liangdeng.testing.TestClock;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** 填报调度: the board of who owes what, one unit's figures, and 催办. */
@IntegrationTest
@Transactional
class DispatchPagesTest {

    private static final ReportingMonth OCTOBER = ReportingMonth.of(2026, 10);
    private static final int MOST_STATEMENTS = 12;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ReportingPeople people;

    @Autowired
    private People everybody;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Reports reports;

    @Autowired
    private FilingDebts debts;

    @Autowired
    private MonthClosings closings;

    @Autowired
    private CalendarSettings settings;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private UnitId bureau;
    private UnitId town;
    private IndicatorId stores;
    private IndicatorId firms;

    @BeforeEach
    void setUp() {
        jdbc.sql("delete from calendar.special_day").update();
        jdbc.sql("delete from calendar.window_rule").update();
        clock.set(LocalDateTime.parse("2026-10-23T10:00"));
        people.arrive();
        bureau = people.bureau();
        town = people.town();
        stores = people.indicator("新增首店", IndicatorNature.FLOW);
        firms = people.indicator("新增企业", IndicatorNature.FLOW);
        people.target(stores, bureau, "新增首店120家");
        people.target(firms, bureau, "新增企业120家");
        people.target(stores, town, "新增首店120家");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theBoardSaysWhereEveryFigureStands() throws Exception {
        filed(FILLER, stores, bureau);
        assertThat(cells(bureau)).startsWith("工作进度", "2026年10月26日", "2", "1", "1", "—", "—", "1");
        assertThat(cells(town)).startsWith("工作进度", "2026年10月26日", "1", "0", "1");
    }

    @Test
    void whoHasNoReviewerWaitsForTheOfficeAtOnce() throws Exception {
        filed(TOWN_FILLER, stores, town);
        assertThat(cells(town)).startsWith("工作进度", "2026年10月26日", "1", "1", "—", "—", "—", "—", "1");
    }

    @Test
    void returnedOnesAreOwedAgain() throws Exception {
        ReportId id = filed(FILLER, stores, bureau);
        signedIn.run(REVIEWER, () -> reports.returnReport(id, "缺佐证"));
        assertThat(cells(bureau)).startsWith("工作进度", "2026年10月26日", "2", "0", "1", "—", "1");
    }

    @Test
    void afterTheDayWhatIsMissingIsOverdueAndWhatComesIsLate() throws Exception {
        clock.set(LocalDateTime.parse("2026-10-27T10:00"));
        filed(FILLER, stores, bureau);
        assertThat(cells(bureau)).startsWith("工作进度", "2026年10月26日", "2", "1", "—", "1", "—", "1", "—", "—", "1");
    }

    @Test
    void whatIsMissingWhenTheMonthIsClosedIsOwedNoMore() throws Exception {
        clock.set(LocalDateTime.parse("2026-10-27T10:00"));
        signedIn.run(OFFICE, () -> closings.close(WindowKind.PROGRESS, OCTOBER, "十月数据已上报", 1000));
        assertThat(cells(bureau)).startsWith("工作进度", "2026年10月26日", "2", "0", "—", "—", "—", "—", "—", "—", "2", "—");
        assertThat(cells(bureau)).doesNotContain("催办");
        assertThat(debts.of(everybody.district(), WindowKind.PROGRESS, OCTOBER)).isEmpty();
        assertThat(send(OFFICE, urge().param("unit", "" + bureau.value())).getStatus())
                .isEqualTo(409);
    }

    @Test
    void beforeTheGoLiveMonthNobodyIsLate() throws Exception {
        clock.set(LocalDateTime.parse("2026-10-27T10:00"));
        signedIn.run(People.ADMIN, () -> settings.setGoLiveMonth(ReportingMonth.of(2026, 11)));
        filed(FILLER, stores, bureau);
        assertThat(cells(bureau)).startsWith("工作进度", "2026年10月26日", "2", "1", "1", "—", "—", "1", "—", "—", "—");
        assertThat(debts.of(everybody.district(), WindowKind.PROGRESS, OCTOBER)).isEmpty();
    }

    @Test
    void theListIsNarrowedAndSorted() throws Exception {
        filed(FILLER, stores, bureau);
        assertThat(page(OFFICE, get("/dispatch").param("month", "2026-10").param("standing", "WAITING_UNIT"))
                        .select("tbody th")
                        .eachText())
                .containsExactly("区填报测试局");
        assertThat(page(OFFICE, get("/dispatch").param("month", "2026-10").param("group", "TOWN_STREET"))
                        .select("tbody th")
                        .eachText())
                .doesNotContain("区填报测试局");
        assertThat(page(
                                OFFICE,
                                get("/dispatch")
                                        .param("month", "2026-10")
                                        .param("sort", "owed")
                                        .param("direction", "desc"))
                        .select("tbody th")
                        .first()
                        .text())
                .isEqualTo("区填报测试局");
    }

    @Test
    void aUnitLeadsToItsFiguresAndTheirReports() throws Exception {
        ReportId id = filed(FILLER, stores, bureau);
        Document page = page(OFFICE, get("/dispatch/units/" + bureau.value()).param("month", "2026-10"));
        assertThat(page.select("tbody a").eachAttr("href")).containsExactly("/reports/" + id.value());
        assertThat(page.select("tbody").text()).contains("新增企业").contains("待报").contains("待单位审核");
    }

    @Test
    void remindingOneUnitIsRecordedAndDoneOnceADay() throws Exception {
        send(OFFICE, urge().param("unit", "" + bureau.value()));
        assertThat(cells(bureau)).contains("2026年10月23日", "今日已催办");
        send(OFFICE, urge().param("unit", "" + bureau.value()));
        Document page = page(OFFICE, get("/dispatch/units/" + bureau.value()).param("month", "2026-10"));
        assertThat(page.select(".history li")).hasSize(1);
        assertThat(page.select(".history li").text()).contains("有2项未报");
    }

    @Test
    void remindingAllTakesOnlyThoseThatAreLate() throws Exception {
        send(OFFICE, urge());
        assertThat(urged()).isZero();
        clock.set(LocalDateTime.parse("2026-10-27T10:00"));
        filed(TOWN_FILLER, stores, town);
        send(OFFICE, urge());
        assertThat(jdbc.sql("select count(*) from reporting.urging where unit_id = :unit")
                        .param("unit", town.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select figures from reporting.urging where unit_id = :unit")
                        .param("unit", bureau.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void thereIsNothingToRemindOfWhereAllIsFiled() throws Exception {
        filed(TOWN_FILLER, stores, town);
        assertThat(send(OFFICE, urge().param("unit", "" + town.value())).getStatus())
                .isEqualTo(409);
    }

    @Test
    void theBoardIsExported() throws Exception {
        MockHttpServletResponse file = send(OFFICE, get("/dispatch/export").param("month", "2026-10"));
        assertThat(file.getContentType()).contains("spreadsheetml");
        assertThat(file.getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void theBoardAsksFewStatementsHoweverManyUnits() throws Exception {
        // What the frame keeps in memory is asked for once.
        send(OFFICE, get("/dispatch").param("month", "2026-10"));
        int few = StatementCounter.during(() -> send(OFFICE, get("/dispatch").param("month", "2026-10")))
                .size();
        for (int i = 0; i < 5; i++) {
            people.target(stores, everybody.department("填报调度测试局" + i), "新增首店120家");
        }
        int many = StatementCounter.during(() -> send(OFFICE, get("/dispatch").param("month", "2026-10")))
                .size();
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void jobsLearnWhoOwesHowMuchByWhichDay() {
        filed(FILLER, stores, bureau);
        assertThat(debts.of(everybody.district(), WindowKind.PROGRESS, OCTOBER))
                .filteredOn(debt -> debt.unit().equals(bureau))
                .singleElement()
                .satisfies(debt -> {
                    assertThat(debt.figures()).isEqualTo(1);
                    assertThat(debt.dueOn()).isEqualTo("2026-10-26");
                });
    }

    private MockHttpServletRequestBuilder urge() {
        return post("/dispatch/urge")
                .param("month", "2026-10")
                .param("window", "PROGRESS")
                .with(csrf());
    }

    private int urged() {
        return jdbc.sql("select count(*) from reporting.urging")
                .query(Integer.class)
                .single();
    }

    private List<String> cells(UnitId unit) throws Exception {
        Element row = page(OFFICE, get("/dispatch").param("month", "2026-10"))
                .selectFirst("[data-test-id=dispatch-" + unit.value() + "-PROGRESS]");
        assertThat(row).isNotNull();
        return row.select("td").eachText();
    }

    private ReportId filed(String username, IndicatorId indicator, UnitId unit) {
        return signedIn.call(username, () -> {
            ReportId id = reports.save(SaveReport.first(indicator, unit, OCTOBER, new BigDecimal("12")));
            reports.submit(id);
            return id;
        });
    }

    private Document page(String username, MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(send(username, request).getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(String username, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signedIn.as(username))).andReturn().getResponse();
    }
}
