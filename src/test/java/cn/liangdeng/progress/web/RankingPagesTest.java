package cn.liangdeng.progress.web;

import static cn.liangdeng.progress.ProgressFacts.OFFICE;
import static cn.liangdeng.progress.ProgressFacts.month;
import static cn.liangdeng.progress.ProgressFacts.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.progress.NewRankingScope;
import cn.liangdeng.progress.ProgressFacts;
import cn.liangdeng.progress.ProgressRankings;
import cn.liangdeng.progress.PublishedRanking;
import cn.liangdeng.progress.RankingGroup;
import cn.liangdeng.progress.RankingSignature;
import cn.liangdeng.progress.ranking.RankingDesk;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.StatementCounter;
import cn.liangdeng.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

/** Rankings: off until switched on, seen by the office alone until signed, and never changed after that. */
@IntegrationTest
@Transactional
class RankingPagesTest {

    private static final int STATEMENTS = 12;

    @Autowired
    private ProgressFacts facts;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private RankingDesk desk;

    @Autowired
    private ProgressRankings rankings;

    @Autowired
    private TestClock clock;

    @Autowired
    private MockMvc mvc;

    private UnitId quick;
    private UnitId silent;
    private ReportId reported;
    private String leader;

    @BeforeEach
    void setUp() {
        facts.office();
        quick = people.department("区排名先进局");
        UnitId slow = people.department("区排名后进局");
        silent = people.department("区排名未报局");
        leader = people.leader("pm-leader", people.department("区排名领导"), silent);
        IndicatorId firms = facts.indicator("排名测试新增企业", "家", IndicatorNature.FLOW);
        for (UnitId unit : List.of(quick, slow, silent)) {
            facts.target(firms, unit, "排名测试120家", year(BoundComparator.AT_LEAST, "120", null));
        }
        reported = facts.approve(firms, quick, month(9), "99");
        facts.approve(firms, slow, month(9), "45");
    }

    @Test
    void isOffUnlessTheOfficeSwitchesItOn() throws Exception {
        assertThat(page(OFFICE, "/rankings").select("table").text()).doesNotContain("区直部门");
        assertThat(signedIn.call(OFFICE, () -> rankings.isSwitchedOn(RankingGroup.DEPARTMENTS, month(9))))
                .isFalse();

        MockHttpServletResponse answer = post(
                OFFICE, "/rankings/new", "group", "DEPARTMENTS", "from", "2026-08", "reason", "年度考核方案", "document", "");

        assertThat(answer.getRedirectedUrl()).startsWith("/rankings/trial/");
        assertThat(page(OFFICE, "/rankings").text()).contains("区直部门", "自2026年8月起", "年度考核方案", "未发布");
        assertThat(signedIn.call(OFFICE, () -> rankings.isSwitchedOn(RankingGroup.DEPARTMENTS, month(9))))
                .isTrue();
        assertThat(signedIn.call(OFFICE, () -> rankings.isSwitchedOn(RankingGroup.DEPARTMENTS, month(7))))
                .isFalse();
    }

    @Test
    void aWrongFormKeepsWhatWasTyped() throws Exception {
        MockHttpServletResponse answer = post(OFFICE, "/rankings/new", "group", "", "from", "八月", "reason", "试点");
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select(".error-summary a")).hasSize(2);
        assertThat(page.select("[name=from]").val()).isEqualTo("八月");
        assertThat(page.select("textarea[name=reason]").text()).isEqualTo("试点");
    }

    @Test
    void aMonthWithoutARankingPointsToTheLastOne() throws Exception {
        long scope = switchOn();
        signedIn.call(OFFICE, () -> desk.publish(scope, month(9), signing()));
        clock.set(LocalDateTime.of(2026, 11, 25, 9, 0));
        try {
            assertThat(page(leader, "/rankings?month=2026-10").text())
                    .contains("2026年10月没有已发布的排名", "最近发布的排名", "2026年前三季度（1—9月）");
            assertThat(page(leader, "/rankings?month=2026-09").text()).doesNotContain("最近发布的排名");
        } finally {
            clock.reset();
        }
    }

    @Test
    void theSameScopeIsNotSwitchedOnTwice() {
        switchOn();
        assertThatThrownBy(this::switchOn).isInstanceOf(BusinessException.class);
    }

    @Test
    void theTrialShowsPlacesWithTheRuleAndN() throws Exception {
        long scope = switchOn();
        Document page = page(OFFICE, "/rankings/trial/" + scope + "?month=2026-09");

        assertThat(page.text()).contains("未经签发", "评分规则", "计分项数（n）");
        assertThat(page.select("tr:contains(区排名先进局)").text()).contains("110.00").contains(" 1 1 0 0");
        assertThat(page.select("tr:contains(区排名后进局)").text()).contains("50.00").contains(" 1 1 1 0");
        assertThat(page.select("tr:contains(区排名未报局)").text())
                .contains("不排名", "—")
                .contains(" 0 1 0 1");
    }

    @Test
    void aMonthBeforeTheDecisionIsNotRanked() throws Exception {
        long scope = switchOn();
        assertThat(page(OFFICE, "/rankings/trial/" + scope + "?month=2026-07").text())
                .contains("自2026年8月起启用")
                .doesNotContain("区排名先进局");
        assertThatThrownBy(() -> signedIn.run(OFFICE, () -> desk.publish(scope, month(7), signing())))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void whatIsNotSignedIsTheOfficesAlone() throws Exception {
        long scope = switchOn();
        assertThat(page(leader, "/rankings").text()).contains("没有已发布的排名").doesNotContain("试算");
        get(leader, "/rankings/trial/" + scope, 403);
        assertThatThrownBy(() -> signedIn.run(leader, () -> desk.publish(scope, month(9), signing())))
                .isInstanceOf(AccessDeniedException.class);
        get(facts.filler(quick), "/rankings", 403);
    }

    @Test
    void publishingNeedsASignature() throws Exception {
        long scope = switchOn();
        MockHttpServletResponse answer =
                post(OFFICE, "/rankings/trial/" + scope + "/publish", "month", "2026-09", "remark", "按方案发布");
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select(".error-summary").text()).contains("请填写签发人姓名");
        assertThat(page.select("textarea[name=remark]").text()).isEqualTo("按方案发布");
    }

    @Test
    void aPublishedRankingIsReadWholeAndOnce() throws Exception {
        long scope = switchOn();
        MockHttpServletResponse answer = post(
                OFFICE,
                "/rankings/trial/" + scope + "/publish",
                "month",
                "2026-09",
                "signedBy",
                "李区长",
                "approvalNumber",
                "云示专班〔2026〕9号");
        String path = answer.getRedirectedUrl();

        assertThat(page(leader, path).text()).contains("李区长签发", "云示专班〔2026〕9号", "区排名先进局", "110.00", "评分规则");
        assertThat(page(leader, "/rankings?month=2026-09").select("main a[href=" + path + "]"))
                .hasSize(1);
        MockHttpServletResponse again =
                post(OFFICE, "/rankings/trial/" + scope + "/publish", "month", "2026-09", "signedBy", "李区长");
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString(StandardCharsets.UTF_8)).contains("本月排名已经发布，不能再发布一次");
    }

    @Test
    void aPublishedRankingNeverChangesAndALaterCorrectionIsNotedBesideIt() throws Exception {
        long scope = switchOn();
        long publication = signedIn.call(OFFICE, () -> desk.publish(scope, month(9), signing()));
        PublishedRanking before = signedIn.call(OFFICE, () -> published());
        assertThat(page(OFFICE, "/rankings/" + publication).text()).doesNotContain("发布后的变化");

        facts.correct(reported, "36");

        assertThat(signedIn.call(OFFICE, () -> published())).isEqualTo(before);
        Document page = page(OFFICE, "/rankings/" + publication);
        assertThat(page.select("tr:contains(区排名先进局)").first().text()).contains("110.00");
        assertThat(page.select("section:contains(发布后的变化) tr:contains(区排名先进局)").text())
                .contains("110.00分", "40.00分");
    }

    @Test
    void theSheetHoldsTheSignedFigures() throws Exception {
        long scope = switchOn();
        long publication = signedIn.call(OFFICE, () -> desk.publish(scope, month(9), signing()));
        MockHttpServletResponse answer = get(leader, "/rankings/" + publication + "/export", 200);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("区直部门评分排名（2026年前三季度（1—9月））");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("签发：李区长");
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue())
                    .startsWith("评分规则");
            assertThat(rowOf(sheet, "区排名先进局")).isPositive();
            assertThat(sheet.getRow(rowOf(sheet, "区排名先进局")).getCell(2).getNumericCellValue())
                    .isEqualTo(110);
            assertThat(sheet.getRow(rowOf(sheet, "区排名未报局")).getCell(0).getStringCellValue())
                    .isEqualTo("不排名");
        }
    }

    private static int rowOf(XSSFSheet sheet, String unit) {
        for (int row = 3; row <= sheet.getLastRowNum(); row++) {
            if (sheet.getRow(row).getCell(1).getStringCellValue().equals(unit)) {
                return row;
            }
        }
        return -1;
    }

    @Test
    void whatIsSwitchedOffKeepsWhatWasPublished() throws Exception {
        long scope = switchOn();
        long publication = signedIn.call(OFFICE, () -> desk.publish(scope, month(9), signing()));
        assertThat(post(OFFICE, "/rankings/trial/" + scope + "/end", "reason", "")
                        .getStatus())
                .isEqualTo(422);

        assertThat(post(OFFICE, "/rankings/trial/" + scope + "/end", "reason", "上级清理排名通报")
                        .getRedirectedUrl())
                .isEqualTo("/rankings");

        assertThat(page(OFFICE, "/rankings").text()).contains("已停用的范围", "上级清理排名通报");
        assertThat(page(leader, "/rankings/" + publication).text()).contains("110.00");
        assertThatThrownBy(() -> signedIn.run(OFFICE, () -> desk.publish(scope, month(8), signing())))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void pagesAskTheDatabaseAFewTimesOnly() throws Exception {
        long scope = switchOn();
        long publication = signedIn.call(OFFICE, () -> desk.publish(scope, month(9), signing()));
        for (String path : List.of("/rankings", "/rankings/trial/" + scope, "/rankings/" + publication)) {
            page(OFFICE, path);
            assertThat(StatementCounter.during(() -> page(OFFICE, path)))
                    .as(path)
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(STATEMENTS);
        }
    }

    private PublishedRanking published() {
        return rankings.published(RankingGroup.DEPARTMENTS, month(9)).orElseThrow();
    }

    private long switchOn() {
        return signedIn.call(
                OFFICE,
                () -> desk.switchOn(
                        new NewRankingScope(RankingGroup.DEPARTMENTS, null, month(8), "年度考核方案", "云示委办〔2026〕3号")));
    }

    private static RankingSignature signing() {
        return new RankingSignature("李区长", "云示专班〔2026〕9号", null);
    }

    private Document page(String person, String path) throws Exception {
        return Jsoup.parse(get(person, path, 200).getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse get(String person, String path, int status) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        MockMvcRequestBuilders.get(path).with(signedIn.as(person)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(status);
        return answer;
    }

    private MockHttpServletResponse post(String person, String path, String... fields) throws Exception {
        var request =
                MockMvcRequestBuilders.post(path).with(signedIn.as(person)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }
}
