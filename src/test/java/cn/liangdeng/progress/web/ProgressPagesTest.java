package cn.liangdeng.progress.web;

import static cn.liangdeng.progress.ProgressFacts.OFFICE;
import static cn.liangdeng.progress.ProgressFacts.month;
import static cn.liangdeng.progress.ProgressFacts.year;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.access.Role;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.progress.ProgressFacts;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorLevels;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.StatementCounter;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

/** The pages about targets: what they say, to whom, and at what cost. */
@IntegrationTest
@Transactional
class ProgressPagesTest {

    /** Statements of a page at most, those of the frame included. */
    private static final int STATEMENTS = 12;

    @Autowired
    private ProgressFacts facts;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private IndicatorLevels levels;

    @Autowired
    private MockMvc mvc;

    private UnitId bureau;
    private UnitId other;
    private TargetId firms;
    private TargetId growth;
    private IndicatorId growthIndicator;
    private TargetId air;
    private ReportId airReport;

    @BeforeEach
    void setUp() {
        facts.office();
        bureau = people.department("区目标页测试局");
        other = people.department("区目标页旁观局");
        IndicatorId firmsIndicator = facts.indicator("目标页新增企业", "家", IndicatorNature.FLOW);
        growthIndicator = facts.indicator("目标页服务业增速", "%", IndicatorNature.RATE);
        IndicatorId airIndicator = facts.indicator("目标页细颗粒物", "微克/立方米", IndicatorNature.STOCK);
        firms = facts.target(firmsIndicator, bureau, "新增企业120家以上", year(BoundComparator.AT_LEAST, "120", null));
        facts.target(
                firmsIndicator,
                facts.details(bureau, "五年新增企业500家", Horizon.PLAN_PERIOD),
                TargetTermsData.of(
                        month(1), ReportingMonth.of(2030, 12), BoundComparator.AT_LEAST, new BigDecimal("500"), null));
        growth = facts.target(growthIndicator, bureau, "服务业增长8%", year(BoundComparator.AT_LEAST, "8", null));
        air = facts.target(airIndicator, other, "细颗粒物不超过35", year(BoundComparator.AT_MOST, "35", null));
        facts.approve(firmsIndicator, bureau, month(6), "40");
        facts.approve(firmsIndicator, bureau, month(9), "78");
        facts.approve(growthIndicator, bureau, month(9), "6.4");
        airReport = facts.approve(airIndicator, other, month(9), "34");
    }

    @Test
    void theListSaysHowEveryTargetStands() throws Exception {
        Document page = page(OFFICE, "/targets?text=目标页");

        String row = page.select("tbody tr:contains(新增企业120家以上)").text();
        assertThat(row).contains("区目标页测试局", "120家以上", "78", "2026年1—9月", "65.0%", "75.0%", "−10.0个百分点", "略滞后");
        String rate = page.select("tbody tr:contains(服务业增长8%)").text();
        assertThat(rate).contains("8%以上", "6.4", "−1.6个百分点", "略滞后").doesNotContain("80.0%");
        assertThat(page.select("tbody tr:contains(细颗粒物不超过35)").text()).contains("35微克/立方米以内", "余量2.9%", "略滞后");
        assertThat(page.select(".lead").text()).isEqualTo("截至2026年前三季度（1—9月），共4项目标：达序时0项，略滞后4项，滞后0项。");
        assertThat(page.select(".lead a").eachAttr("href"))
                .singleElement()
                .asString()
                .endsWith("&state=YELLOW");
    }

    @Test
    void aUnitWithoutTargetsIsToldSo() throws Exception {
        String idle = people.account("zp-idle", people.department("区目标页无目标局"), Role.UNIT_FILLER);

        assertThat(page(idle, "/targets").select("main .nothing").text()).isNotBlank();
        assertThat(page(idle, "/five-year").select("main .nothing").text()).isNotBlank();
    }

    @Test
    void theWorstStandsFirst() throws Exception {
        Document page = page(OFFICE, "/targets?text=目标页&sort=gap");
        assertThat(page.select("tbody tr th a").eachText()).startsWith("新增企业120家以上");
    }

    @Test
    void everyFilterStandsInTheAddress() throws Exception {
        assertThat(page(OFFICE, "/targets?text=目标页&nature=RATE").select("tbody tr"))
                .hasSize(1);
        assertThat(page(OFFICE, "/targets?text=目标页&horizon=PLAN_PERIOD").select("tbody tr"))
                .hasSize(1);
        assertThat(page(OFFICE, "/targets?text=目标页&state=YELLOW").select("tbody tr"))
                .hasSize(4);
        assertThat(page(OFFICE, "/targets?text=目标页&unit=" + other.value()).select("tbody tr"))
                .hasSize(1);
        assertThat(page(OFFICE, "/targets?text=目标页&obligation=BINDING").select("tbody tr"))
                .isEmpty();
        assertThat(page(OFFICE, "/targets?text=目标页&unit=x&state=none&month=2020&page=0&sort=")
                        .select("tbody tr"))
                .hasSize(4);
    }

    @Test
    void aTextIsTakenAsItStands() throws Exception {
        assertThat(page(OFFICE, "/targets?text=增长8%").select("tbody tr")).hasSize(1);
        assertThat(page(OFFICE, "/targets?text=目标_").select("tbody tr")).isEmpty();
    }

    @Test
    void anEarlierMonthShowsWhatItsFiguresSaid() throws Exception {
        Document page = page(OFFICE, "/targets?text=新增企业120&month=2026-06");
        assertThat(page.select("tbody tr").text()).contains("40", "2026年1—6月", "33.3%", "50.0%", "滞后");
    }

    @Test
    void whatIsNotReportedInTimeIsMarked() throws Exception {
        Document page = page(OFFICE, "/targets?text=目标页&month=2026-08&state=UNREPORTED");
        assertThat(page.select("tbody tr").text()).contains("未报");
        assertThat(page.select("tbody tr th a").eachText()).contains("新增企业120家以上", "服务业增长8%");
    }

    @Test
    void aUnitSeesItsOwnTargetsOnly() throws Exception {
        Document page = page(facts.filler(other), "/targets?text=目标页");
        assertThat(page.select("tbody tr th a").eachText()).containsExactly("细颗粒物不超过35");
        get(facts.filler(other), "/targets/" + firms.value()).expect(404);
        get(facts.filler(other), "/targets/" + firms.value() + "/series").expect(404);
        get(facts.filler(other), "/progress/" + firms.value() + "/explain").expect(404);
    }

    @Test
    void aLeaderSeesTheUnitsInCharge() throws Exception {
        String leader = people.leader("mb-leader", people.department("区目标页领导"), bureau);
        assertThat(page(leader, "/targets?text=目标页").select("tbody tr")).hasSize(3);
        get(leader, "/targets/" + air.value()).expect(404);
    }

    @Test
    void aSupportingUnitSeesTheTargetButNotItsReports() throws Exception {
        TargetDetails supported = new TargetDetails(
                bureau,
                List.of(),
                List.of(other),
                null,
                null,
                "新增企业120家以上",
                Horizon.ANNUAL,
                Commitment.ENSURE,
                BigDecimal.ONE,
                null,
                null,
                null);
        facts.edit(firms, supported);

        Document page = page(facts.filler(other), "/targets/" + firms.value());
        assertThat(page.text()).contains("区目标页旁观局", "填报由责任单位及其上级查看");
        assertThat(page.select("a[href^=/reports/]")).isEmpty();
        assertThat(page(OFFICE, "/targets?text=目标页").text()).doesNotContain("会签或配合的目标");
        Document list = page(facts.filler(other), "/targets?text=新增企业120");
        assertThat(list.text()).contains("含1项由查看范围外的单位牵头、范围内单位会签或配合的目标", "只看牵头的0项");
        assertThat(page(facts.filler(other), "/targets?text=新增企业120&reporting=1")
                        .select("tbody tr"))
                .isEmpty();
    }

    @Test
    void whoMaySeeTargetsButNoProgressIsToldThePromiseAlone() throws Exception {
        String administrator =
                people.account("mb-documents", people.department("区目标页文件科"), Role.DOCUMENT_ADMINISTRATOR);

        Document list = page(administrator, "/targets?text=目标页");
        assertThat(list.select("tbody tr")).hasSize(4);
        assertThat(list.select("main").text()).doesNotContain("略滞后", "78");
        Document target = page(administrator, "/targets/" + firms.value());
        assertThat(target.select("main").text()).contains("120家以上").doesNotContain("略滞后", "78", "65.0%");
        get(administrator, "/targets/" + firms.value() + "/series").expect(403);
        get(administrator, "/targets/export").expect(403);
        get(administrator, "/five-year").expect(403);
    }

    @Test
    void theSystemAdministratorSeesNothing() throws Exception {
        get(People.ADMIN, "/targets").expect(403);
        get(People.ADMIN, "/targets/" + firms.value()).expect(403);
    }

    @Test
    void theTargetPageSaysWhatWasPromisedAndHowItGoes() throws Exception {
        facts.adjust(firms, month(10), year(BoundComparator.AT_LEAST, "110", null));
        Document page = page(OFFICE, "/targets/" + firms.value());

        assertThat(page.select("h1").text()).isEqualTo("新增企业120家以上");
        assertThat(page.select(".figures").text()).contains("120家以上", "78", "65.0%", "75.0%", "−10.0个百分点", "104家");
        assertThat(page.text()).contains("余下各月每月需完成14.0家", "近三个月月均完成12.7家", "不能完成");
        assertThat(page.text()).contains("上级政策调整", "示政纪〔2026〕8号", "五年新增企业500家", "张副区长");
        assertThat(page.select("[data-chart]").attr("data-src"))
                .isEqualTo("/targets/" + firms.value() + "/series?month=2026-09");
        assertThat(page.select("table a[href^=/reports/]")).hasSize(2);
        assertThat(page.select("details table tbody tr")).hasSize(12);
    }

    @Test
    void aGrowthRateTellsWhatTheMonthsLeftHaveToGrowWhereLastYearIsKnown() throws Exception {
        assertThat(page(OFFICE, "/targets/" + growth.value()).text()).doesNotContain("余下各月");
        IndicatorId revenue = facts.indicator("目标页服务业营业收入", "亿元", IndicatorNature.FLOW);
        facts.target(
                revenue,
                facts.details(bureau, "目标页上年营业收入", Horizon.ANNUAL),
                TargetTermsData.of(
                        ReportingMonth.of(2025, 1),
                        ReportingMonth.of(2025, 12),
                        BoundComparator.AT_LEAST,
                        new BigDecimal("100"),
                        null));
        facts.approve(revenue, bureau, ReportingMonth.of(2025, 9), "75");
        facts.approve(revenue, bureau, ReportingMonth.of(2025, 12), "100");
        signedIn.run(OFFICE, () -> levels.link(growthIndicator, revenue));

        assertThat(page(OFFICE, "/targets/" + growth.value()).text())
                .contains("余下各月需比上年同期增长12.8%（按“目标页服务业营业收入”上年同期75、上年全年100计算）");
        Document form = page(OFFICE, "/indicators/" + growthIndicator.value() + "/level");
        assertThat(form.select("option[selected]").text()).contains("目标页服务业营业收入");
    }

    @Test
    void aCorrectedFigureIsMarkedInListAndSheet() throws Exception {
        facts.correct(airReport, "33");
        assertThat(page(OFFICE, "/targets?text=目标页&state=CORRECTED")
                        .select("tbody tr")
                        .eachText())
                .singleElement()
                .asString()
                .contains("细颗粒物不超过35", "更正");
        assertThat(page(OFFICE, "/targets/" + air.value())
                        .select(".page-head .mark")
                        .eachText())
                .contains("更正");
    }

    @Test
    void theChartIsMadeOfTheCard() throws Exception {
        String json = get(OFFICE, "/targets/" + firms.value() + "/series?month=2026-09")
                .expect(200)
                .body();
        assertThat(json)
                .contains("\"kind\":\"line\"", "\"unit\":\"家\"", "\"role\":\"expected\",\"values\":[\"10\",\"20\"")
                .contains(
                        "\"role\":\"actual\",\"values\":[null,null,null,null,null,\"40\",null,null,\"78\",null,null,null]")
                .contains(
                        "\"role\":\"forecast\",\"values\":[null,null,null,null,null,null,null,null,\"78\",\"86.6667\",\"95.3333\",\"104\"]");
    }

    @Test
    void theChartOfARateShowsAllItsMonths() throws Exception {
        facts.approve(growthIndicator, bureau, month(4), "5.1");
        String json = get(OFFICE, "/targets/" + growth.value() + "/series?month=2026-09")
                .expect(200)
                .body();
        assertThat(json)
                .contains("\"name\":\"目标线\",\"role\":\"expected\",\"values\":[\"8\",\"8\"")
                .contains("\"values\":[null,null,null,\"5.1\",null,null,null,null,\"6.4\",null,null,null]")
                .contains("\"labels\":[\"1月\",\"2月\"")
                .doesNotContain("forecast");
    }

    @Test
    void aLightExplainsItselfAsACardAndAsAPage() throws Exception {
        String path = "/progress/" + firms.value() + "/explain?month=2026-09";
        String card = get(OFFICE, path, "HX-Request").expect(200).body();
        assertThat(card).doesNotContain("<html").contains("为什么是黄灯");
        Document page = page(OFFICE, path);
        assertThat(page.select("main").text())
                .contains("与序时差−10.00个百分点，低于0个百分点但不低于−10个百分点，略滞后，亮黄灯。")
                .contains("78家÷120家＝65.00%；与序时差＝65.00%−序时进度75.00%＝−10.00个百分点")
                .contains("标准亮灯规则", "2026年9月", "自2026年10月23日");
        assertThat(page.select("table tbody tr").eachText()).containsExactly("2026年6月 40家", "2026年9月 38家");
    }

    @Test
    void theExportHoldsWhatTheListShows() throws Exception {
        MockHttpServletResponse response = get(OFFICE, "/targets/export?text=目标页&state=YELLOW&sort=gap&month=2026-09")
                .expect(200)
                .response();

        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("目标进度表（2026年前三季度（1—9月））");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                    .contains("数据截至2026年前三季度（1—9月）", "制表日期2026年10月23日", "标准亮灯规则");
            assertThat(sheet.getLastRowNum()).isEqualTo(6);
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("新增企业120家以上");
            assertThat(sheet.getRow(3).getCell(5).getNumericCellValue()).isEqualTo(78);
            assertThat(sheet.getRow(3).getCell(8).getNumericCellValue()).isEqualTo(0.65);
            assertThat(sheet.getRow(3).getCell(11).getStringCellValue()).isEqualTo("略滞后");
        }
    }

    @Test
    void theSheetSaysWhoAnswersAndWhatIsCounted() throws Exception {
        MockHttpServletResponse response = get(OFFICE, "/targets/export?text=新增企业120&month=2026-09")
                .expect(200)
                .response();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            Map<String, String> cells = new HashMap<>();
            sheet.getRow(2)
                    .forEach(head -> cells.put(
                            head.getStringCellValue(),
                            new DataFormatter().formatCellValue(sheet.getRow(3).getCell(head.getColumnIndex()))));
            assertThat(cells)
                    .containsKeys("文号", "条款位置", "文件原文", "其他牵头单位", "配合单位", "统计口径")
                    .containsEntry("责任领导", "张副区长")
                    .containsEntry("承诺程度", "确保");
        }
    }

    @Test
    void theFiveYearPageSortsGoalsIntoClasses() throws Exception {
        Document page = page(OFFICE, "/five-year");
        String row = page.select("tbody tr:contains(五年新增企业500家)").text();
        // The year's 120 are a checkpoint of the 500: three quarters of the year ask for 90.
        assertThat(row).contains("500家以上", "15.6%", "18.0%", "−2.4个百分点", "基本符合", "120家以上");
        assertThat(page(OFFICE, "/five-year?standing=BEHIND").select("tbody tr:contains(五年新增企业500家)"))
                .isEmpty();
    }

    @Test
    void theFiveYearPageShowsThirtyGoalsAndCountsAll() throws Exception {
        UnitId unit = people.department("区五年分页测试局");
        for (int i = 1; i <= 31; i++) {
            facts.target(
                    facts.indicator("五年分页指标" + i, "家", IndicatorNature.FLOW),
                    facts.details(unit, "五年分页目标" + i, Horizon.PLAN_PERIOD),
                    TargetTermsData.of(
                            month(1), ReportingMonth.of(2030, 12), BoundComparator.AT_LEAST, BigDecimal.TEN, null));
        }
        Document first = page(OFFICE, "/five-year?unit=" + unit.value());
        Document second = page(OFFICE, "/five-year?page=2&unit=" + unit.value());

        assertThat(first.select(".targets tbody tr")).hasSize(30);
        assertThat(second.select(".targets tbody tr")).hasSize(1);
        assertThat(first.select(".lead").text()).contains("31");
        assertThat(second.select(".lead").text())
                .isEqualTo(first.select(".lead").text());
        assertThat(first.select(".pages a[rel=next]").attr("href")).contains("page=2", "unit=" + unit.value());
    }

    @Test
    void pagesAskTheDatabaseAFewTimesOnly() throws Exception {
        for (String path : List.of(
                "/targets?text=目标页",
                "/targets/" + firms.value(),
                "/five-year",
                "/progress/" + firms.value() + "/explain")) {
            page(OFFICE, path);
            List<String> statements = StatementCounter.during(() -> page(OFFICE, path));
            assertThat(statements).as(path).isNotEmpty().hasSizeLessThanOrEqualTo(STATEMENTS);
        }
    }

    private Document page(String person, String path) throws Exception {
        return Jsoup.parse(get(person, path).expect(200).body());
    }

    private Answer get(String person, String path, String... headers) throws Exception {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.get(URI.create(path.replace("%", "%25"))).with(signedIn.as(person));
        for (String header : headers) {
            request.header(header, "true");
        }
        return new Answer(mvc.perform(request).andReturn().getResponse());
    }

    private record Answer(MockHttpServletResponse response) {

        Answer expect(int status) {
            assertThat(response.getStatus()).isEqualTo(status);
            return this;
        }

        String body() throws Exception {
            return response.getContentAsString(StandardCharsets.UTF_8);
        }
    }
}
