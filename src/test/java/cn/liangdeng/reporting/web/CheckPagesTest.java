package cn.liangdeng.reporting.web;

import static cn.liangdeng.reporting.ReportingPeople.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.liangdeng.reporting.ReportingPeople;
import cn.liangdeng.reporting.domain.CheckSwitches;
import cn.liangdeng.reporting.quality.Check;
import cn.liangdeng.reporting.quality.Threshold;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** 数据校核规则: what a district sets, and what stays of it. */
@IntegrationTest
@Transactional
class CheckPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private ReportingPeople people;

    @Autowired
    private CheckSwitches switches;

    @BeforeEach
    void setUp() {
        people.arrive();
    }

    @Test
    void everyCheckOfTheHandbookIsListedWithItsRule() throws Exception {
        Document page = page(get("/checks"));
        assertThat(page.select("[data-test-id=checks] tbody tr")).hasSize(Check.values().length);
        assertThat(page.select("[data-test-id=check-JUMP]").text())
                .contains("中位数的3倍")
                .contains("全年目标的40%");
        assertThat(page.text()).doesNotContain("{0}").doesNotContain("??");
        // What cannot be checked without a register of projects is said, not passed over.
        assertThat(page.select("#not-checked + ul").text()).contains("施工许可", "项目代码");
    }

    @Test
    void everyCheckCanBeOpened() throws Exception {
        for (Check check : Check.values()) {
            Document page = page(get("/checks/" + check));
            assertThat(page.select("form .field-number"))
                    .hasSize(Threshold.of(check).size());
            assertThat(page.text()).doesNotContain("??");
        }
    }

    @Test
    void aThresholdIsSetWithItsReasonAndStaysInTheHistory() throws Exception {
        MockHttpServletResponse answer = answer(post("/checks/JUMP")
                .param("active", "true")
                .param("first", "4")
                .param("second", "40")
                .param("reason", "本区项目集中开工"));
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(signedIn.call(OFFICE, () -> switches.settings().of(Threshold.JUMP_TIMES)))
                .isEqualByComparingTo("4");
        Document page = page(get("/checks/JUMP"));
        assertThat(page.select("[data-test-id=changes] li")).hasSize(1);
        assertThat(page.select("[data-test-id=changes]").text())
                .contains("近6个月中位数的倍数设为4倍")
                .contains("本区项目集中开工");
        assertThat(page(get("/checks")).select("[data-test-id=check-JUMP]").text())
                .contains("中位数的4倍")
                .contains("本区设定");
    }

    @Test
    void withoutAReasonNothingIsSetAndNothingTypedIsLost() throws Exception {
        MockHttpServletResponse answer = answer(post("/checks/JUMP")
                .param("_active", "on")
                .param("first", "7")
                .param("second", "55")
                .param("reason", " "));
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("input[name=first]").val()).isEqualTo("7");
        assertThat(page.select("input[name=second]").val()).isEqualTo("55");
        assertThat(page.select("input[type=checkbox][name=active]").hasAttr("checked"))
                .isFalse();
        assertThat(signedIn.call(OFFICE, switches::settings).isOn(Check.JUMP)).isTrue();
    }

    @Test
    void aThresholdOutsideItsLimitsIsRefusedAtItsField() throws Exception {
        MockHttpServletResponse answer = answer(post("/checks/ON_PACE")
                .param("active", "true")
                .param("first", "2.5")
                .param("second", "90")
                .param("reason", "试行"));
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#first-error").text()).contains("2—11");
        assertThat(page.select("#second-error").text()).contains("0.1—5");
        assertThat(signedIn.call(OFFICE, () -> switches.settings().of(Threshold.ON_PACE_PERCENT)))
                .isEqualByComparingTo(new BigDecimal("0.5"));
    }

    @Test
    void aCheckThatDoesNotExistIsNotFound() throws Exception {
        assertThat(answer(get("/checks/NONE")).getStatus()).isEqualTo(404);
    }

    private Document page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = answer(request);
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
