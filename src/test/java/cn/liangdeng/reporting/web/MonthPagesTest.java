package cn.liangdeng.reporting.web;

import static cn.liangdeng.reporting.ReportingPeople.COLLEAGUE;
import static cn.liangdeng.reporting.ReportingPeople.FILLER;
import static cn.liangdeng.reporting.ReportingPeople.OFFICE;
import static cn.liangdeng.reporting.ReportingPeople.TOWN_FILLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportingPeople;
import cn.liangdeng.reporting.Reports;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 本月填报 and the form of a single indicator, as they are rendered and as they answer. */
@IntegrationTest
@Transactional
class MonthPagesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ReportingPeople people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Reports reports;

    private UnitId bureau;
    private IndicatorId stores;

    @BeforeEach
    void setUp() {
        people.arrive();
        bureau = people.bureau();
        stores = people.indicator("新增首店", IndicatorNature.FLOW);
        people.target(stores, bureau, "新增首店120家");
        approved(8, "80");
    }

    @Test
    void theMonthShowsWhatIsOwedWithTheFiguresBefore() throws Exception {
        Document page = page(FILLER, get("/reporting").param("month", "2026-09"));
        assertThat(page.select("h1").text()).isEqualTo("本月填报");
        assertThat(page.select(".lead").text()).contains("应报1项").contains("已报0项");
        assertThat(page.select("[data-count-line]").text()).isEqualTo("已填待提交0项，未填1项");
        String row = page.select("#month-grid tbody tr").text();
        assertThat(row).contains("新增首店").contains("80").contains("年度目标：不低于120家");
        assertThat(page.select("#month-grid [data-base]").attr("data-base")).isEqualTo("80");
        assertThat(page.text()).contains("严禁上传涉密信息");
    }

    @Test
    void thePageSaysUntilWhenWhatIsFiled() throws Exception {
        statistic("规上工业增加值");
        people.target(people.indicator("新增会堂", IndicatorNature.FLOW), bureau, "新增会堂120家");
        Document page = page(FILLER, get("/reporting").param("month", "2026-10"));
        assertThat(page.select("[data-test-id=windows] li").eachText())
                .containsExactly("工作进度2项：2026年10月26日截止，已报0项", "统计数据1项：2026年11月1日起可填，2026年11月20日截止");
        // What can be filled in now comes first, whatever was set first.
        assertThat(page.select("#month-grid [data-name]").eachText()).containsExactly("新增首店", "新增会堂", "规上工业增加值");
        assertThat(page.select("#month-grid tbody tr").last().text()).contains("填报期未到，2026年11月1日起可填");
        assertThat(page(FILLER, get("/reporting").param("month", "2026-09"))
                        .select("[data-test-id=windows] li")
                        .eachText())
                .containsExactly("工作进度2项：已于2026年9月28日截止，已报0项", "统计数据1项：已于2026年10月20日截止，已报0项");
    }

    @Test
    void theGoalOfTheYearStandsBeforeThatOfThePlanPeriod() throws Exception {
        IndicatorId halls = people.indicator("新增会堂", IndicatorNature.FLOW);
        people.planPeriod(halls, bureau, "五年新增会堂120家");
        people.target(halls, bureau, "全年新增会堂120家");
        Document page = page(FILLER, get("/reporting").param("month", "2026-09"));
        assertThat(page.select("#month-grid tbody tr").last().text())
                .containsSubsequence("年度目标：不低于120家", "五年目标：不低于120家");
    }

    @Test
    void whoOnlyReadsGetsNoFieldsAndIsToldWhy() throws Exception {
        Document page = page(OFFICE, get("/reporting").param("month", "2026-09").param("unit", id(bureau)));
        assertThat(page.select("#month-grid input")).isEmpty();
        assertThat(page.select("#month-grid").text()).contains("仅供查看");
    }

    @Test
    void whoFilesForNobodyBeginsWithAUnitThatFiles() throws Exception {
        Document page = page(OFFICE, get("/reporting").param("month", "2026-09"));
        assertThat(page.select("#unit option[selected]")).hasSize(1);
        assertThat(page.select("#unit option[selected]").text()).isNotEqualTo("云汀示范区");
    }

    @Test
    void aLockedMonthSaysWhy() throws Exception {
        Document page = page(FILLER, get("/reporting").param("month", "2026-08"));
        assertThat(page.select("#month-grid input")).isEmpty();
        assertThat(page.select("#month-grid").text()).contains("已审定").contains("更正请联系");
    }

    @Test
    void anotherUnitsMonthIsNotThere() throws Exception {
        assertThat(answer(TOWN_FILLER, get("/reporting").param("unit", id(bureau)))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aCellIsSavedAsItIsLeft() throws Exception {
        MockHttpServletResponse answer = answer(FILLER, cell().param("ofMonth", "12"));
        JsonNode row = JSON.readTree(answer.getContentAsString()).get("row");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(row.get("toDate").asString()).isEqualTo("92");
        assertThat(row.get("version").asInt()).isZero();
        assertThat(row.get("outlook").get("light").asString()).isEqualTo("GREEN");
        assertThat(row.get("outlook").get("word").asString()).isEqualTo("达序时");
        assertThat(row.get("outlook").get("sentence").asString()).isEqualTo("完成76.7%，序时75.0%");
    }

    @Test
    void wordsAreSavedWithoutTouchingTheFigure() throws Exception {
        answer(FILLER, cell().param("toDate", "92"));
        MockHttpServletResponse answer =
                answer(FILLER, cell().param("version", "0").param("problem", "选址难"));
        JsonNode row = JSON.readTree(answer.getContentAsString()).get("row");
        assertThat(row.get("toDate").asString()).isEqualTo("92");
        assertThat(row.get("texts").get("problem").asString()).isEqualTo("选址难");
    }

    @Test
    void textInANumberCellIsRefusedWithASentence() throws Exception {
        MockHttpServletResponse answer = answer(FILLER, cell().param("toDate", "约12家"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(JSON.readTree(answer.getContentAsString()).get("message").asString())
                .isEqualTo("“约12家”不是数字，请只填数字，不带单位和文字，例如12.5。");
    }

    @Test
    void aUnitTypedBehindTheFigureIsUnderstood() throws Exception {
        MockHttpServletResponse answer = answer(FILLER, cell().param("toDate", "９２家"));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(JSON.readTree(answer.getContentAsString())
                        .get("row")
                        .get("toDate")
                        .asString())
                .isEqualTo("92");
        assertThat(answer(FILLER, cell().param("version", "0").param("toDate", "3.2%"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void theSecondOfTwoBrowsersIsShownBothFigures() throws Exception {
        answer(FILLER, cell().param("toDate", "92"));
        answer(COLLEAGUE, cell().param("toDate", "95").param("version", "0"));
        MockHttpServletResponse answer =
                answer(FILLER, cell().param("toDate", "90").param("version", "0"));
        JsonNode told = JSON.readTree(answer.getContentAsString());
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(told.get("message").asString()).contains("其他人已修改");
        assertThat(told.get("row").get("toDate").asString()).isEqualTo("95");
        assertThat(told.get("row").get("saved").asString()).contains(COLLEAGUE);
    }

    @Test
    void anEndedSignInIsToldToTheScript() throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        cell().param("toDate", "92").with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(401);
    }

    @Test
    void anotherUnitsCellIsNotThere() throws Exception {
        assertThat(answer(TOWN_FILLER, cell().param("toDate", "1")).getStatus()).isEqualTo(404);
    }

    @Test
    void nilIsOneClick() throws Exception {
        MockHttpServletResponse answer = answer(FILLER, cell().param("nil", "true"));
        JsonNode row = JSON.readTree(answer.getContentAsString()).get("row");
        assertThat(row.get("toDate").asString()).isEqualTo("80");
        assertThat(row.get("nil").asBoolean()).isTrue();
    }

    @Test
    void thePanelHasTheMonthsBeforeAndTheFields() throws Exception {
        Document panel = Jsoup.parse(answer(
                        FILLER,
                        get("/reporting/" + stores.value() + "/2026-09/panel")
                                .param("unit", id(bureau))
                                .header("HX-Request", "true"))
                .getContentAsString());
        assertThat(panel.select("textarea")).hasSize(4);
        assertThat(panel.select("table").text()).contains("2026年8月").contains("80");
        assertThat(panel.text()).contains("严禁上传涉密信息");
    }

    @Test
    void thePlainFormSavesWithoutAScript() throws Exception {
        Document form = page(FILLER, get("/reporting/" + stores.value() + "/2026-09"));
        assertThat(form.select("input[name=toDate]")).hasSize(1);
        MockHttpServletResponse answer = answer(
                FILLER, plain().param("ofMonth", "12").param("toDate", "").param("progress", "新开3家"));
        assertThat(answer.getStatus()).isEqualTo(302);
        Document again = page(FILLER, get("/reporting/" + stores.value() + "/2026-09"));
        assertThat(again.select("input[name=toDate]").val()).isEqualTo("92");
        assertThat(again.select("textarea[name=progress]").text()).isEqualTo("新开3家");
    }

    @Test
    void thePlainFormKeepsWhatWasTypedWrong() throws Exception {
        MockHttpServletResponse answer = answer(
                FILLER, plain().param("ofMonth", "").param("toDate", "九十二").param("progress", "新开3家"));
        Document form = Jsoup.parse(answer.getContentAsString());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(form.select("input[name=toDate]").val()).isEqualTo("九十二");
        assertThat(form.select("textarea[name=progress]").text()).isEqualTo("新开3家");
        assertThat(form.select(".error-summary a").attr("href")).isEqualTo("#toDate");
    }

    @Test
    void thePlainFormShowsBothFiguresAfterAConflict() throws Exception {
        answer(COLLEAGUE, cell().param("toDate", "95"));
        MockHttpServletResponse answer = answer(FILLER, plain().param("toDate", "90"));
        Document form = Jsoup.parse(answer.getContentAsString());
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(form.select("input[name=toDate]").val()).isEqualTo("90");
        assertThat(form.select("[data-test-id=stored]").text()).contains("95");
        assertThat(form.select("input[name=version]").val()).isEqualTo("0");
    }

    @Test
    void theWholeMonthIsSubmittedAtOnce() throws Exception {
        IndicatorId firms = people.indicator("规上企业", IndicatorNature.STOCK);
        people.target(firms, bureau, "规上企业达到120家", ReportingMonth.of(2026, 1), ReportingMonth.of(2026, 12), "90");
        answer(FILLER, cell().param("toDate", "92"));
        MockHttpServletResponse answer = answer(
                FILLER, post("/reporting/submit").param("month", "2026-09").param("unit", id(bureau)));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/reporting?month=2026-09");
        Document page = page(FILLER, get("/reporting").param("month", "2026-09"));
        assertThat(page.select(".lead").text()).contains("已报1项");
        assertThat(page.select(".month-missing").text()).contains("规上企业");
    }

    @Test
    void aMilestoneIsAPercentageAndADay() throws Exception {
        IndicatorId hall = people.indicator("建成展示馆", IndicatorNature.MILESTONE);
        people.milestone(hall, bureau, "建成展示馆");
        MockHttpServletResponse answer = answer(
                FILLER,
                post("/reporting/" + hall.value() + "/2026-09/row")
                        .param("unit", id(bureau))
                        .param("toDate", "100")
                        .param("completedOn", "2026-09-18")
                        .header("Accept", "application/json"));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(JSON.readTree(answer.getContentAsString())
                        .get("row")
                        .get("completedOn")
                        .asString())
                .isEqualTo("2026-09-18");
    }

    @Test
    void unknownAddressesAreNotThere() throws Exception {
        assertThat(answer(FILLER, get("/reporting/" + stores.value() + "/2026-13"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer(FILLER, get("/reporting/999999/2026-09")).getStatus()).isEqualTo(404);
    }

    @Test
    void thePagesSpeakEnglishToo() throws Exception {
        Document page = page(FILLER, get("/reporting").param("month", "2026-09").param("lang", "en"));
        assertThat(page.select("h1").text()).isEqualTo("Report the month");
    }

    private void statistic(String name) {
        IndicatorId indicator = people.indicator(name, IndicatorNature.RATE, WindowKind.STATISTICS);
        people.target(indicator, bureau, name + "120");
    }

    private void approved(int month, String value) {
        ReportId id = signedIn.call(FILLER, () -> {
            ReportId saved = reports.save(
                    SaveReport.first(stores, bureau, ReportingMonth.of(2026, month), new BigDecimal(value)));
            reports.submit(saved);
            return saved;
        });
        signedIn.run(ReportingPeople.REVIEWER, () -> reports.passOn(id));
        signedIn.run(OFFICE, () -> reports.approve(id));
    }

    private MockHttpServletRequestBuilder cell() {
        return post("/reporting/" + stores.value() + "/2026-09/row")
                .param("unit", id(bureau))
                .header("Accept", "application/json")
                .header("X-Requested-With", "XMLHttpRequest");
    }

    private MockHttpServletRequestBuilder plain() {
        return post("/reporting/" + stores.value() + "/2026-09").param("unit", id(bureau));
    }

    private static MockHttpServletRequestBuilder get(String path) {
        return MockMvcRequestBuilders.get(path);
    }

    private static MockHttpServletRequestBuilder post(String path) {
        return MockMvcRequestBuilders.post(path);
    }

    private Document page(String person, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = answer(person, request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(String person, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        MockHttpServletResponse response = mvc.perform(
                        request.with(signedIn.as(person)).with(csrf()))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private static String id(UnitId unit) {
        return Long.toString(unit.value());
    }
}
