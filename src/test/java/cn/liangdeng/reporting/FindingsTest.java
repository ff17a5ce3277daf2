package cn.liangdeng.reporting;

import static cn.liangdeng.reporting.ReportingPeople.FILLER;
import static cn.liangdeng.reporting.ReportingPeople.OFFICE;
import static cn.liangdeng.reporting.ReportingPeople.REVIEWER;
import static cn.liangdeng.reporting.ReportingPeople.TOWN_FILLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.liangdeng.access.Role;
import cn.liangdeng.reporting.domain.CheckSwitches;
import cn.liangdeng.reporting.domain.FindingDesk;
import cn.liangdeng.reporting.domain.ReportBatch;
import cn.liangdeng.reporting.domain.ReportFiling;
import cn.liangdeng.reporting.quality.Check;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.StatementCounter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What the checks find on the way of a report, and what becomes of it. */
@IntegrationTest
@Transactional
class FindingsTest {

    private static final ReportingMonth AUGUST = ReportingMonth.of(2026, 8);
    private static final ReportingMonth SEPTEMBER = ReportingMonth.of(2026, 9);
    private static final String SUPERVISOR = "quality.supervision";
    private static final ReportTexts COPIED = new ReportTexts("走访企业12家，协调解决问题3件。", "", "", "");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private ReportingPeople people;

    @Autowired
    private People accounts;

    @Autowired
    private Reports reports;

    @Autowired
    private ReportFiling filing;

    @Autowired
    private ReportBatch batch;

    @Autowired
    private FindingDesk findings;

    @Autowired
    private CheckSwitches switches;

    @Autowired
    private JdbcClient jdbc;

    private UnitId bureau;
    private IndicatorId stores;
    private String name;

    @BeforeEach
    void setUp() {
        people.arrive();
        accounts.account(SUPERVISOR, accounts.department("区核查测试督查室"), Role.SUPERVISION);
        bureau = people.bureau();
        name = "核查首店" + UUID.randomUUID().toString().substring(0, 8);
        stores = people.indicator(name, IndicatorNature.FLOW);
        people.target(stores, bureau, name + "120家");
    }

    @Test
    void aFallingFigureCannotBeFiledWithoutAReason() {
        filed(AUGUST, "80", ReportTexts.NONE);
        ReportId september = saved(SEPTEMBER, "78", ReportTexts.NONE);
        assertThat(signedIn.call(FILLER, () -> filing.submitAll(List.of(september)))
                        .refused())
                .extracting(BulkOutcome.Refusal::messageKey)
                .containsExactly("reporting.invalid.unexplained");
        signedIn.run(FILLER, () -> findings.answer(september, finding(september), FindingReason.REVISED, ""));
        signedIn.run(FILLER, () -> reports.submit(september));
        assertThat(status(september)).isEqualTo(ReportStatus.SUBMITTED);
    }

    @Test
    void aFigureThatIsChangedIsNoLongerAsked() {
        filed(AUGUST, "80", ReportTexts.NONE);
        ReportId september = saved(SEPTEMBER, "78", ReportTexts.NONE);
        int version = signedIn.call(FILLER, () -> reports.get(september).version());
        signedIn.run(
                FILLER,
                () -> reports.save(SaveReport.first(stores, bureau, SEPTEMBER, new BigDecimal("88"))
                        .over(version)));
        signedIn.run(FILLER, () -> reports.submit(september));
        assertThat(status(september)).isEqualTo(ReportStatus.SUBMITTED);
        assertThat(jdbc.sql("select count(*) from reporting.finding where report_id = :id and ended_at is not null")
                        .param("id", september.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsPastedIsCheckedWhenItIsSaved() {
        filed(AUGUST, "80", ReportTexts.NONE);
        signedIn.run(
                FILLER,
                () -> batch.saveEach(
                        bureau,
                        SEPTEMBER,
                        Map.of(stores, row -> SaveReport.first(stores, bureau, SEPTEMBER, new BigDecimal("78")))));
        ReportId september = signedIn.call(
                FILLER,
                () -> reports.find(stores, bureau, SEPTEMBER).orElseThrow().id());
        assertThat(finding(september)).isPositive();
    }

    @Test
    void findingsOfAPastedBlockCostTheSameHoweverMany() throws Exception {
        List<SaveReport> block = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            IndicatorId one = people.indicator(name + "第" + i, IndicatorNature.FLOW);
            people.target(one, bureau, name + "第" + i);
            signedIn.run(
                    FILLER,
                    () -> reports.submit(reports.save(SaveReport.first(one, bureau, AUGUST, new BigDecimal("80")))));
            block.add(SaveReport.first(one, bureau, SEPTEMBER, new BigDecimal("78"))
                    .by(EntryMode.PASTED));
        }
        int few = statements(block.subList(0, 2));
        int many = statements(block.subList(2, 8));
        assertThat(many).isEqualTo(few);
        assertThat(jdbc.sql("""
                        select count(*) from reporting.finding finding
                        join reporting.report report on report.id = finding.report_id
                        join target.pub_indicator indicator on indicator.id = report.indicator_id
                        where indicator.name like :name and finding.check_name = 'FALLING'
                        """).param("name", name + "第%").query(Integer.class).single())
                .isEqualTo(8);
    }

    private int statements(List<SaveReport> block) throws Exception {
        // Numbers of rows are fetched twenty at a time, now and then one time more.
        return (int)
                StatementCounter.during(() -> signedIn.run(FILLER, () -> batch.saveAll(bureau, SEPTEMBER, block)))
                        .stream()
                        .filter(sql -> !sql.contains("nextval"))
                        .count();
    }

    @Test
    void aSlipOfTheUnitIsConfirmedInWords() {
        filed(AUGUST, "80", ReportTexts.NONE);
        ReportId september = saved(SEPTEMBER, "900", ReportTexts.NONE);
        long finding = finding(september);
        assertThat(catchThrowableOfType(
                                BusinessException.class,
                                () -> signedIn.run(
                                        FILLER,
                                        () -> findings.answer(september, finding, FindingReason.CONFIRMED, " ")))
                        .messageKey())
                .isEqualTo("reporting.invalid.findingWords");
        signedIn.run(FILLER, () -> findings.answer(september, finding, FindingReason.CONFIRMED, "并入上年存量"));
        signedIn.run(FILLER, () -> reports.submit(september));
        assertThat(status(september)).isEqualTo(ReportStatus.SUBMITTED);
    }

    @Test
    void theRowAsksAndTheReviewerReadsTheReason() throws Exception {
        filed(AUGUST, "80", ReportTexts.NONE);
        ReportId september = saved(SEPTEMBER, "78", ReportTexts.NONE);
        String row = "/reporting/" + stores.value() + "/2026-09";
        assertThat(page(FILLER, get(row)).select("[data-test-id=findings]").text())
                .contains("低于2026年8月已报的80")
                .contains("说明原因");
        answer(
                FILLER,
                post(row + "/findings/" + finding(september))
                        .param("unit", Long.toString(bureau.value()))
                        .param("code", "WITHDRAWN")
                        .param("reason", "两家注销"));
        signedIn.run(FILLER, () -> reports.submit(september));
        Document queue = page(REVIEWER, get("/review"));
        assertThat(queue.select("[data-review]").first().text())
                .contains(name)
                .contains("退库或核减")
                .contains("两家注销");
        assertThat(queue.select("[data-test-id=review-" + september.value() + "] input[type=checkbox]"))
                .isEmpty();
    }

    @Test
    void inBulkNothingPassesThatHasAFinding() {
        ReportId august = filed(AUGUST, "80", ReportTexts.NONE);
        ReportId september = saved(SEPTEMBER, "78", ReportTexts.NONE);
        signedIn.run(FILLER, () -> {
            findings.answer(september, finding(september), FindingReason.REVISED, "");
            reports.submit(september);
        });
        BulkOutcome outcome = signedIn.call(REVIEWER, () -> reports.passOnAll(List.of(august, september)));
        assertThat(outcome.done()).containsExactly(august);
        assertThat(outcome.refused())
                .extracting(BulkOutcome.Refusal::messageKey)
                .containsExactly("reporting.conflict.finding");
        signedIn.run(REVIEWER, () -> reports.passOn(september));
        assertThat(status(september)).isEqualTo(ReportStatus.PASSED);
    }

    @Test
    void aCheckSwitchedOffAsksNothing() {
        signedIn.run(OFFICE, () -> switches.set(Check.FALLING, false, "本区统计修订频繁"));
        filed(AUGUST, "80", ReportTexts.NONE);
        ReportId september = filed(SEPTEMBER, "78", ReportTexts.NONE);
        assertThat(status(september)).isEqualTo(ReportStatus.SUBMITTED);
    }

    @Test
    void aClueAsksTheUnitForNothingAndIsSeenBySupervisionOnly() throws Exception {
        filed(AUGUST, "80", COPIED);
        ReportId september = filed(SEPTEMBER, "90", COPIED);
        assertThat(page(FILLER, get("/reports/" + september.value())).text()).doesNotContain("文字与上月相同");
        assertThat(page(OFFICE, get("/reports/" + september.value())).text()).doesNotContain("文字与上月相同");
        assertThat(page(SUPERVISOR, get("/clues"))
                        .select("[data-test-id=clues]")
                        .text())
                .contains(name)
                .contains("数值由80变为90，进展文字与2026年8月相同。");
        assertThat(answer(OFFICE, get("/clues")).getStatus()).isEqualTo(403);
    }

    @Test
    void theUnitIsAskedNeutrallyAnswersAndTheClueIsReleased() throws Exception {
        filed(AUGUST, "80", COPIED);
        long clue = clue(filed(SEPTEMBER, "90", COPIED));
        assertThat(answer(FILLER, get("/questions/" + clue)).getStatus()).isEqualTo(404);
        answer(SUPERVISOR, post("/clues/" + clue).param("act", "ASKED").param("words", "请说明9月数据的形成过程。"));
        Document question = page(FILLER, get("/questions/" + clue));
        assertThat(question.text()).contains("形成过程").doesNotContain("假落实").doesNotContain("线索");
        assertThat(answer(TOWN_FILLER, get("/questions/" + clue)).getStatus()).isEqualTo(404);
        answer(
                FILLER,
                multipart("/questions/" + clue)
                        .file(new MockMultipartFile(
                                "file", "名单.txt", "text/plain", "一号店".getBytes(StandardCharsets.UTF_8)))
                        .param("words", "两月走访对象相同，名单附后。"));
        Document answered = page(SUPERVISOR, get("/clues/" + clue));
        assertThat(answered.select("[data-test-id=acts]").text())
                .contains("名单附后")
                .contains("名单.txt");
        String file = answered.select("[data-test-id=acts] a").attr("href");
        assertThat(answer(SUPERVISOR, get(file)).getStatus()).isEqualTo(200);
        assertThat(answer(TOWN_FILLER, get(file)).getStatus()).isEqualTo(404);
        answer(SUPERVISOR, post("/clues/" + clue).param("act", "RELEASED").param("words", "名单属实"));
        assertThat(page(SUPERVISOR, get("/clues/" + clue))
                        .select("[data-test-id=acts]")
                        .text())
                .contains("解除")
                .contains("名单属实");
        assertThat(page(FILLER, get("/questions/" + clue)).text()).doesNotContain("名单属实");
        assertThat(answer(
                                SUPERVISOR,
                                post("/clues/" + clue).param("act", "VERIFYING").param("words", "再核"))
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void askingNeedsWords() throws Exception {
        filed(AUGUST, "80", COPIED);
        long clue = clue(filed(SEPTEMBER, "90", COPIED));
        assertThat(answer(
                                SUPERVISOR,
                                post("/clues/" + clue).param("act", "ASKED").param("words", " "))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void evidenceOfAnEarlierMonthIsAClueWhenItIsFiled() {
        byte[] list = name.getBytes(StandardCharsets.UTF_8);
        ReportId august = saved(AUGUST, "80", ReportTexts.NONE);
        signedIn.run(FILLER, () -> {
            reports.attachEvidence(august, "八月.txt", list);
            reports.submit(august);
        });
        ReportId september = saved(SEPTEMBER, "90", ReportTexts.NONE);
        signedIn.run(FILLER, () -> {
            reports.attachEvidence(september, "九月.txt", list);
            reports.submit(september);
        });
        assertThat(jdbc.sql("select check_name from reporting.clue where report_id = :id")
                        .param("id", september.value())
                        .query(String.class)
                        .list())
                .containsExactly("REUSED_EVIDENCE");
    }

    @Test
    void theLedgerCountsWhatWasAskedAndNoPersonsTime() throws Exception {
        filed(SEPTEMBER, "80", ReportTexts.NONE);
        Document month = page(FILLER, get("/reporting").param("month", "2026-09"));
        answer(
                FILLER,
                post("/reporting/submit")
                        .param("month", "2026-09")
                        .param("unit", Long.toString(bureau.value()))
                        .param("opened", month.select("input[name=opened]").val()));
        assertThat(page(OFFICE, get("/burden").param("month", "2026-09"))
                        .select("[data-test-id=median]")
                        .text())
                .contains("不足5份");
        jdbc.sql("update reporting.form_time set number = 5 where month = date '2026-09-01'")
                .update();
        Document ledger = page(OFFICE, get("/burden").param("month", "2026-09"));
        assertThat(ledger.select("[data-test-id=burden] tbody tr:contains(填报测试局) td")
                        .first()
                        .text())
                .isEqualTo("1");
        assertThat(ledger.select("[data-test-id=median]").text()).contains("1分钟");
        assertThat(answer(OFFICE, get("/burden/export").param("month", "2026-09"))
                        .getStatus())
                .isEqualTo(200);
    }

    private ReportId saved(ReportingMonth month, String value, ReportTexts texts) {
        return signedIn.call(
                FILLER,
                () -> reports.save(SaveReport.first(stores, bureau, month, new BigDecimal(value))
                        .withTexts(texts)));
    }

    private ReportId filed(ReportingMonth month, String value, ReportTexts texts) {
        ReportId id = saved(month, value, texts);
        signedIn.run(FILLER, () -> reports.submit(id));
        return id;
    }

    private long finding(ReportId id) {
        return jdbc.sql("select id from reporting.finding where report_id = :id and ended_at is null")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private long clue(ReportId id) {
        return jdbc.sql("select id from reporting.clue where report_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private ReportStatus status(ReportId id) {
        return signedIn.call(OFFICE, () -> reports.get(id).status());
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
