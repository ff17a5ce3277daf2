package cn.liangdeng.search;

import static cn.liangdeng.progress.ProgressFacts.month;
import static cn.liangdeng.progress.ProgressFacts.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.liangdeng.access.Role;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.progress.ProgressFacts;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.reporting.Reports;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.StatementCounter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The search finds by parts of words, inside what the person may read. */
@IntegrationTest
@Transactional
class SearchTest {

    private static final String FILLER = "ss-filler";

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
    private IndicatorId shops;

    @BeforeEach
    void setUp() {
        unit = people.department("区搜索试验局");
        people.account(FILLER, unit, Role.UNIT_FILLER);
        shops = facts.indicator("搜索试验潮流首店", "家", IndicatorNature.FLOW);
        facts.target(shops, unit, "搜索试验引进潮流首店12家", year(BoundComparator.AT_LEAST, "12", null));
    }

    @Test
    void namesakesAreToldApartByTheirPeriod() throws Exception {
        facts.target(
                shops,
                facts.details(unit, "搜索试验引进潮流首店60家", Horizon.PLAN_PERIOD),
                TargetTermsData.of(
                        month(1), ReportingMonth.of(2030, 12), BoundComparator.AT_LEAST, new BigDecimal("60"), null));

        assertThat(page(FILLER, "潮流首店")).contains("年度目标", "五年目标");
    }

    @Test
    void aTargetIsFoundByTwoCharactersOfItsTitle() throws Exception {
        assertThat(page(FILLER, "潮流")).contains("搜索试验引进").contains("<mark>潮流</mark>");
    }

    @Test
    void allWordsHaveToOccurAndTheUnitCountsByItsInitials() throws Exception {
        assertThat(page(FILLER, "潮流 ssyj")).contains("目标（1）");
        assertThat(page(FILLER, "潮流 水库")).contains("没有找到");
    }

    @Test
    void aUnitIsFoundByPinyinInitials() throws Exception {
        assertThat(page(FILLER, "QSSSYJ")).contains("单位（1）").contains("区搜索试验局");
    }

    @Test
    void oneCharacterIsTooLittle() throws Exception {
        assertThat(page(FILLER, "首")).contains("请至少输入两个字").doesNotContain("目标（");
    }

    @Test
    void aSubmittedReportIsFoundByItsWordsAndADraftIsNot() throws Exception {
        signedIn.run(
                FILLER,
                () -> reports.save(SaveReport.first(shops, unit, month(9), new BigDecimal("5"))
                        .withTexts(new ReportTexts("搜索试验已洽谈咖啡品牌", "", "", ""))));
        assertThat(page(FILLER, "咖啡品牌")).doesNotContain("填报（1）");

        signedIn.run(
                FILLER,
                () -> reports.submit(
                        reports.find(shops, unit, month(9)).orElseThrow().id()));
        assertThat(page(FILLER, "咖啡品牌")).contains("填报（1）").contains("2026年");
    }

    @Test
    void nothingOfAnotherUnitIsFound() throws Exception {
        people.account("ss-other", people.department("区搜索旁观局"), Role.UNIT_FILLER);

        assertThat(page("ss-other", "潮流")).contains("没有找到");
        assertThat(page("ss-other", "区搜索试验局")).contains("没有找到");
    }

    @Test
    void signsOfPatternsAndMarkupAreWordsLikeOthers() throws Exception {
        assertThat(page(FILLER, "%_")).contains("没有找到");
        assertThat(page(FILLER, "'\"\\")).contains("没有找到");
        assertThat(page(FILLER, "<script>alert(1)</script>")).doesNotContain("<script>alert");
    }

    @Test
    void oneKindIsPaged() throws Exception {
        assertThat(body(FILLER, "/search?q=潮流&kind=TARGETS&page=1"))
                .contains("共1")
                .doesNotContain("查看全部1条");
    }

    @Test
    void aPagePastTheLastShowsTheFirst() throws Exception {
        assertThat(body(FILLER, "/search?q=潮流&kind=TARGETS&page=9")).contains("目标（1）");
    }

    @Test
    void theLightIsThatOfTheNewestMonthThatHasClosed() throws Exception {
        facts.approve(shops, unit, month(9), "9");
        // In October, whose window is open, the same figure would be behind.
        assertThat(page(FILLER, "潮流")).contains("light-green").doesNotContain("light-yellow", "light-red");
    }

    @Test
    void eachKindTakesOneStatement() throws Exception {
        page(FILLER, "潮流");

        assertThat(StatementCounter.during(() -> page(FILLER, "潮流"))).hasSizeLessThanOrEqualTo(12);
    }

    private String page(String username, String words) throws Exception {
        MockHttpServletResponse response = mvc.perform(
                        get("/search").param("q", words).with(signedIn.as(username)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String body(String username, String path) throws Exception {
        return mvc.perform(get(path).with(signedIn.as(username)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
