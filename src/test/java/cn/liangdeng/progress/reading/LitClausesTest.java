package cn.liangdeng.progress.reading;

import static cn.liangdeng.progress.ProgressFacts.month;
import static cn.liangdeng.progress.ProgressFacts.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.liangdeng.access.Role;
import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.ClauseMark;
import cn.liangdeng.document.ClauseMarks;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.progress.ProgressFacts;
import cn.liangdeng.progress.ProgressReadings;
import cn.liangdeng.progress.ReadingQuestion;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The sentences of a document show how the targets made from them stand. */
@IntegrationTest
@Transactional
class LitClausesTest {

    private static final String WORDS = "新增亮灯测试企业120家以上";

    @Autowired
    private MockMvc web;

    @Autowired
    private ClauseMarks marks;

    @Autowired
    private PolicyDocuments documents;

    @Autowired
    private ProgressReadings readings;

    @Autowired
    private ProgressFacts facts;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private CurrentUser user;

    private String manager;
    private UnitId bureau;
    private DocumentId document;
    private TargetId target;
    private int start;

    @BeforeEach
    void setUp() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        bureau = people.department("区亮句测试局");
        manager = people.account("lj-documents", bureau, Role.DOCUMENT_ADMINISTRATOR);
        String text = "云汀示范区亮句测试方案\n\n一、主要目标\n\n到2026年底，" + WORDS + "。\n";
        document =
                signedIn.call(manager, () -> documents.importFile("亮句测试方案.txt", text.getBytes(StandardCharsets.UTF_8)));
        start = signedIn.call(manager, () -> documents.text(document).text().indexOf(WORDS));
        ClauseId clause = signedIn.call(manager, () -> documents.clauseAt(document, start, start + WORDS.length()));
        signedIn.run(manager, () -> documents.publish(document));
        IndicatorId indicator = facts.indicator("亮句测试企业", "家", IndicatorNature.FLOW);
        target = facts.target(
                indicator,
                new TargetDetails(
                        bureau,
                        List.of(),
                        List.of(),
                        document,
                        clause,
                        "新增企业",
                        Horizon.ANNUAL,
                        Commitment.ENSURE,
                        BigDecimal.ONE,
                        null,
                        null,
                        null),
                year(BoundComparator.AT_LEAST, "120", null));
        facts.approve(indicator, bureau, month(9), "95");
    }

    @AfterEach
    void resetLocale() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aSentenceShowsItsLightAndFigure() {
        assertThat(marksFor(ProgressFacts.OFFICE))
                .containsExactly(new ClauseMark(
                        start,
                        start + WORDS.length(),
                        target.value(),
                        "新增企业",
                        "GREEN",
                        "/progress/" + target.value() + "/explain?month=2026-09",
                        "120家以上 · 完成95家",
                        "区亮句测试局"));
    }

    @Test
    void thePageSaysAsOfWhichMonthAndWhoAnswers() throws Exception {
        web.perform(get("/documents/{id}", document.value())
                        .param("month", "2026-09")
                        .with(signedIn.as(ProgressFacts.OFFICE)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("灯色和数值截至2026年9月")))
                .andExpect(content().string(containsString("120家以上 · 完成95家")))
                .andExpect(content().string(containsString("区亮句测试局")));
    }

    @Test
    void ofAForeignUnitNothingIsTold() {
        String stranger = people.account("lj-stranger", people.department("区亮句旁观局"), Role.UNIT_FILLER);
        assertThat(marksFor(stranger)).isEmpty();
    }

    @Test
    void whoMaySeeNoProgressReadsTheWordsAlone() {
        assertThat(marksFor(manager)).isEmpty();
        assertThat(signedIn.call(manager, () -> marks.months(document, user.readScope())))
                .isEmpty();
    }

    @Test
    void monthsBeginWithTheNewestClosedOne() {
        List<ReportingMonth> months =
                signedIn.call(ProgressFacts.OFFICE, () -> marks.months(document, user.readScope()));
        assertThat(months).startsWith(month(9));
    }

    @Test
    void theDocumentIsCountedByItsLights() {
        assertThat(signedIn.call(
                        ProgressFacts.OFFICE,
                        () -> readings.byDocument(
                                ReadingQuestion.all(user.readScope(), readings.month(user.district(), null)))))
                .filteredOn(reading -> reading.document().equals(document))
                .singleElement()
                .satisfies(reading -> {
                    assertThat(reading.total()).isEqualTo(1);
                    assertThat(reading.green()).isEqualTo(1);
                });
    }

    private List<ClauseMark> marksFor(String person) {
        return signedIn.call(person, () -> marks.marksFor(document, month(9), user.readScope()));
    }
}
