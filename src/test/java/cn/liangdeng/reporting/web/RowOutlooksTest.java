package cn.liangdeng.reporting.web;

import static cn.liangdeng.reporting.ReportingPeople.FILLER;
import static cn.liangdeng.reporting.ReportingPeople.OFFICE;
import static cn.liangdeng.reporting.ReportingPeople.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportingPeople;
import cn.liangdeng.reporting.Reports;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.LightRuleData;
import cn.liangdeng.target.LightRuleId;
import cn.liangdeng.target.LightRuleKind;
import cn.liangdeng.target.LightRules;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Completion and light as they would become, told while the figure is filled in. */
@IntegrationTest
@Transactional
class RowOutlooksTest {

    private static final ReportingMonth SEPTEMBER = ReportingMonth.of(2026, 9);
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ReportingPeople people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Reports reports;

    @Autowired
    private LightRules rules;

    @Autowired
    private JdbcClient jdbc;

    private UnitId bureau;

    @BeforeEach
    void setUp() {
        people.arrive();
        bureau = people.bureau();
    }

    /** 120 of the year: 90 are due by September. */
    @ParameterizedTest
    @CsvSource({
        "FLOW, 92, GREEN",
        "FLOW, 80, YELLOW",
        "FLOW, 70, RED",
        "FLOW, 120, ACHIEVED",
        "RATE, 119, YELLOW",
        "RATE, 90, RED"
    })
    void theLightToldIsTheLightThatComesWithApproval(IndicatorNature nature, String value, String light)
            throws Exception {
        IndicatorId indicator = people.indicator("预计灯" + nature, nature);
        TargetId target = people.target(indicator, bureau, "预计灯目标");

        assertThat(typed(indicator, value).get("light").asString()).isEqualTo(light);
        approve(indicator);
        assertThat(kept(target)).isEqualTo(light);
    }

    @Test
    void theDistrictsOwnRuleColoursIt() throws Exception {
        IndicatorId indicator = people.indicator("预计灯规则", IndicatorNature.FLOW);
        TargetId target = people.target(indicator, bureau, "预计灯规则目标");
        // From now on even forty points behind are yellow.
        signedIn.run(OFFICE, () -> {
            LightRuleId rule = rules.create(
                    new LightRuleKind(IndicatorNature.FLOW, null, null),
                    new LightRuleData(
                            "宽限规则",
                            SEPTEMBER,
                            new LightThresholds(
                                    BigDecimal.ZERO, new BigDecimal("-40"), new BigDecimal("-3"), new BigDecimal("5")),
                            "测试文件",
                            null,
                            "试行"));
            rules.putInForce(rule, rules.draft(rule).id());
        });

        assertThat(typed(indicator, "70").get("light").asString()).isEqualTo("YELLOW");
        approve(indicator);
        assertThat(kept(target)).isEqualTo("YELLOW");
    }

    @Test
    void aMilestoneHasOneToo() throws Exception {
        IndicatorId hall = people.indicator("预计灯建成展示馆", IndicatorNature.MILESTONE);
        people.milestone(hall, bureau, "建成展示馆");

        JsonNode outlook = typed(hall, "80");
        assertThat(outlook.get("light").asString()).isEqualTo("GREEN");
        assertThat(outlook.get("sentence").asString()).isEqualTo("完成80.0%，序时75.0%");
        assertThat(typed(hall, "60").get("light").asString()).isEqualTo("RED");
    }

    @Test
    void aMissedMilestoneSaysSo() throws Exception {
        IndicatorId hall = people.indicator("预计灯逾期展示馆", IndicatorNature.MILESTONE);
        people.milestone(hall, bureau, "六月底前建成", ReportingMonth.of(2026, 6));

        JsonNode outlook = typed(hall, "90");
        assertThat(outlook.get("light").asString()).isEqualTo("RED");
        assertThat(outlook.get("sentence").asString()).isEqualTo("期限已过，未完成");
    }

    private JsonNode typed(IndicatorId indicator, String value) throws Exception {
        MockHttpServletResponse answer = mvc.perform(post("/reporting/" + indicator.value() + "/2026-09/row")
                        .param("unit", String.valueOf(bureau.value()))
                        .param("toDate", value)
                        .param("version", version(indicator))
                        .with(signedIn.as(FILLER))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return JSON.readTree(answer.getContentAsByteArray()).get("row").get("outlook");
    }

    private String version(IndicatorId indicator) {
        return jdbc.sql("select version::text from reporting.report where indicator_id = ?")
                .param(indicator.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void approve(IndicatorId indicator) {
        ReportId id = signedIn.call(FILLER, () -> {
            ReportId found =
                    reports.find(indicator, bureau, SEPTEMBER).orElseThrow().id();
            reports.submit(found);
            return found;
        });
        signedIn.run(REVIEWER, () -> reports.passOn(id));
        signedIn.run(OFFICE, () -> reports.approve(id));
    }

    private String kept(TargetId target) {
        return jdbc.sql("""
                        select case when light = 'GREEN' and achieved then 'ACHIEVED' else light end
                        from progress.pub_progress
                        where target_id = ? and as_of = date '2026-09-01'
                        """).param(target.value()).query(String.class).single();
    }
}
