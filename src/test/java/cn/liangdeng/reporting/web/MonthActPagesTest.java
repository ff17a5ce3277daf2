package cn.liangdeng.reporting.web;

import static cn.liangdeng.reporting.ReportingPeople.FILLER;
import static cn.liangdeng.reporting.ReportingPeople.OFFICE;
import static cn.liangdeng.reporting.ReportingPeople.OFFICE_TWO;
import static cn.liangdeng.reporting.ReportingPeople.REVIEWER;
import static cn.liangdeng.reporting.ReportingPeople.TOWN_FILLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.liangdeng.reporting.FindingReason;
import cn.liangdeng.reporting.Quality;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.reporting.ReportingPeople;
import cn.liangdeng.reporting.Reports;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.StatementCounter;
import cn.liangdeng.testing.TestClock;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The pages of a month's acts as people go through them: closing, extension, 代填, substitutes, reopening, correction. */
@IntegrationTest
@Transactional
class MonthActPagesTest {

    private static final int MOST_STATEMENTS = 12;
    private static final ReportingMonth AUGUST = ReportingMonth.of(2026, 8);
    private static final ReportingMonth SEPTEMBER = ReportingMonth.of(2026, 9);
    private static final ReportingMonth OCTOBER = ReportingMonth.of(2026, 10);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ReportingPeople people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Reports reports;

    @Autowired
    private Quality quality;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private UnitId bureau;
    private UnitId town;
    private IndicatorId flow;
    private String name;

    @BeforeEach
    void setUp() {
        people.arrive();
        bureau = people.bureau();
        town = people.town();
        name = "事务页面" + UUID.randomUUID().toString().substring(0, 8);
        flow = people.indicator(name, IndicatorNature.FLOW);
        people.target(flow, bureau, name + "120家");
        people.target(flow, town, name + "120家");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aReportNamesTheTargetsItServesAndLeadsBackToThatFromWhichThePersonCame() throws Exception {
        ReportId september = filed(SEPTEMBER, "80");
        Document page = page(OFFICE_TWO, get("/reports/" + september.value()).param("month", "2026-09"));
        String served = page.select("[data-test-id=served] a").attr("href");
        assertThat(served).matches("/targets/\\d+\\?month=2026-09.*");
        assertThat(page.select(".trail")).isEmpty();

        String target = served.replaceAll("\\D*(\\d+).*", "$1");
        Document cameFrom = page(
                OFFICE_TWO,
                get("/reports/" + september.value())
                        .param("month", "2026-09")
                        .param("unit", number(bureau))
                        .param("target", target));
        assertThat(cameFrom.select(".trail a").eachAttr("href"))
                .satisfiesExactly(
                        list -> assertThat(list).startsWith("/targets?month=2026-09&unit=" + number(bureau)),
                        back -> assertThat(back)
                                .startsWith("/targets/" + target + "?month=2026-09&unit=" + number(bureau)))
                .noneMatch(href -> href.contains("target="));
    }

    @Test
    void aMonthIsClosedInFullViewOfWhatIsMissing() throws Exception {
        jdbc.sql("update reporting.report set status = 'DRAFT' where status in ('SUBMITTED', 'PASSED', 'RETURNED')")
                .update();
        Document page = page(OFFICE, get("/closing").param("month", "2026-09"));
        String missing = page.select("#window-PROGRESS input[name=seen]").val();
        assertThat(Integer.parseInt(missing)).isPositive();
        assertThat(page.select("#window-PROGRESS table").text()).contains(name);
        assertThat(page(FILLER, get("/work-items")).text()).contains("2026年1—9月有");
        Document unseen = refused(
                OFFICE,
                post("/closing/PROGRESS/close").param("month", "2026-09").param("note", "九月数据已定"),
                409);
        assertThat(unseen.select("#note-PROGRESS").val()).isEqualTo("九月数据已定");
        assertThat(answer(
                                OFFICE,
                                post("/closing/PROGRESS/close")
                                        .param("month", "2026-09")
                                        .param("seen", missing)
                                        .param("note", "九月数据已定"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(OFFICE, get("/closing").param("month", "2026-09"))
                        .select("#window-PROGRESS .history")
                        .text())
                .contains("九月数据已定");
        // Nobody is asked for what can no longer be filed.
        assertThat(page(FILLER, get("/work-items")).text()).doesNotContain("2026年1—9月有");
        Document month = page(FILLER, get("/reporting").param("month", "2026-09"));
        assertThat(month.text()).contains("该月已封存").doesNotContain("请尽快补报");
        assertThat(refused(
                                OFFICE,
                                post("/closing/PROGRESS/reopen")
                                        .param("month", "2026-09")
                                        .param("note", " "),
                                422)
                        .select("#window-PROGRESS .notice")
                        .text())
                .isNotEmpty();
        answer(
                OFFICE,
                post("/closing/PROGRESS/reopen").param("month", "2026-09").param("note", "统计修订"));
        assertThat(page(OFFICE, get("/closing").param("month", "2026-09"))
                        .select("#window-PROGRESS .history")
                        .text())
                .contains("统计修订");
    }

    @Test
    void anExtensionWaitsForWhoseTurnItIs() throws Exception {
        assertThat(extensionPage(FILLER, bureau, "十月数据需核对").select(".history").text())
                .contains("待本单位审核");
        assertThat(extensionPage(TOWN_FILLER, town, "人员外出").select(".history").text())
                .contains("待专班审批")
                .doesNotContain("待本单位审核");
    }

    @Test
    void anExtensionThatCannotBeAskedForSaysAllThatIsWrongInTheWordsOfThePage() throws Exception {
        String address = row(OCTOBER) + "/extension";
        assertThat(refused(TOWN_FILLER, post(address).param("unit", number(town)), 422)
                        .select(".form [role=alert], .form .form-error, main")
                        .text())
                .contains("请填写原因", "请填写预计报送日期");
        assertThat(refused(
                                TOWN_FILLER,
                                post(address)
                                        .param("unit", number(town))
                                        .param("wantedDueOn", "2026-10-20")
                                        .param("reason", "人员外出"),
                                422)
                        .text())
                .contains("新日期须晚于现期限2026年10月26日")
                .doesNotContain("现期限2026-10-26");
    }

    @Test
    void theOriginalDayStaysVisibleOnceALaterOneIsGranted() throws Exception {
        long id = askedExtension();
        answer(
                OFFICE,
                post("/extensions/" + id + "/decide").param("act", "grant").param("dueOn", "2026-10-29"));

        assertThat(page(OFFICE, get("/extensions"))
                        .select("[data-test-id=decided]")
                        .text())
                .contains("2026年10月26日", "2026年10月29日");
        String sentence = "原期限2026年10月26日，已延期1次，现期限2026年10月29日";
        assertThat(page(TOWN_FILLER, get("/reporting").param("month", "2026-10"))
                        .text())
                .contains(sentence);
        ReportId filed =
                signedIn.call(TOWN_FILLER, () -> reports.save(SaveReport.first(flow, town, OCTOBER, BigDecimal.TEN)));
        assertThat(page(OFFICE, get("/reports/" + filed.value())).text()).contains(sentence);

        clock.set(LocalDateTime.parse("2026-10-27T10:00"));
        assertThat(page(OFFICE, get("/closing").param("month", "2026-10"))
                        .select("#window-PROGRESS")
                        .text())
                .contains("2026年10月26日（有延期，最迟2026年10月29日）", "未到期");
    }

    @Test
    void aLaterDayIsNotGrantedInAClosedWindow() throws Exception {
        long id = askedExtension();
        jdbc.sql("update reporting.report set status = 'DRAFT' where status in ('SUBMITTED', 'PASSED', 'RETURNED')")
                .update();
        // After every day granted by this test's neighbours.
        clock.set(LocalDateTime.parse("2027-01-15T10:00"));
        String missing = page(OFFICE, get("/closing").param("month", "2026-10"))
                .select("#window-PROGRESS input[name=seen]")
                .val();
        answer(
                OFFICE,
                post("/closing/PROGRESS/close")
                        .param("month", "2026-10")
                        .param("seen", missing)
                        .param("note", "十月数据已定"));

        assertThat(refused(
                                OFFICE,
                                post("/extensions/" + id + "/decide")
                                        .param("act", "grant")
                                        .param("dueOn", "2026-10-29"),
                                422)
                        .select("[data-test-id=extension-" + id + "] [role=alert]")
                        .text())
                .contains("已封存");

        answer(
                OFFICE,
                post("/closing/PROGRESS/reopen").param("month", "2026-10").param("note", "演练结束"));
    }

    @Test
    void aCorrectionShowsBothFiguresWithWhoAndWhy() throws Exception {
        ReportId september = approved(SEPTEMBER, "90");
        assertThat(page(OFFICE, get("/reports/" + september.value()))
                        .select("#decide")
                        .text())
                .contains("现行数为90家", "以后月份的当月数和灯随之重算");
        answer(
                OFFICE,
                post("/reports/" + september.value() + "/decide")
                        .param("act", "correct")
                        .param("value", "９１家")
                        .param("reason", "漏计一家"));
        assertThat(page(OFFICE, get("/reports/" + september.value()))
                        .select("[data-test-id=values] tbody tr")
                        .eachText())
                .satisfiesExactly(
                        now -> assertThat(now)
                                .startsWith("91 家")
                                .contains("现行 更正")
                                .endsWith("：漏计一家"),
                        before -> assertThat(before)
                                .startsWith("90 家")
                                .contains("审定")
                                .doesNotContain("现行"));
    }

    @Test
    void aRefusalWithoutAReasonLosesNothing() throws Exception {
        long id = askedExtension();
        Document again = refused(
                OFFICE,
                post("/extensions/" + id + "/decide").param("act", "refuse").param("dueOn", "2026-10-27"),
                422);
        assertThat(again.select("[data-test-id=extension-" + id + "] [role=alert]")
                        .text())
                .isNotEmpty();
        assertThat(again.select("#due-" + id).val()).isEqualTo("2026-10-27");
        assertThat(refused(
                                OFFICE,
                                post("/extensions/" + id + "/decide")
                                        .param("act", "grant")
                                        .param("dueOn", "")
                                        .param("reason", "请尽快"),
                                422)
                        .select("#reason-" + id)
                        .val())
                .isEqualTo("请尽快");
        assertThat(answer(
                                OFFICE,
                                post("/extensions/" + id + "/decide")
                                        .param("act", "refuse")
                                        .param("reason", "本月须按期"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(TOWN_FILLER, get(row(OCTOBER) + "/extension").param("unit", number(town)))
                        .select(".history")
                        .text())
                .contains("未同意")
                .contains("本月须按期");
    }

    @Test
    void theOfficeFilesForAUnitUnderTheSameChecks() throws Exception {
        filed(AUGUST, "80");
        String address = row(SEPTEMBER) + "/for";
        assertThat(answer(FILLER, get(address).param("unit", number(bureau))).getStatus())
                .isEqualTo(403);
        assertThat(refused(OFFICE, filing(address, "78").param("reason", " "), 422)
                        .select("input[name=toDate]")
                        .val())
                .isEqualTo("78");
        Document asked = refused(OFFICE, filing(address, "78").param("reason", "填报人住院"), 422);
        assertThat(asked.select("[data-test-id=asked]").text()).contains("低于2026年8月已报的80");
        assertThat(asked.select("textarea[name=reason]").val()).isEqualTo("填报人住院");
        assertThat(asked.select(".error-summary").text()).contains("有1项核查提示");
        assertThat(asked.select("input[name=confirmed][type=checkbox]")).hasSize(1);
        assertThat(answer(OFFICE, filing(address, "78").param("reason", "填报人住院").param("confirmed", "true"))
                        .getStatus())
                .isEqualTo(302);
        ReportId september = find(SEPTEMBER);
        assertThat(page(OFFICE_TWO, get("/reports/" + september.value()))
                        .select("[data-test-id=findings]")
                        .text())
                .contains("累计数回落")
                .contains("填报人住院");
        assertThat(jdbc.sql("select count(*) from reporting.clue where report_id = :id")
                        .param("id", september.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCorrectionIsCheckedLikeAnyFigure() throws Exception {
        approved(AUGUST, "80");
        ReportId september = approved(SEPTEMBER, "90");
        Document asked = refused(
                OFFICE,
                post("/reports/" + september.value() + "/decide")
                        .param("act", "correct")
                        .param("value", "900")
                        .param("reason", "统计修订"),
                422);
        assertThat(asked.select("[data-test-id=asked]").text()).contains("疑似计量单位错位");
        assertThat(asked.select("input[name=value]").val()).isEqualTo("900");
        assertThat(asked.select("textarea[name=reason]").val()).isEqualTo("统计修订");
    }

    @Test
    void aConfirmedCorrectionKeepsTheReasonWithTheFinding() throws Exception {
        approved(AUGUST, "80");
        ReportId september = approved(SEPTEMBER, "90");
        assertThat(answer(
                                OFFICE,
                                post("/reports/" + september.value() + "/decide")
                                        .param("act", "correct")
                                        .param("value", "900")
                                        .param("confirmed", "true")
                                        .param("reason", "并入存量"))
                        .getStatus())
                .isEqualTo(302);
        Document page = page(OFFICE, get("/reports/" + september.value()));
        assertThat(page.select("[data-test-id=findings]").text()).contains("并入存量");
        assertThat(page.select("[data-test-id=history]").text()).contains("并入存量");
    }

    @Test
    void aReopenedReportGoesBackToTheUnitWithItsReason() throws Exception {
        ReportId september = approved(SEPTEMBER, "90");
        assertThat(refused(
                                OFFICE,
                                post("/reports/" + september.value() + "/decide")
                                        .param("act", "reopen")
                                        .param("reason", ""),
                                422)
                        .select("#reason-error"))
                .isNotEmpty();
        answer(
                OFFICE,
                post("/reports/" + september.value() + "/decide")
                        .param("act", "reopen")
                        .param("reason", "分局数据未并入"));
        assertThat(status(september)).isEqualTo(ReportStatus.RETURNED);
        assertThat(page(FILLER, get("/reports/" + september.value())).text()).contains("分局数据未并入");
    }

    @Test
    void aReturnRefusedInTheQueueIsMendedWithWhatWasTyped() throws Exception {
        ReportId september = filed(SEPTEMBER, "90");
        MockHttpSession session = new MockHttpSession();
        MockHttpServletResponse refused = answer(
                REVIEWER,
                post("/review/" + september.value() + "/return")
                        .param("code", "DEFINITION")
                        .param("dueOn", "2020-01-01")
                        .param("reason", "口径应含分支机构")
                        .session(session));
        assertThat(refused.getRedirectedUrl()).isEqualTo("/reports/" + september.value());
        Document page = page(REVIEWER, get("/reports/" + september.value()).session(session));
        assertThat(page.select("textarea[name=reason]").val()).isEqualTo("口径应含分支机构");
        assertThat(page.select("#dueOn-error")).isNotEmpty();
        assertThat(status(september)).isEqualTo(ReportStatus.SUBMITTED);
    }

    @Test
    void whoPassesAFindingAtOnceIsAskedToLookAgain() throws Exception {
        filed(AUGUST, "80");
        ReportId september = fallen();
        Document queue = page(REVIEWER, get("/review").param("unit", number(bureau)));
        String opened = queue.select("#review-form input[name=opened]").val();
        answer(
                REVIEWER,
                post("/review/pass")
                        .param("report", Long.toString(september.value()))
                        .param("opened", opened));
        assertThat(status(september)).isEqualTo(ReportStatus.SUBMITTED);
        clock.advanceSeconds(6);
        answer(
                REVIEWER,
                post("/review/pass")
                        .param("report", Long.toString(september.value()))
                        .param("opened", opened));
        assertThat(status(september)).isEqualTo(ReportStatus.PASSED);
    }

    @Test
    void theOfficeIsToldOfAMonthTypedInARushAndNobodyElse() throws Exception {
        List<ReportId> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            IndicatorId one = people.indicator(name + "第" + i, IndicatorNature.FLOW);
            people.target(one, town, name + "第" + i);
            ids.add(signedIn.call(TOWN_FILLER, () -> {
                ReportId id = reports.save(SaveReport.first(one, town, OCTOBER, BigDecimal.valueOf(7)));
                reports.submit(id);
                return id;
            }));
        }
        assertThat(ids).hasSize(6);
        jdbc.sql(
                        "update reporting.report set status = 'DRAFT' where unit_id = :unit and month = date '2026-10-01' and not id = any(:ids)")
                .param("unit", town.value())
                .param("ids", ids.stream().map(ReportId::value).toArray(Long[]::new))
                .update();
        assertThat(StatementCounter.during(() -> answer(OFFICE, get("/review").param("unit", number(town)))))
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        Document queue = page(OFFICE, get("/review").param("unit", number(town)));
        assertThat(queue.select("section .notice").text()).contains("集中录入");
        assertThat(page(TOWN_FILLER, get("/reports/" + ids.get(0).value())).text())
                .doesNotContain("集中录入");
    }

    @Test
    void aSubstituteIsNamedOnThePageAndTakesTheDesk() throws Exception {
        String standIn =
                Long.toString(signedIn.call(FILLER, () -> currentUser.account().value()));
        String own = Long.toString(
                signedIn.call(REVIEWER, () -> currentUser.account().value()));
        assertThat(page(REVIEWER, get("/account/substitutes"))
                        .select("select[name=substitute] option")
                        .eachAttr("value"))
                .contains(standIn)
                .doesNotContain(own);
        Document refused = refused(
                REVIEWER,
                post("/account/substitutes")
                        .param("substitute", standIn)
                        .param("firstDay", "2026-10-23")
                        .param("lastDay", "2026-10-24")
                        .param("reason", ""),
                422);
        assertThat(refused.select("input[name=lastDay]").val()).isEqualTo("2026-10-24");
        assertThat(answer(
                                REVIEWER,
                                post("/account/substitutes")
                                        .param("substitute", standIn)
                                        .param("firstDay", "2026-10-23")
                                        .param("lastDay", "2026-10-24")
                                        .param("reason", "外出培训"))
                        .getStatus())
                .isEqualTo(302);
        Document desk = page(FILLER, get("/account/substitutes"));
        assertThat(desk.text()).contains("外出培训");
        String take = desk.select("form[action$=/take]").attr("action");
        assertThat(answer(FILLER, post(take)).getStatus()).isEqualTo(302);
    }

    /** An extension that the town asked for. */
    private long askedExtension() throws Exception {
        extensionPage(TOWN_FILLER, town, "人员外出");
        return jdbc.sql("select id from reporting.extension where unit_id = :unit and indicator_id = :indicator")
                .param("unit", town.value())
                .param("indicator", flow.value())
                .query(Long.class)
                .single();
    }

    private AbstractMockHttpServletRequestBuilder<?> filing(String address, String figure) {
        return post(address).param("unit", number(bureau)).param("toDate", figure);
    }

    /** Asks for more time for October and shows the page on which that stands. */
    private Document extensionPage(String person, UnitId unit, String reason) throws Exception {
        String address = row(OCTOBER) + "/extension";
        assertThat(answer(
                                person,
                                post(address)
                                        .param("unit", number(unit))
                                        .param("wantedDueOn", "2026-10-29")
                                        .param("reason", reason))
                        .getStatus())
                .isEqualTo(302);
        return page(person, get(address).param("unit", number(unit)));
    }

    private String row(ReportingMonth month) {
        return "/reporting/" + flow.value() + "/" + month;
    }

    private static String number(UnitId unit) {
        return Long.toString(unit.value());
    }

    private ReportId find(ReportingMonth month) {
        return signedIn.call(
                OFFICE, () -> reports.find(flow, bureau, month).orElseThrow().id());
    }

    private ReportId filed(ReportingMonth month, String value) {
        return signedIn.call(FILLER, () -> {
            ReportId id = reports.save(SaveReport.first(flow, bureau, month, new BigDecimal(value)));
            reports.submit(id);
            return id;
        });
    }

    /** September below August, explained and filed. */
    private ReportId fallen() {
        return signedIn.call(FILLER, () -> {
            ReportId id = reports.save(SaveReport.first(flow, bureau, SEPTEMBER, new BigDecimal("78")));
            quality.explain(id, FindingReason.REVISED, "统计修订");
            reports.submit(id);
            return id;
        });
    }

    private ReportId approved(ReportingMonth month, String value) {
        ReportId id = filed(month, value);
        signedIn.run(REVIEWER, () -> reports.passOn(id));
        signedIn.run(OFFICE, () -> reports.approve(id));
        return id;
    }

    private ReportStatus status(ReportId id) {
        return signedIn.call(OFFICE, () -> reports.get(id).status());
    }

    private Document page(String person, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return refused(person, request, 200);
    }

    private Document refused(String person, AbstractMockHttpServletRequestBuilder<?> request, int status)
            throws Exception {
        MockHttpServletResponse answer = answer(person, request);
        assertThat(answer.getStatus()).isEqualTo(status);
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
}
