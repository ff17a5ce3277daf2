package cn.liangdeng.progress.web;

import static cn.liangdeng.reporting.ReportingPeople.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.reporting.ReportingPeople;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Adjustment;
import cn.liangdeng.target.AdjustmentReason;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.Targets;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.StatementCounter;
import cn.liangdeng.testing.TestClock;
import java.math.BigDecimal;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** 目标核查: what is asked about targets, and the office's answer. */
@IntegrationTest
@Transactional
class TargetQuestionPagesTest {

    private static final int MOST_STATEMENTS = 12;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ReportingPeople people;

    @Autowired
    private People accounts;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Targets targets;

    @Autowired
    private TestClock clock;

    private String name;

    @BeforeEach
    void setUp() {
        people.arrive();
        name = UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void anEconomicTargetOfTheStatisticsOfficeIsAskedAboutUntilTheOfficeSaysWhy() throws Exception {
        TargetId target = people.target(
                people.indicator("核查营业收入" + name, IndicatorNature.FLOW),
                accounts.department("区核查测试统计局"),
                "营业收入" + name);
        String row = "[data-test-id=question-STATISTICS_BEARER-" + target.value() + "]";
        assertThat(page().select(row).text()).contains("由区核查测试统计局牵头").contains("须确认");
        String address = "/target-questions/" + target.value() + "/STATISTICS_BEARER";
        MockHttpServletResponse refused = answer(post(address).param("reason", " "));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select(row + " [role=alert]")
                        .text())
                .isEqualTo("请填写理由。");
        answer(post(address).param("reason", "区政府第12次常务会议明确"));
        assertThat(page().select(row).text()).contains("区政府第12次常务会议明确");
    }

    @Test
    void theStatisticsOfficeMayBearItsOwnWork() throws Exception {
        TargetId target = people.target(
                people.indicator("核查名录库入库企业" + name, IndicatorNature.FLOW),
                accounts.department("区核查测试统计局"),
                "名录库" + name);
        assertThat(page().select("[data-test-id=question-STATISTICS_BEARER-" + target.value() + "]"))
                .isEmpty();
    }

    @Test
    void anEnterpriseInATargetIsAskedAbout() throws Exception {
        TargetId target = people.target(
                people.indicator("核查产能" + name, IndicatorNature.FLOW), people.bureau(), "推动宏图纺织有限公司扩产" + name);
        assertThat(page().select("[data-test-id=question-ENTERPRISE_NAMED-" + target.value() + "]")
                        .text())
                .contains("宏图纺织有限公司");
    }

    @Test
    void oneProjectInTheTargetsOfTwoUnitsIsRemarked() throws Exception {
        TargetId one = people.target(
                people.indicator("核查项目甲" + name, IndicatorNature.FLOW), people.bureau(), "建成云岭" + name + "冷链物流产业园项目");
        TargetId other = people.target(
                people.indicator("核查项目乙" + name, IndicatorNature.FLOW), people.town(), "云岭" + name + "冷链物流产业园项目投产");
        String row = "[data-test-id=question-PROJECT_IN_TWO_TARGETS-" + one.value() + "]";
        assertThat(page().select(row).text()).contains("填报测试镇").contains("仅提示");
        assertThat(page().select("[data-test-id=question-PROJECT_IN_TWO_TARGETS-" + other.value() + "]"))
                .hasSize(1);
        answer(post("/checks/PROJECT_IN_TWO_TARGETS").param("reason", "本区不看"));
        assertThat(page().select(row)).isEmpty();
    }

    @Test
    void whatIsSaidOfAnyProjectIsNoProject() throws Exception {
        TargetId one =
                people.target(people.indicator("核查泛称甲" + name, IndicatorNature.FLOW), people.bureau(), "建成社区养老服务中心5个");
        people.target(people.indicator("核查泛称乙" + name, IndicatorNature.FLOW), people.town(), "新建社区养老服务中心");
        assertThat(page().select("[data-test-id=question-PROJECT_IN_TWO_TARGETS-" + one.value() + "]"))
                .isEmpty();
    }

    @Test
    void partsAboveTheWholeAreRemarkedFromTheDistrictsShareOn() throws Exception {
        TargetId whole =
                people.target(people.indicator("核查总目标" + name, IndicatorNature.FLOW), people.bureau(), "总目标" + name);
        TargetId part =
                people.target(people.indicator("核查分目标" + name, IndicatorNature.FLOW), people.town(), "分目标" + name);
        String row = "[data-test-id=question-ABOVE_PARENT-" + whole.value() + "]";
        jdbc.sql("update target.target set decomposed_from_id = :whole where id = :part")
                .param("whole", whole.value())
                .param("part", part.value())
                .update();
        jdbc.sql("update target.terms set bound = 130 where target_id = :part")
                .param("part", part.value())
                .update();
        assertThat(page().select(row)).isEmpty();
        jdbc.sql("update target.terms set bound = 160 where target_id = :part")
                .param("part", part.value())
                .update();
        assertThat(page().select(row).text()).contains("总目标120家，分解为160家").contains("仅提示");
        answer(post("/checks/ABOVE_PARENT")
                .param("active", "true")
                .param("first", "140")
                .param("reason", "本区惯例"));
        assertThat(page().select(row)).isEmpty();
    }

    @Test
    void whatWasEasedWhileItsLightWasRedIsRemarkedAndMarked() throws Exception {
        TargetId target =
                people.target(people.indicator("核查调低" + name, IndicatorNature.FLOW), people.bureau(), "调低" + name);
        jdbc.sql("""
                        update progress.progress set light = 'RED'
                        where target_id = :target and superseded_at is null
                        """).param("target", target.value()).update();
        clock.advanceSeconds(1);
        int version = jdbc.sql("select version from target.target where id = :target")
                .param("target", target.value())
                .query(Integer.class)
                .single();
        signedIn.run(
                OFFICE,
                () -> targets.adjust(
                        target,
                        version,
                        new Adjustment(
                                ReportingMonth.of(2026, 10),
                                TargetTermsData.of(
                                        ReportingMonth.of(2026, 1),
                                        ReportingMonth.of(2026, 12),
                                        BoundComparator.AT_LEAST,
                                        BigDecimal.valueOf(90),
                                        null),
                                AdjustmentReason.SUPERIOR_POLICY,
                                "上级调整",
                                "区政府",
                                "1号")));
        assertThat(page().select("[data-test-id=question-EASED_AFTER_RED-" + target.value() + "]")
                        .text())
                .contains("由120家调为90家");
        assertThat(Jsoup.parse(answer(get("/targets/" + target.value())).getContentAsString())
                        .select(".history .mark")
                        .text())
                .contains("亮红灯后调低");
    }

    @Test
    void thePageAsksFewStatements() throws Exception {
        assertThat(StatementCounter.during(() -> answer(get("/target-questions"))))
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    private Document page() throws Exception {
        MockHttpServletResponse answer = answer(get("/target-questions"));
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = mvc.perform(
                        request.with(signedIn.as(OFFICE)).with(csrf()))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }
}
