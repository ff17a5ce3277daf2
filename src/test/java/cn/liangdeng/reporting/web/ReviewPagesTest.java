package cn.liangdeng.reporting.web;

import static cn.liangdeng.reporting.ReportingPeople.COLLEAGUE;
import static cn.liangdeng.reporting.ReportingPeople.FILLER;
import static cn.liangdeng.reporting.ReportingPeople.OFFICE;
import static cn.liangdeng.reporting.ReportingPeople.REVIEWER;
import static cn.liangdeng.reporting.ReportingPeople.TOWN_FILLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.liangdeng.attachment.FileId;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.reporting.ReportingPeople;
import cn.liangdeng.reporting.Reports;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.shared.WorkItemContributor;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The review queue, the page of a report, evidence and 待办. */
@IntegrationTest
@Transactional
class ReviewPagesTest {

    private static final ReportingMonth SEPTEMBER = ReportingMonth.of(2026, 9);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ReportingPeople people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Reports reports;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private ReportingWork work;

    private UnitId bureau;
    private UnitId town;
    private IndicatorId stores;

    @BeforeEach
    void setUp() {
        people.arrive();
        bureau = people.bureau();
        town = people.town();
        stores = people.indicator("新增首店", IndicatorNature.FLOW);
        people.target(stores, bureau, "新增首店120家");
        people.target(stores, town, "新增首店120家");
    }

    @Test
    void theReviewerSeesWhatTheUnitFiledAndTheOfficeNotYet() throws Exception {
        filed(FILLER, bureau, "92");
        assertThat(page(REVIEWER, get("/review")).select("[data-review]")).hasSize(1);
        assertThat(page(OFFICE, get("/review")).select("[data-review]")).isEmpty();
    }

    @Test
    void theOfficeSeesWhatWasPassedOnAndUnitsWithoutAReviewer() throws Exception {
        ReportId passed = filed(FILLER, bureau, "92");
        signedIn.run(REVIEWER, () -> reports.passOn(passed));
        filed(TOWN_FILLER, town, "5");
        Document queue = page(OFFICE, get("/review"));
        assertThat(queue.select("section h2").eachText()).containsExactly("区填报测试局", "填报测试镇");
        assertThat(page(OFFICE, get("/review").param("unit", Long.toString(town.value())))
                        .select("[data-review]"))
                .hasSize(1);
    }

    @Test
    void aRowShowsTheDifferenceAndTheWords() throws Exception {
        ReportId august = filed(FILLER, bureau, ReportingMonth.of(2026, 8), "80");
        signedIn.run(REVIEWER, () -> reports.passOn(august));
        filed(FILLER, bureau, "92");
        String row = page(REVIEWER, get("/review")).select("[data-review]").text();
        assertThat(row).contains("92").contains("12").contains("上期80（2026年8月）").contains("选址难");
    }

    @Test
    void theReportTellsTheDifferenceTooAndLeadsBackToTheQueue() throws Exception {
        filed(FILLER, bureau, ReportingMonth.of(2026, 8), "80");
        Document report = page(REVIEWER, get("/reports/" + number(filed(FILLER, bureau, "92"))));
        assertThat(report.select("main dl.facts").text()).contains("+12，上期80（2026年8月）");
        assertThat(report.select("nav.trail a").attr("href")).isEqualTo("/review");
    }

    @Test
    void wherePassingTogetherIsImpossibleNothingOffersIt() throws Exception {
        filed(COLLEAGUE, bureau, "92");
        assertThat(page(COLLEAGUE, get("/review")).select(".review-bar button")).isEmpty();
        filed(FILLER, bureau, ReportingMonth.of(2026, 8), "80");
        assertThat(page(COLLEAGUE, get("/review")).select(".review-bar button")).hasSize(1);
    }

    @Test
    void ownFilingsAreShownButCannotBeChosen() throws Exception {
        filed(COLLEAGUE, bureau, "92");
        Document queue = page(COLLEAGUE, get("/review"));
        assertThat(queue.select("[data-review] input")).isEmpty();
        assertThat(queue.select("[data-review]").text()).contains("本人参与填报");
    }

    @Test
    void passingMeansPassingOnForTheUnitAndApprovingForTheOffice() throws Exception {
        ReportId id = filed(FILLER, bureau, "92");
        answer(REVIEWER, post("/review/pass").param("report", number(id)));
        assertThat(status(id)).isEqualTo(ReportStatus.PASSED);
        answer(OFFICE, post("/review/pass").param("report", number(id)));
        assertThat(status(id)).isEqualTo(ReportStatus.APPROVED);
    }

    @Test
    void returningNeedsAReason() throws Exception {
        ReportId id = filed(FILLER, bureau, "92");
        assertThat(answer(REVIEWER, post("/review/" + number(id) + "/return").param("reason", " "))
                        .getRedirectedUrl())
                .isEqualTo("/reports/" + number(id));
        assertThat(status(id)).isEqualTo(ReportStatus.SUBMITTED);
        answer(REVIEWER, post("/review/" + number(id) + "/return").param("reason", "缺佐证"));
        assertThat(status(id)).isEqualTo(ReportStatus.RETURNED);
        assertThat(page(FILLER, get("/reporting").param("month", "2026-09"))
                        .select("#month-grid")
                        .text())
                .contains("缺佐证")
                .contains("重新报送");
    }

    @Test
    void anotherUnitsReportCannotBeReviewed() throws Exception {
        ReportId id = filed(TOWN_FILLER, town, "5");
        assertThat(answer(REVIEWER, post("/review/" + number(id) + "/return").param("reason", "缺佐证"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theReportTellsItsHistory() throws Exception {
        ReportId id = filed(FILLER, bureau, "92");
        signedIn.run(REVIEWER, () -> reports.passOn(id));
        signedIn.run(OFFICE, () -> reports.approve(id));
        signedIn.run(OFFICE, () -> reports.correct(id, new BigDecimal("90"), null, "统计修订"));
        Document page = page(FILLER, get("/reports/" + number(id)));
        assertThat(page.select("[data-test-id=history] > li > strong").eachText())
                .containsExactly("更正", "审定", "单位审核通过", "提交", "保存");
        assertThat(page.select("[data-test-id=history]").text())
                .contains("统计修订")
                .contains(OFFICE);
        assertThat(page.text()).contains("更正").contains("现行");
    }

    @Test
    void aReportIsForThoseWhoseScopeContainsTheUnit() throws Exception {
        ReportId id = filed(FILLER, bureau, "92");
        assertThat(answer(OFFICE, get("/reports/" + number(id))).getStatus()).isEqualTo(200);
        assertThat(answer(TOWN_FILLER, get("/reports/" + number(id))).getStatus())
                .isEqualTo(404);
        assertThat(answer(FILLER, get("/reports/-1")).getStatus()).isEqualTo(404);
    }

    @Test
    void theOfficeCorrectsWithAReasonOnTheReportsPage() throws Exception {
        ReportId id = filed(TOWN_FILLER, town, "5");
        signedIn.run(OFFICE, () -> reports.approve(id));
        MockHttpServletResponse refused = answer(
                OFFICE,
                post("/reports/" + number(id) + "/decide")
                        .param("act", "correct")
                        .param("value", "六"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select("#value").val())
                .isEqualTo("六");
        answer(
                OFFICE,
                post("/reports/" + number(id) + "/decide")
                        .param("act", "correct")
                        .param("value", "6")
                        .param("reason", "误报"));
        assertThat(page(OFFICE, get("/reports/" + number(id)))
                        .select(".report-figure")
                        .text())
                .contains("6");
    }

    @Test
    void evidenceIsUploadedWithTheMonthAndHandedOutByScope() throws Exception {
        MockHttpServletResponse answer = answer(
                FILLER,
                multipart("/reporting/" + stores.value() + "/2026-09/evidence")
                        .file(file("新店名单.txt", "一号店\n二号店".getBytes(StandardCharsets.UTF_8)))
                        .param("unit", Long.toString(bureau.value())));
        assertThat(answer.getStatus()).isEqualTo(302);
        Document form = page(FILLER, get("/reporting/" + stores.value() + "/2026-09"));
        String link = form.select(".evidence a").attr("href");
        assertThat(form.select(".evidence").text()).contains("新店名单.txt");
        assertThat(answer(FILLER, get(link)).getStatus()).isEqualTo(200);
        assertThat(answer(TOWN_FILLER, get(link)).getStatus()).isEqualTo(404);
    }

    @Test
    void aProgramIsNoEvidence() throws Exception {
        MockHttpServletResponse answer = answer(
                FILLER,
                multipart("/reporting/" + stores.value() + "/2026-09/evidence")
                        .file(file("证明.pdf", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0}))
                        .param("unit", Long.toString(bureau.value())));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString()).text())
                .contains("证明.pdf")
                .contains("可上传的类型");
    }

    @Test
    void theSameFileTwiceIsOnePieceOfEvidence() {
        ReportId id = signedIn.call(
                FILLER, () -> reports.save(SaveReport.first(stores, bureau, SEPTEMBER, new BigDecimal("92"))));
        byte[] list = "一号店".getBytes(StandardCharsets.UTF_8);
        FileId first = signedIn.call(FILLER, () -> reports.attachEvidence(id, "a.txt", list));
        assertThat(signedIn.call(FILLER, () -> reports.attachEvidence(id, "b.txt", list)))
                .isEqualTo(first);
    }

    @Test
    void removedEvidenceStaysInTheHistory() throws Exception {
        ReportId id = signedIn.call(
                FILLER, () -> reports.save(SaveReport.first(stores, bureau, SEPTEMBER, new BigDecimal("92"))));
        FileId file = signedIn.call(
                FILLER, () -> reports.attachEvidence(id, "名单.txt", "一号店".getBytes(StandardCharsets.UTF_8)));
        signedIn.run(FILLER, () -> reports.removeEvidence(id, file));
        Document page = page(FILLER, get("/reports/" + number(id)));
        assertThat(page.text()).contains("没有佐证材料");
        assertThat(page.select("[data-test-id=history]").text())
                .contains("移除佐证")
                .contains("名单.txt");
    }

    @Test
    void fillersAreToldWhatIsDueAndReviewersWhatWaits() {
        List<WorkItemContributor.WorkItem> filler = signedIn.call(FILLER, () -> work.itemsFor(currentUser));
        assertThat(filler)
                .extracting(WorkItemContributor.WorkItem::path)
                .containsExactly("/reporting?month=2026-09", "/reporting?month=2026-10");
        assertThat(filler).extracting(WorkItemContributor.WorkItem::overdue).containsExactly(true, false);
        ReportId id = filed(FILLER, bureau, "92");
        assertThat(signedIn.call(REVIEWER, () -> work.itemsFor(currentUser)))
                .extracting(WorkItemContributor.WorkItem::labelKey)
                .containsExactly("reporting.work.review");
        signedIn.run(REVIEWER, () -> reports.returnReport(id, "缺佐证"));
        assertThat(signedIn.call(FILLER, () -> work.itemsFor(currentUser)))
                .extracting(WorkItemContributor.WorkItem::labelKey)
                .contains("reporting.work.returned");
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "application/octet-stream", content);
    }

    private ReportId filed(String person, UnitId unit, String value) {
        return filed(person, unit, SEPTEMBER, value);
    }

    private ReportId filed(String person, UnitId unit, ReportingMonth month, String value) {
        return signedIn.call(person, () -> {
            ReportId id = reports.save(SaveReport.first(stores, unit, month, new BigDecimal(value))
                    .withTexts(new ReportTexts("新开3家", "选址难", "", "")));
            reports.submit(id);
            return id;
        });
    }

    private ReportStatus status(ReportId id) {
        return signedIn.call(OFFICE, () -> reports.get(id).status());
    }

    private static String number(ReportId id) {
        return Long.toString(id.value());
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
}
