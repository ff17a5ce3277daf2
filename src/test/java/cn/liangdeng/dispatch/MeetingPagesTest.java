package cn.liangdeng.dispatch;

import static cn.liangdeng.progress.ProgressFacts.OFFICE;
import static cn.liangdeng.progress.ProgressFacts.month;
import static cn.liangdeng.progress.ProgressFacts.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.liangdeng.access.Role;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.progress.ProgressFacts;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.reporting.Reports;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.StatementCounter;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A meeting from its agenda to the last decision closed. */
@IntegrationTest
@Transactional
class MeetingPagesTest {

    private static final String FILLER = "dp-filler";
    private static final String OTHER = "dp-other";
    private static final String LEADER = "dp-leader";
    private static final int STATEMENTS = 12;
    private static final LocalDate PAST = LocalDate.of(2020, 1, 10);

    @Autowired
    private ProgressFacts facts;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Reports reports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private UnitId slow;
    private ReportId asking;
    private long meeting;

    @BeforeEach
    void setUp() {
        facts.office();
        slow = people.department("区调度滞后局");
        people.account(FILLER, slow, Role.UNIT_FILLER);
        people.account(OTHER, people.department("区调度旁观局"), Role.UNIT_FILLER);
        people.leader(LEADER, people.department("区调度领导"));
        IndicatorId firms = facts.indicator("调度测试新增企业", "家", IndicatorNature.FLOW);
        facts.target(firms, slow, "调度测试新增企业120家", year(BoundComparator.AT_LEAST, "120", null));
        asking = signedIn.call(FILLER, () -> {
            ReportId id = reports.save(SaveReport.first(firms, slow, month(8), new BigDecimal("5"))
                    .withTexts(new ReportTexts("进展", "用地手续未齐", "倒排工期", "请协调用地指标")));
            reports.submit(id);
            return id;
        });
        signedIn.run(OFFICE, () -> reports.approve(asking));
        meeting = signedIn.call(OFFICE, () -> meetings.prepare(details("调度测试会")));
    }

    private static NewMeeting details(String title) {
        return new NewMeeting(MeetingKind.MONTHLY, title, month(8), LocalDate.of(2026, 9, 24), "三楼会议室", "周主任", "各单位");
    }

    @Test
    void theAgendaOffersRedsAndRequestsWithTheWordsOfTheReport() throws Exception {
        Document page = page(OFFICE, "/meetings/" + meeting);

        assertThat(page.select("tr:contains(调度测试新增企业)").text()).contains("滞后目标").contains("请协调用地指标");
        asksInTime();
        assertThat(candidates("调度测试在库项目")).extracting(AgendaCandidate::kind).containsOnly(AgendaKind.REQUEST);
    }

    @Test
    void aRedAndItsRequestAreOneItemWhoseDecisionAnswersTheReport() throws Exception {
        assertThat(candidates("调度测试新增企业")).extracting(AgendaCandidate::kind).containsOnly(AgendaKind.RED);

        decide(takeRed(), slow, PAST);

        assertThat(candidates("调度测试新增企业")).isEmpty();
        assertThat(page(OFFICE, "/meetings/" + meeting).select(".agenda-item").text())
                .contains("滞后目标", "需协调事项");
        signedIn.run(OFFICE, () -> meetings.close(meeting));
        assertThat(page(FILLER, "/reports/" + asking.value()).select("#answers").text())
                .contains("先行拨付指标");
    }

    @Test
    void aRequestThatCameAfterItsRedWasTakenUpCanBeTakenUpToo() throws Exception {
        long item = takeRed();
        assertThat(candidates("调度测试新增企业")).isEmpty();

        jdbc.sql("update dispatch.agenda_item set report_id = null where id = :item")
                .param("item", item)
                .update();

        assertThat(candidates("调度测试新增企业")).extracting(AgendaCandidate::kind).containsExactly(AgendaKind.REQUEST);
    }

    @Test
    void whatIsTakenUpIsShownOneItemAPage() throws Exception {
        long item = takeRed();

        Document page = page(OFFICE, "/meetings/" + meeting + "/show?item=1");

        assertThat(page.select("h1").text()).contains("调度测试新增企业");
        assertThat(page.select(".stage-texts").text()).contains("用地手续未齐").contains("倒排工期");
        assertThat(page.select("form[data-decision]").attr("action")).contains("/items/" + item + "/decisions");
        assertThat(page(LEADER, "/meetings/" + meeting + "/show?item=1").select("form[data-decision]"))
                .isEmpty();
    }

    @Test
    void aRequestBringsTheChartOfItsTarget() throws Exception {
        ReportId inTime = asksInTime();
        String request = candidates("调度测试在库项目").get(0).key();
        signedIn.run(OFFICE, () -> meetings.take(meeting, List.of(request)));

        Document page = page(OFFICE, "/meetings/" + meeting + "/show?item=1");
        assertThat(page.select("[data-chart]").attr("data-src")).matches(".*/targets/\\d+/series\\?month=2026-08");
        assertThat(page.select(".stage-source a").eachAttr("href"))
                .anyMatch(href -> href.matches("/targets/\\d+\\?month=2026-08"))
                .anyMatch(href -> href.startsWith("/reports/" + inTime.value() + "?month=2026-08&target="));
        assertThat(page(OFFICE, "/meetings/" + meeting + "/show")
                        .select(".stage-agenda li")
                        .text())
                .contains("需协调事项", "请协调环评审批");
    }

    @Test
    void aRequestThatWasDecidedNoLongerWaitsOnTheLeadersHome() throws Exception {
        decide(takeRed(), slow, PAST);
        assertThat(requestOnTheHome()).contains("请协调用地指标").doesNotContain("已议定");

        signedIn.run(OFFICE, () -> meetings.close(meeting));

        assertThat(requestOnTheHome()).contains("请协调用地指标", "已议定", "先行拨付指标");
    }

    private String requestOnTheHome() throws Exception {
        return page(OFFICE, "/dashboard?month=2026-08")
                .select(".dashboard-requests li:contains(请协调用地指标)")
                .text();
    }

    @Test
    void takingTheSameUpTwiceLeavesOneItem() {
        takeRed();
        List<String> keys =
                candidates("调度测试新增企业").stream().map(AgendaCandidate::key).toList();
        signedIn.run(OFFICE, () -> meetings.take(meeting, keys));
        signedIn.run(OFFICE, () -> meetings.take(meeting, keys));

        assertThat(agenda())
                .filteredOn(
                        entry -> entry.kind() == AgendaKind.RED && entry.title().contains("调度测试新增企业"))
                .hasSize(1);
    }

    @Test
    void itemsChangePlaces() {
        signedIn.run(OFFICE, () -> {
            meetings.add(meeting, "甲", null, "");
            meetings.add(meeting, "乙", null, "");
            meetings.move(meeting, meetings.agenda(meeting).get(1).id(), true);
            meetings.move(meeting, meetings.agenda(meeting).get(0).id(), true);
        });

        assertThat(agenda()).extracting(AgendaEntry::title).containsExactly("乙", "甲");
    }

    @Test
    void aFormSentTwiceIsOneDecisionAndTheSecondOfTwoPeopleIsTold() throws Exception {
        long item = takeRed();
        String key = UUID.randomUUID().toString();

        MockHttpServletResponse first = record(item, key, "0", "先行拨付指标");
        MockHttpServletResponse again = record(item, key, "0", "先行拨付指标");
        MockHttpServletResponse late = record(item, key, "0", "另行研究");

        assertThat(first.getContentAsString()).isEqualTo("{\"version\":1}");
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8)).contains("刚修改了这项决定");
        assertThat(agenda().get(0).decisions()).hasSize(1);
    }

    @Test
    void nothingIsOwedBeforeTheMeetingIsClosed() throws Exception {
        long decision = decide(takeRed(), slow, PAST);

        assertThat(status(FILLER, "/decisions/" + decision)).isEqualTo(404);
        assertThat(page(FILLER, "/work-items").text()).doesNotContain("会议决定1项");

        signedIn.run(OFFICE, () -> meetings.close(meeting));

        assertThat(page(FILLER, "/work-items").text()).contains("办理会议决定1项");
        assertThat(page(FILLER, "/decisions?state=OVERDUE").text())
                .contains("先行拨付指标")
                .contains("逾期未办结");
        assertThat(status(OTHER, "/decisions/" + decision)).isEqualTo(404);
    }

    @Test
    void aLeaderReadsTheWholeMeetingAndOpensWhatIsInTheOwnCharge() throws Exception {
        long decision = decide(takeRed(), slow, PAST);
        String link = "a[href='/decisions/" + decision + "']";
        assertThat(page(OFFICE, "/meetings/" + meeting).select(link)).isEmpty();
        signedIn.run(OFFICE, () -> meetings.close(meeting));

        UnitId elsewhere = people.department("区调度旁观局");
        Document leader = page(people.leader("dp-charge", elsewhere, elsewhere), "/meetings/" + meeting);

        assertThat(page(OFFICE, "/meetings/" + meeting).select(link)).hasSize(1);
        assertThat(leader.text()).contains("先行拨付指标");
        assertThat(leader.select(link)).isEmpty();
        assertThat(status("dp-charge", "/decisions/" + decision)).isEqualTo(404);
    }

    @Test
    void aUnitWithoutADayKeepsTheMeetingOpen() {
        decide(takeRed(), slow, null);

        assertThatThrownBy(() -> signedIn.run(OFFICE, () -> meetings.close(meeting)))
                .isInstanceOf(BusinessException.class)
                .hasMessage("dispatch.invalid.withoutDay");
    }

    @Test
    void theUnitReportsAndTheOfficeCloses() throws Exception {
        long decision = decide(takeRed(), slow, PAST);
        signedIn.run(OFFICE, () -> meetings.close(meeting));

        MockHttpServletResponse refused = send(FILLER, "/decisions/" + decision + "/report", "note", " ");
        send(FILLER, "/decisions/" + decision + "/report", "note", "指标已拨付到位");
        Document page = page(OFFICE, "/decisions/" + decision);
        send(OFFICE, "/decisions/" + decision + "/return", "reason", "请补拨付文件");
        String back = page(FILLER, "/decisions/" + decision).text();
        send(FILLER, "/decisions/" + decision + "/report", "note", "已补拨付文件");
        send(OFFICE, "/decisions/" + decision + "/finish", "x", "");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page.text()).contains("指标已拨付到位");
        assertThat(back).contains("请补拨付文件");
        assertThat(page(FILLER, "/decisions/" + decision).text())
                .contains("已办结")
                .contains("已补拨付文件");
    }

    @Test
    void anAnswerGoesBackToTheReport() throws Exception {
        ReportId inTime = asksInTime();
        AgendaCandidate request = candidates("调度测试在库项目").get(0);
        signedIn.run(OFFICE, () -> meetings.take(meeting, List.of(request.key())));
        decide(agenda().get(0).id(), null, null);
        String before = page(FILLER, "/reports/" + inTime.value()).text();

        signedIn.run(OFFICE, () -> meetings.close(meeting));

        assertThat(before).doesNotContain("先行拨付指标");
        assertThat(page(FILLER, "/reports/" + inTime.value()).select("#answers").text())
                .contains("先行拨付指标")
                .contains("调度测试会");
        assertThat(candidates("调度测试在库项目")).isEmpty();
    }

    @Test
    void aChangeAfterTheMeetingNeedsAReasonAndKeepsTheOldWords() throws Exception {
        long item = takeRed();
        UUID key = UUID.randomUUID();
        signedIn.run(
                OFFICE, () -> decisions.record(meeting, item, new NewDecision(key, 0, "先行拨付指标", slow, PAST, null)));
        signedIn.run(OFFICE, () -> meetings.close(meeting));

        assertThatThrownBy(() -> signedIn.run(
                        OFFICE,
                        () -> decisions.record(meeting, item, new NewDecision(key, 1, "改为分批拨付", slow, PAST, " "))))
                .hasMessage("dispatch.invalid.reason");
        signedIn.run(
                OFFICE, () -> decisions.record(meeting, item, new NewDecision(key, 1, "改为分批拨付", slow, PAST, "财力安排")));

        assertThat(page(OFFICE, "/meetings/" + meeting).select(".history").text())
                .contains("先行拨付指标")
                .contains("财力安排");
    }

    @Test
    void anOverdueDecisionComesUpAgain() {
        decide(takeRed(), slow, PAST);
        signedIn.run(OFFICE, () -> meetings.close(meeting));

        meeting = signedIn.call(OFFICE, () -> meetings.prepare(details("下一次调度测试会")));

        assertThat(candidates("先行拨付指标")).extracting(AgendaCandidate::kind).containsOnly(AgendaKind.OVERDUE_DECISION);
    }

    @Test
    void theMinutesOpenInWord() throws Exception {
        decide(takeRed(), slow, LocalDate.of(2026, 12, 20));
        signedIn.run(OFFICE, () -> meetings.close(meeting));

        byte[] file = mvc.perform(get("/meetings/" + meeting + "/minutes").with(signedIn.as(OFFICE)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (XWPFDocument minutes = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(minutes.getParagraphs())
                    .extracting(paragraph -> paragraph.getText())
                    .contains("调度测试会议纪要", "（一）有关情况", "（二）议定事项")
                    .anySatisfy(text -> assertThat(text).startsWith("一、").contains("调度测试新增企业"))
                    .anySatisfy(text -> assertThat(text).isEqualTo("先行拨付指标。（责任单位：区调度滞后局；完成时限：2026年12月20日前）"))
                    .anySatisfy(text -> assertThat(text).isEqualTo("主持：周主任"));
            assertThat(minutes.getParagraphs().get(1).getRuns().get(0).getFontSizeAsDouble())
                    .isEqualTo(22.0);
            assertThat(minutes.getDocument()
                            .getBody()
                            .getSectPr()
                            .getPgMar()
                            .getTop()
                            .toString())
                    .isEqualTo("2098");
            assertThat(minutes.getFooterList()).hasSize(2);
        }
    }

    @Test
    void aDecisionNamesItsSheetAndAFilterInTheAddress() throws Exception {
        decide(takeRed(), slow, PAST);
        signedIn.run(OFFICE, () -> meetings.close(meeting));

        assertThat(page(OFFICE, "/decisions?state=DONE&unit=" + slow.value()).text())
                .contains("没有符合条件");
        assertThat(status(OFFICE, "/decisions/export?state=OVERDUE")).isEqualTo(200);
        assertThat(status(OFFICE, "/decisions?state=x&unit=y&page=z")).isEqualTo(200);
    }

    @Test
    void noPageTakesMoreThanADozenStatements() throws Exception {
        decide(takeRed(), slow, PAST);
        for (String path : List.of(
                "/meetings", "/meetings/" + meeting, "/meetings/" + meeting + "/show?item=1", "/decisions", "/wall")) {
            assertThat(StatementCounter.during(() -> page(OFFICE, path)))
                    .as(path)
                    .hasSizeLessThanOrEqualTo(STATEMENTS);
        }
    }

    /** A figure in time whose unit asks for something all the same. */
    private ReportId asksInTime() {
        IndicatorId projects = facts.indicator("调度测试在库项目", "个", IndicatorNature.FLOW);
        facts.target(projects, slow, "调度测试在库项目12个", year(BoundComparator.AT_LEAST, "12", null));
        ReportId report = signedIn.call(FILLER, () -> {
            ReportId id = reports.save(SaveReport.first(projects, slow, month(8), new BigDecimal("11"))
                    .withTexts(new ReportTexts("进展", "", "", "请协调环评审批")));
            reports.submit(id);
            return id;
        });
        signedIn.run(OFFICE, () -> reports.approve(report));
        return report;
    }

    private long takeRed() {
        AgendaCandidate red = candidates("调度测试新增企业").stream()
                .filter(candidate -> candidate.kind() == AgendaKind.RED)
                .findFirst()
                .orElseThrow();
        signedIn.run(OFFICE, () -> meetings.take(meeting, List.of(red.key())));
        return agenda().get(0).id();
    }

    private long decide(long item, UnitId unit, LocalDate due) {
        signedIn.run(
                OFFICE,
                () -> decisions.record(
                        meeting, item, new NewDecision(UUID.randomUUID(), 0, "先行拨付指标", unit, due, null)));
        return agenda().stream()
                .filter(entry -> entry.id() == item)
                .findFirst()
                .orElseThrow()
                .decisions()
                .get(0);
    }

    private List<AgendaEntry> agenda() {
        return signedIn.call(OFFICE, () -> meetings.agenda(meeting));
    }

    private List<AgendaCandidate> candidates(String title) {
        return signedIn.call(OFFICE, () -> meetings.candidates(meeting)).stream()
                .filter(candidate -> candidate.title().contains(title))
                .toList();
    }

    private MockHttpServletResponse record(long item, String key, String version, String text) throws Exception {
        return mvc.perform(post("/meetings/" + meeting + "/items/" + item + "/decisions")
                        .param("key", key)
                        .param("version", version)
                        .param("text", text)
                        .header("X-Requested-With", "XMLHttpRequest")
                        .accept("application/json")
                        .with(signedIn.as(OFFICE))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(String person, String path, String name, String value) throws Exception {
        return mvc.perform(
                        post(path).param(name, value).with(signedIn.as(person)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private Document page(String person, String path) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(path).with(signedIn.as(person))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private int status(String person, String path) throws Exception {
        return mvc.perform(get(path).with(signedIn.as(person)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
