package cn.liangdeng.reporting.web;

import static cn.liangdeng.reporting.ReportingPeople.FILLER;
import static cn.liangdeng.reporting.ReportingPeople.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportingPeople;
import cn.liangdeng.reporting.Reports;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.reporting.domain.ReportFiling;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.StatementCounter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** What opening and saving 本月填报 asks of the database, rules, checks and history included. */
@IntegrationTest
@Transactional
class SavingCostTest {

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
    private ReportFiling filing;

    private UnitId bureau;
    private final List<IndicatorId> indicators = new ArrayList<>();

    @BeforeEach
    void setUp() {
        people.arrive();
        bureau = people.bureau();
        indicators.clear();
    }

    @Test
    void aCellAsksFewThings() throws Exception {
        owed(2);
        asked(cell(indicators.get(1)).param("toDate", "92"));
        List<String> first = asked(cell(indicators.get(0)).param("toDate", "92"));
        assertThat(first).hasSizeLessThanOrEqualTo(14);
        List<String> changed =
                asked(cell(indicators.get(0)).param("toDate", "93").param("version", "0"));
        assertThat(changed).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void thePageAsksNoMoreForManyRows() throws Exception {
        owed(2);
        MockHttpServletRequestBuilder page =
                MockMvcRequestBuilders.get("/reporting").param("month", "2026-10");
        asked(page);
        int few = asked(page).size();
        owed(30);
        assertThat(asked(page)).hasSize(few).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void aWholeFormAsksNoMoreForManyRows() throws Exception {
        owed(2);
        int few = asked(form("77")).size();
        owed(30);
        List<String> many = asked(form("78"));
        assertThat(many).hasSizeLessThanOrEqualTo(few + 2).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void submittingAMonthAsksNoMoreForManyRows() throws Exception {
        owed(2);
        asked(form("88"));
        int few = submitted();
        indicators.clear();
        owed(30);
        asked(form("88"));
        assertThat(submitted()).isLessThanOrEqualTo(few).isLessThanOrEqualTo(25);
    }

    /** Submits all; with how many statements. */
    private int submitted() throws Exception {
        List<ReportId> ids = signedIn.call(
                FILLER,
                () -> indicators.stream()
                        .map(indicator -> reports.find(indicator, bureau, OCTOBER)
                                .orElseThrow()
                                .id())
                        .toList());
        List<String> statements = StatementCounter.during(() -> signedIn.run(
                FILLER, () -> assertThat(filing.submitAll(ids).done()).hasSameSizeAs(ids)));
        return (int) statements.stream().filter(sql -> !sql.contains("nextval")).count();
    }

    private int made;

    private void owed(int number) {
        for (int i = 0; i < number; i++) {
            IndicatorId indicator = people.indicator("计数指标" + ++made, IndicatorNature.FLOW);
            people.target(indicator, bureau, "计数目标" + made);
            approved(indicator);
            indicators.add(indicator);
        }
    }

    /** A figure before, larger than what is saved afterwards, so that the checks find something. */
    private void approved(IndicatorId indicator) {
        ReportId id = signedIn.call(
                FILLER,
                () -> reports.save(
                        SaveReport.first(indicator, bureau, ReportingMonth.of(2026, 8), new BigDecimal("80"))));
        signedIn.run(FILLER, () -> reports.submit(id));
        signedIn.run(ReportingPeople.REVIEWER, () -> reports.passOn(id));
        signedIn.run(OFFICE, () -> reports.approve(id));
    }

    private List<String> asked(MockHttpServletRequestBuilder request) throws Exception {
        RequestPostProcessor filler = signedIn.as(FILLER);
        List<String> statements = StatementCounter.during(() -> {
            MockHttpServletResponse answer =
                    mvc.perform(request.with(filler).with(csrf())).andReturn().getResponse();
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentAsString()).doesNotContain("\"status\":4");
        });
        // Numbers for rows come by fifty.
        return statements.stream().filter(sql -> !sql.contains("nextval")).toList();
    }

    private MockHttpServletRequestBuilder cell(IndicatorId indicator) {
        return MockMvcRequestBuilders.post("/reporting/{indicator}/{month}/row", indicator.value(), OCTOBER)
                .param("unit", Long.toString(bureau.value()));
    }

    private MockHttpServletRequestBuilder form(String figure) {
        String rows = IntStream.range(0, indicators.size())
                .mapToObj(i -> "{\"indicator\":%d,\"edit\":{\"version\":%s,\"toDate\":\"%s\"}}"
                        .formatted(indicators.get(i).value(), version(indicators.get(i)), figure))
                .collect(Collectors.joining(",", "[", "]"));
        return MockMvcRequestBuilders.post("/reporting/rows")
                .param("unit", Long.toString(bureau.value()))
                .param("month", OCTOBER.toString())
                .param("rows", rows);
    }

    private String version(IndicatorId indicator) {
        return signedIn.call(
                FILLER,
                () -> reports.find(indicator, bureau, OCTOBER)
                        .map(report -> Integer.toString(report.version()))
                        .orElse("null"));
    }
}
