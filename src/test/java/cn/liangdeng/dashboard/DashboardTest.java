package cn.liangdeng.dashboard;

import static cn.liangdeng.progress.ProgressFacts.month;
import static cn.liangdeng.progress.ProgressFacts.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.liangdeng.access.Role;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.office.SheetReader;
import cn.liangdeng.office.SheetRow;
import cn.liangdeng.office.SheetTable;
import cn.liangdeng.progress.ProgressFacts;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.reporting.Reports;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** The leader's pages answer from the data, inside the person's scope. The leader here is in charge of one unit. */
@IntegrationTest
@Transactional
class DashboardTest {

    private static final String LEADER = "jsc-leader";
    private static final int MOST_STATEMENTS = 12;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ProgressFacts facts;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Reports reports;

    private UnitId unit;
    private UnitId other;
    private IndicatorId firms;
    private TargetId target;

    @BeforeEach
    void setUp() {
        unit = people.department("区驾驶舱测试局");
        other = people.department("区驾驶舱测试二局");
        people.leader(LEADER, people.department("区驾驶舱测试办"), unit);
        firms = facts.indicator("驾驶舱测试新增企业", "家", IndicatorNature.FLOW);
        target = facts.target(firms, unit, "驾驶舱新增企业120家", year(BoundComparator.AT_LEAST, "120", null));
    }

    @Test
    void theFirstSentenceIsMadeFromTheData() throws Exception {
        facts.approve(firms, unit, month(8), "85");
        facts.approve(firms, unit, month(9), "86");

        // Expected 75 %, done 71.7 %: slightly behind; in August 70.8 of 66.7 %: on schedule.
        String page = page("/dashboard");
        assertThat(Jsoup.parse(page).select(".dashboard-answer").text())
                .isEqualTo("截至2026年9月底，1项年度目标中略滞后1项；较上月转红0项、转绿0项；各单位均已报送。");
        assertThat(Jsoup.parse(page).select(".dashboard-answer a").eachAttr("href"))
                .containsExactly(
                        "/targets?month=2026-09&horizon=ANNUAL&reporting=1",
                        "/targets?month=2026-09&horizon=ANNUAL&reporting=1&state=YELLOW");
        assertThat(page).contains("数据期：2026年前三季度（1—9月）；填报截至：工作进度2026年9月28日，统计数据2026年10月20日");
    }

    @Test
    void whatTurnedRedIsCounted() throws Exception {
        facts.approve(firms, unit, month(8), "75");
        facts.approve(firms, unit, month(9), "76");

        String page = page("/dashboard");
        assertThat(Jsoup.parse(page).select(".dashboard-answer").text()).contains("滞后1项；较上月转红1项、转绿0项");
        assertThat(page)
                .contains("href=\"/comparison?month=2026-09&amp;horizon=ANNUAL\"")
                .contains("本月转红");
    }

    @Test
    void whatMayTurnRedIsSaidBeforeAndLeadsToItsListAndPage() throws Exception {
        facts.approve(firms, unit, month(6), "60");
        facts.approve(firms, unit, month(9), "80");

        String home = page("/dashboard");
        assertThat(Jsoup.parse(home).select(".dashboard-state").text()).contains("预警：按近三个月走势，10月可能转红1项。");
        assertThat(page("/targets?month=2026-09&reporting=1&state=MAY_TURN_RED"))
                .contains("驾驶舱新增企业120家");
        assertThat(page("/targets/" + target.value() + "?month=2026-09")).contains("预警：按近三个月走势，2026年10月可能转红。");
        assertThat(page("/dashboard?month=2026-08")).doesNotContain("预警：");
    }

    @Test
    void aRedTellsSinceWhenAndWhatEachMonthNeeds() throws Exception {
        facts.approve(firms, unit, month(7), "30");
        facts.approve(firms, unit, month(8), "30");
        facts.approve(firms, unit, month(9), "30");

        // 90 are left for three months.
        assertThat(Jsoup.parse(page("/dashboard"))
                        .select(".dashboard-list tbody tr")
                        .text())
                .contains("自7月起")
                .contains("每月需30.0家");
    }

    @Test
    void aRedTellsTheUnitsOwnWords() throws Exception {
        facts.approve(firms, unit, month(9), "30");

        assertThat(page("/dashboard"))
                .contains("href=\"/targets/" + target.value() + "?month=2026-09\">驾驶舱新增企业120家</a>")
                .contains("用地手续未齐")
                .contains("下月完成审批")
                .contains("−50.0个百分点");
    }

    @Test
    void whatIsNotReportedIsToldApartFromWhatIsBehind() throws Exception {
        facts.approve(firms, unit, month(8), "80");

        assertThat(page("/dashboard"))
                .contains("1个单位未报")
                .contains("0/1")
                .contains("/targets?month=2026-09&amp;unit=" + unit.value() + "&amp;state=UNREPORTED");
    }

    @Test
    void goalsOfThePlanPeriodAreCountedApart() throws Exception {
        facts.target(
                firms,
                facts.details(unit, "五年新增企业600家", Horizon.PLAN_PERIOD),
                TargetTermsData.of(
                        month(1), ReportingMonth.of(2030, 12), BoundComparator.AT_LEAST, new BigDecimal("600"), null));
        facts.approve(firms, unit, month(9), "95");

        // Of the year 79 of 75 %, of the five years 15.8 of 15 %.
        String page = page("/dashboard");
        assertThat(Jsoup.parse(page).select(".dashboard-answer").text()).contains("1项年度目标中达序时1项");
        assertThat(Jsoup.parse(page).select(".dashboard-apart").text()).isEqualTo("另有1项五年目标中达序时1项。");
        assertThat(page).contains("/targets?month=2026-09&amp;horizon=PLAN_PERIOD&amp;state=GREEN");
    }

    @Test
    void requestsForADecisionAreShownWhileTheyStillWaitForReview() throws Exception {
        signedIn.run(
                facts.filler(unit),
                () -> reports.submit(reports.save(SaveReport.first(firms, unit, month(9), new BigDecimal("90"))
                        .withTexts(new ReportTexts("推进中", "", "", "请区领导协调电力接入")))));

        assertThat(page("/dashboard")).contains("请区领导协调电力接入").contains("待审定");
    }

    @Test
    void aRequestTellsSinceWhenItWaits() throws Exception {
        for (int number : new int[] {7, 8, 9}) {
            signedIn.run(
                    facts.filler(unit),
                    () -> reports.submit(
                            reports.save(SaveReport.first(firms, unit, month(number), new BigDecimal(10 * number))
                                    .withTexts(new ReportTexts("推进中", "", "", number == 7 ? "" : "请协调用地")))));
        }

        assertThat(Jsoup.parse(page("/dashboard")).select(".dashboard-requests").text())
                .contains("需协调事项 1项")
                .contains("自8月起提出");
        assertThat(page("/dashboard?month=2026-08")).contains("请协调用地").doesNotContain("起提出");
    }

    @Test
    void aCardShowsTheWayOfTheGoalBesideWhatWasDone() throws Exception {
        facts.approve(firms, unit, month(8), "80");
        facts.approve(firms, unit, month(9), "86");

        Document page = Jsoup.parse(page("/dashboard"));
        assertThat(page.select(".headline-cards .sparkline-path")).hasSize(1);
        assertThat(page.select(".headline-goals tr:contains(序时进度)").text()).isEqualTo("序时进度 75.0%");
        assertThat(page.select(".headline-goals tr:contains(完成)").text()).isEqualTo("完成 86家");
    }

    @Test
    void aLeaderOfSomeUnitsIsToldWhich() throws Exception {
        assertThat(Jsoup.parse(page("/dashboard")).select(".dashboard-scope").text())
                .isEqualTo("区驾驶舱测试局");
        assertThat(Jsoup.parse(page(facts.office(), "/dashboard")).select(".dashboard-scope"))
                .isEmpty();
    }

    @Test
    void aDraftIsTheUnitsOwnAffair() throws Exception {
        signedIn.run(
                facts.filler(unit),
                () -> reports.save(SaveReport.first(firms, unit, month(9), new BigDecimal("90"))
                        .withTexts(new ReportTexts("草稿内容", "", "", "请协调但尚未提交"))));

        assertThat(page("/dashboard")).doesNotContain("请协调但尚未提交");
        assertThat(page("/dashboard/units/" + unit.value())).doesNotContain("草稿内容");
    }

    @Test
    void otherUnitsAreOutOfSight() throws Exception {
        facts.target(firms, other, "别人的目标", year(BoundComparator.AT_LEAST, "50", null));
        facts.approve(firms, other, month(9), "1");

        assertThat(page("/dashboard")).contains("1项年度目标").doesNotContain("别人的目标", "区驾驶舱测试二局");
        assertThat(status(LEADER, "/dashboard/units/" + other.value())).isEqualTo(404);
    }

    @Test
    void anotherMonthCanBeChosenAndAWrongOneCountsAsNone() throws Exception {
        facts.approve(firms, unit, month(8), "90");

        assertThat(page("/dashboard?month=2026-08")).contains("截至2026年8月底");
        assertThat(page("/dashboard?month=2026-10")).contains("截至2026年9月底");
        assertThat(page("/dashboard?month=x")).contains("截至2026年9月底");
    }

    @Test
    void withoutTargetsThePageSaysSo() throws Exception {
        people.leader("jsc-idle", people.department("区驾驶舱测试办"), other);

        assertThat(page("jsc-idle", "/dashboard")).contains("还没有可以显示的目标").doesNotContain("light-bar");
    }

    @Test
    void thePageOfAUnitShowsPromisesAndReports() throws Exception {
        facts.approve(firms, unit, month(9), "30");

        String page = page("/dashboard/units/" + unit.value());
        assertThat(Jsoup.parse(page).select(".dashboard-answer").text()).isEqualTo("截至2026年9月底，1项目标中滞后1项；应报指标1项，已报1项。");
        String list = "/targets?month=2026-09&unit=" + unit.value() + "&reporting=1";
        assertThat(Jsoup.parse(page).select(".dashboard-answer a").eachAttr("href"))
                .containsExactly(list, list + "&state=RED");
        assertThat(page).contains("驾驶舱新增企业120家").contains("30家").contains("已审定").contains("按计划推进");
    }

    @Test
    void theSheetHasTheColumnsThatOfficialsKnowAndNumbers() throws Exception {
        facts.approve(firms, unit, month(9), "30");

        MockHttpServletResponse answer = answer(LEADER, "/dashboard/export?month=2026-09");

        SheetTable table = new SheetReader().read(answer.getContentAsByteArray(), "sheet.xlsx");
        assertThat(table.header())
                .containsExactly(
                        "序号",
                        "指标名称",
                        "单位",
                        "目标值",
                        "本月止累计",
                        "完成率（%）",
                        "序时进度（%）",
                        "比序时（个百分点）",
                        "同比（%）",
                        "亮灯",
                        "责任单位",
                        "备注");
        SheetRow row = table.rows().get(0);
        assertThat(table.rows()).hasSize(1);
        assertThat(table.cell(row, "指标名称").normalised()).isEqualTo("驾驶舱新增企业120家");
        assertThat(table.cell(row, "本月止累计").asNumber()).isEqualByComparingTo("30");
        assertThat(table.cell(row, "完成率（%）").asNumber()).isEqualByComparingTo("25");
        assertThat(table.cell(row, "序时进度（%）").asNumber()).isEqualByComparingTo("75");
        assertThat(table.cell(row, "比序时（个百分点）").asNumber()).isEqualByComparingTo("-50");
        assertThat(table.cell(row, "亮灯").normalised()).isEqualTo("滞后");
    }

    @Test
    void theSheetOfRedsLeavesOutTheRest() throws Exception {
        facts.approve(firms, unit, month(9), "95");

        byte[] content = answer(LEADER, "/dashboard/export?reds=true").getContentAsByteArray();

        assertThat(new SheetReader().read(content, "sheet.xlsx").rows()).isEmpty();
    }

    @Test
    void aLeaderBeginsHereAndAFillerDoesNot() throws Exception {
        assertThat(answer(LEADER, "/").getRedirectedUrl()).isEqualTo("/dashboard");
        assertThat(answer(facts.filler(unit), "/").getRedirectedUrl()).isNotEqualTo("/dashboard");
        assertThat(status(facts.filler(unit), "/dashboard")).isEqualTo(200);
    }

    @Test
    void whoMayNotSeeProgressIsRefused() throws Exception {
        people.account("jsc-documents", unit, Role.DOCUMENT_ADMINISTRATOR);

        assertThat(status("jsc-documents", "/dashboard")).isEqualTo(403);
        assertThat(status("jsc-documents", "/dashboard/units/" + unit.value())).isEqualTo(403);
        assertThat(status("jsc-documents", "/dashboard/export")).isEqualTo(403);
    }

    @Test
    void noPageTakesMoreThanADozenStatements() throws Exception {
        facts.approve(firms, unit, month(9), "30");
        // RankingSignature in reads the account, and the first page the district's name, which is kept; the pages alone
        // are
        // counted.
        page("/dashboard");
        RequestPostProcessor leader = signedIn.as(LEADER);

        for (String path : new String[] {"/dashboard", "/dashboard/units/" + unit.value(), "/dashboard/export"}) {
            try (CountedStatements statements = new CountedStatements()) {
                int status = mvc.perform(get(path).with(leader))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                assertThat(status).isEqualTo(200);
                assertThat(statements.seen()).as(path).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
            }
        }
    }

    private String page(String path) throws Exception {
        return page(LEADER, path);
    }

    private String page(String person, String path) throws Exception {
        MockHttpServletResponse answer = answer(person, path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(String person, String path) throws Exception {
        return answer(person, path).getStatus();
    }

    private MockHttpServletResponse answer(String person, String path) throws Exception {
        return mvc.perform(get(path).with(signedIn.as(person))).andReturn().getResponse();
    }
}
