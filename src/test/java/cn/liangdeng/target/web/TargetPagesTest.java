package cn.liangdeng.target.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Indicators;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetFixture;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.Targets;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class TargetPagesTest {

    private static final String HOSTILE = "<script>alert('x')</script>";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Targets targets;

    @Autowired
    private Indicators indicators;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final String unique = UUID.randomUUID().toString();
    private TargetFixture fixture;

    @BeforeEach
    void setUp() {
        clock.reset();
        fixture = new TargetFixture(people, signedIn, indicators, targets, jdbc);
    }

    @Test
    void theListShowsATargetWithItsBoundInWords() {
        target("新增首店" + unique);

        Document page = get("/target-admin?q=" + unique);

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody tr").text()).contains("新增首店" + unique, "100家以上", "年度目标", "执行中");
        assertThat(page.select(".nothing")).isEmpty();
    }

    @Test
    void theListIsFilteredByTheAddress() {
        target("新增首店" + unique);

        assertThat(get("/target-admin?q=" + unique + "&nature=RATE").select("tbody tr"))
                .isEmpty();
        assertThat(get("/target-admin?q=" + unique + "&nature=RATE").select(".nothing"))
                .hasSize(1);
        assertThat(get("/target-admin?q=" + unique + "&nature=FLOW&unit=" + fixture.unit.value() + "&status=ACTIVE")
                        .select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void aFilterThatNobodyKnowsDoesNotRestrict() {
        target("新增首店" + unique);

        assertThat(get("/target-admin?q=" + unique + "&nature=GIBBERISH&unit=x&page=999&sort=;drop")
                        .select("tbody tr"))
                .isEmpty();
        assertThat(get("/target-admin?q=" + unique + "&nature=GIBBERISH&unit=x&page=99999999999&sort=;drop")
                        .select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void theListIsSortedAsAsked() {
        target("甲" + unique);
        target("乙" + unique);

        assertThat(get("/target-admin?q=" + unique + "&sort=title")
                        .select("tbody th")
                        .eachText())
                .containsExactly("甲" + unique, "乙" + unique);
        assertThat(get("/target-admin?q=" + unique + "&sort=title&direction=desc")
                        .select("tbody th")
                        .eachText())
                .containsExactly("乙" + unique, "甲" + unique);
    }

    @Test
    void hostileWordsAreShownAsWords() {
        target(HOSTILE + unique);

        Document page = get("/target-admin?q=" + unique);

        assertThat(page.select("tbody th").text()).isEqualTo(HOSTILE + unique);
        assertThat(page.select("tbody script")).isEmpty();
    }

    @Test
    void theFormOfAnIndicatorOffersWhatItsNatureNeeds() {
        IndicatorId stock = fixture.indicator(IndicatorNature.STOCK);
        IndicatorId milestone = fixture.indicator(IndicatorNature.MILESTONE);

        assertThat(get(newTarget(stock)).select("[name=terms.baseline], [name=terms.fromZero]"))
                .hasSize(2);
        assertThat(get(newTarget(milestone)).select("[name=terms.bound]")).isEmpty();
        assertThat(get(newTarget(fixture.indicator(IndicatorNature.RATE))).select("[name=terms.fromZero]"))
                .isEmpty();
        assertThat(get(newTarget(milestone)).select("[name=terms.firstMonth]")).hasSize(1);
    }

    @Test
    void aTargetIsSetByThePlainForm() {
        IndicatorId indicator = fixture.indicator(IndicatorNature.FLOW);

        MvcTestResult answer = filled(post(newTarget(indicator))).exchange();

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        Document page = get(answer.getResponse().getRedirectedUrl());
        assertThat(page.select("h1").text()).isEqualTo("新增首店" + unique);
        assertThat(page.select("#versions ~ .table-scroll tbody tr").text())
                .contains("第1版", "1200家左右", "2026-06 40%、2026-09 70%");
    }

    @Test
    void sendingTheFormTwiceSetsOneTarget() {
        IndicatorId indicator = fixture.indicator(IndicatorNature.FLOW);
        String key = UUID.randomUUID().toString();

        String first = filled(post(newTarget(indicator)))
                .param("requestKey", key)
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        String second = filled(post(newTarget(indicator)))
                .param("requestKey", key)
                .exchange()
                .getResponse()
                .getRedirectedUrl();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndNamesEachField() {
        IndicatorId indicator = fixture.indicator(IndicatorNature.STOCK);

        MvcTestResult answer = post(newTarget(indicator))
                .param("title", HOSTILE)
                .param("horizon", "ANNUAL")
                .param("commitment", "ENSURE")
                .param("weight", "很重")
                .param("terms.firstMonth", "二月")
                .param("terms.lastMonth", "2026-12")
                .param("terms.comparator", "AT_LEAST")
                .param("terms.bound", "1E999999999")
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document page = html(answer);
        assertThat(page.select("[name=title]").val()).isEqualTo(HOSTILE);
        assertThat(page.select("[name=weight]").val()).isEqualTo("很重");
        assertThat(page.select("[name=terms.firstMonth]").val()).isEqualTo("二月");
        assertThat(page.select("[name=terms.bound]").val()).isEqualTo("1E999999999");
        assertThat(page.select(".error-summary li").eachText())
                .containsExactlyInAnyOrder("请选择填报单位", "请填写数字，例如12.5", "请填写月份，例如2026-09", "请填写数字，例如12.5");
    }

    @Test
    void aStockWithoutBaselineIsAskedForOne() {
        IndicatorId indicator = fixture.indicator(IndicatorNature.STOCK);

        MvcTestResult answer = filled(post(newTarget(indicator))).exchange();

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(answer).select("#terms\\.baseline-error").text()).contains("请填写基数");
    }

    @Test
    void aStockFromZeroNeedsNoFurtherBaseline() {
        IndicatorId indicator = fixture.indicator(IndicatorNature.STOCK);

        assertThat(filled(post(newTarget(indicator)))
                        .param("terms.fromZero", "true")
                        .exchange())
                .hasStatus(HttpStatus.FOUND);
    }

    @Test
    void thePreviewShowsTheWayAndSavesNothing() {
        IndicatorId indicator = fixture.indicator(IndicatorNature.FLOW);

        MvcTestResult answer =
                filled(post(newTarget(indicator))).param("step", "show").exchange();

        assertThat(answer).hasStatus(HttpStatus.OK);
        assertThat(html(answer).select("#preview tbody tr:nth-child(6)").text()).isEqualTo("2026年6月 40 480");
        assertThat(html(answer).select("#preview tbody tr:nth-child(12)").text())
                .isEqualTo("2026年12月 100 1200");
        assertThat(get("/target-admin?q=" + unique).select("tbody tr")).isEmpty();
    }

    @Test
    void thePreviewOfARateShowsTheBoundOfEachMonth() {
        IndicatorId indicator = fixture.indicator(IndicatorNature.RATE);

        MvcTestResult answer = post(newTarget(indicator))
                .param("step", "show")
                .param("terms.firstMonth", "2023-01")
                .param("terms.lastMonth", "2027-12")
                .param("terms.comparator", "AT_LEAST")
                .param("terms.bound", "50")
                .param("terms.baseline", "40")
                .param("terms.phasing", "linear")
                .exchange();

        assertThat(html(answer).select("#preview tbody tr").last().text()).isEqualTo("2027年12月 50");
        assertThat(html(answer).select("#preview tbody tr").first().text()).isEqualTo("2023年3月 40.5");
    }

    @Test
    void anAdjustmentShowsInTheChainWithItsGrounds() {
        TargetId target = target("新增首店" + unique);

        MvcTestResult answer = adjust(target, fixture.version(target)).exchange();

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        Document page = get(answer.getResponse().getRedirectedUrl());
        assertThat(page.select("#versions ~ .table-scroll tbody tr").eachText())
                .hasSize(2)
                .last()
                .asString()
                .contains("第2版", "现行", "2026年9月", "80家以上", "不可抗力", "台风停工", "区政府常务会议", "云政纪〔2026〕3号");
        assertThat(page.select(".history > li").first().text()).contains("目标调整", "目标值", "100", "80");
    }

    @Test
    void anAdjustmentOfTheWholeSpanPointsToTheCorrection() {
        TargetId target = target("新增首店" + unique);

        MvcTestResult answer =
                adjust(target, fixture.version(target), "2026-01").exchange();

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(answer).select("#effectiveFrom-error").text()).contains("2026年1月", "勘误");
        assertThat(html(answer).select("[name=reason]").text()).isEqualTo("台风停工");
    }

    @Test
    void aSecondBrowserMeetsAConflict() {
        TargetId target = target("新增首店" + unique);
        int seen = fixture.version(target);
        adjust(target, seen).exchange();

        MvcTestResult answer = adjust(target, seen).exchange();

        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(html(answer).text()).contains("其他人已修改了这条记录");
    }

    @Test
    void aFormWithoutItsVersionMeetsAConflict() {
        TargetId target = target("新增首店" + unique);

        assertThat(adjust(target, -7).exchange()).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aCorrectionIsTraced() {
        TargetId target = target("新增首店" + unique);

        MvcTestResult answer = terms(post("/target-admin/" + target.value() + "/versions/1/correct"), "1000")
                .param("version", Integer.toString(fixture.version(target)))
                .param("reason", "少写一个零")
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        Document page = get(answer.getResponse().getRedirectedUrl());
        assertThat(page.select("#versions ~ .table-scroll tbody tr")).hasSize(1);
        assertThat(page.select(".history > li").first().text()).contains("勘误", "少写一个零", "100", "1000");
    }

    @Test
    void aWithdrawnTargetOffersNothingFurther() {
        TargetId target = target("新增首店" + unique);

        MvcTestResult answer = post("/target-admin/" + target.value() + "/status/withdraw")
                .param("version", Integer.toString(fixture.version(target)))
                .param("from", "2026-10")
                .param("reason", "项目取消")
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        Document page = get(answer.getResponse().getRedirectedUrl());
        assertThat(page.select(".page-head").text()).contains("已撤销");
        assertThat(page.select(".page-head .actions a, [name=title]")).isEmpty();
        assertThat(page.select(".history > li").first().text()).contains("撤销", "项目取消", "2026-10");
    }

    @Test
    void suspendingNeedsAReason() {
        TargetId target = target("新增首店" + unique);

        MvcTestResult answer = post("/target-admin/" + target.value() + "/status/suspend")
                .param("version", Integer.toString(fixture.version(target)))
                .param("from", "2026年10月")
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(answer).select("#reason-error").text()).contains("请写明理由");
        assertThat(html(answer).select("[name=from]").val()).isEqualTo("2026年10月");
    }

    @Test
    void theDetailsAreEditedWithTheirUnits() {
        TargetId target = target("新增首店" + unique);
        long second = fixture.department("区文化和广电旅游体育局").value();

        MvcTestResult answer = post("/target-admin/" + target.value())
                .param("version", Integer.toString(fixture.version(target)))
                .param("title", "新增首店和旗舰店" + unique)
                .param("unit", Long.toString(fixture.unit.value()))
                .param("supporting", Long.toString(second))
                .param("horizon", "ANNUAL")
                .param("commitment", "STRIVE")
                .param("weight", "1.5")
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        Document page = get(answer.getResponse().getRedirectedUrl());
        assertThat(page.select("[name=supporting][checked]").val()).isEqualTo(Long.toString(second));
        assertThat(page.select(".history > li").first().text())
                .contains("编辑", "新增首店和旗舰店", "配合单位", "区文化和广电旅游体育局", "力争", "1.5");
    }

    @Test
    void theAdjustmentBeginsWithThisMonth() {
        TargetId target = target("新增首店" + unique);

        assertThat(get("/target-admin/" + target.value() + "/adjust")
                        .select("[name=effectiveFrom]")
                        .val())
                .isEqualTo("2026-10");
    }

    @Test
    void anAddressOfNoTargetIsNotFound() {
        assertThat(mvc.get().uri("/target-admin/999999999").with(signedIn.as(fixture.office)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get()
                        .uri("/target-admin/" + fixture.target().value() + "/versions/7/correct")
                        .with(signedIn.as(fixture.office)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get()
                        .uri("/target-admin/" + fixture.target().value() + "/status/explode")
                        .with(signedIn.as(fixture.office)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoMayNotSetTargetsIsTurnedAway() {
        TargetId target = fixture.target();

        assertThat(mvc.get().uri("/target-admin").with(signedIn.as(fixture.filler)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/target-admin/" + target.value()).with(signedIn.as(fixture.filler)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri("/target-admin/" + target.value() + "/status/withdraw")
                        .with(signedIn.as(fixture.filler))
                        .with(csrf())
                        .param("from", "2026-10")
                        .param("reason", "x"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private TargetId target(String title) {
        TargetDetails details = fixture.details(title);
        return fixture.target(fixture.indicator(IndicatorNature.FLOW), details, TargetFixture.terms("100"));
    }

    private static String newTarget(IndicatorId indicator) {
        return "/indicators/" + indicator.value() + "/new-target";
    }

    private Document get(String address) {
        MvcTestResult answer =
                mvc.get().uri(address).with(signedIn.as(fixture.office)).exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return html(answer);
    }

    private MockMvcRequestBuilder post(String address) {
        return mvc.post().uri(address).with(signedIn.as(fixture.office)).with(csrf());
    }

    private MockMvcRequestBuilder filled(MockMvcRequestBuilder form) {
        return form.param("title", "新增首店" + unique)
                .param("unit", Long.toString(fixture.unit.value()))
                .param("horizon", "ANNUAL")
                .param("commitment", "ENSURE")
                .param("weight", "1")
                .param("terms.firstMonth", "2026-01")
                .param("terms.lastMonth", "2026-12")
                .param("terms.comparator", "ABOUT")
                .param("terms.bound", "１,200")
                .param("terms.tolerance", "5")
                .param("terms.phasing", "checkpoints")
                .param("terms.checkpointMonths", "2026-06", "2026-09", "", "")
                .param("terms.checkpointValues", "40", "70", "", "");
    }

    private MockMvcRequestBuilder adjust(TargetId target, int version) {
        return adjust(target, version, "2026-09");
    }

    private MockMvcRequestBuilder adjust(TargetId target, int version, String from) {
        return terms(post("/target-admin/" + target.value() + "/adjust"), "80")
                .param("version", Integer.toString(version))
                .param("effectiveFrom", from)
                .param("reasonClass", "FORCE_MAJEURE")
                .param("reason", "台风停工")
                .param("approver", "区政府常务会议")
                .param("approvalNumber", "云政纪〔2026〕3号");
    }

    private static MockMvcRequestBuilder terms(MockMvcRequestBuilder form, String bound) {
        return form.param("terms.firstMonth", ReportingMonth.of(2026, 1).toString())
                .param("terms.lastMonth", "2026-12")
                .param("terms.comparator", "AT_LEAST")
                .param("terms.bound", bound)
                .param("terms.tolerance", "5")
                .param("terms.phasing", "linear");
    }

    private static Document html(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
