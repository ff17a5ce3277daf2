package cn.liangdeng.progress.web;

import static cn.liangdeng.progress.ProgressFacts.OFFICE;
import static cn.liangdeng.progress.ProgressFacts.month;
import static cn.liangdeng.progress.ProgressFacts.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.progress.ProgressFacts;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.LightRuleId;
import cn.liangdeng.target.LightRuleKind;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.StatementCounter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** 灯色规则: written from a preset, looked at, put in force, and named by the card of the light. */
@IntegrationTest
@Transactional
class LightRulePagesTest {

    /** Statements of a page at most, those of the frame included. */
    private static final int STATEMENTS = 12;

    private static final int MANY = 55;

    @Autowired
    private ProgressFacts facts;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private MockMvcTester mvc;

    private UnitId bureau;
    private IndicatorId firms;
    private TargetId target;

    @BeforeEach
    void setUp() {
        facts.office();
        bureau = people.department("区规则页测试局");
        firms = facts.indicator("规则页新增企业", "家", IndicatorNature.FLOW);
        target = facts.target(firms, bureau, "规则页新增企业120家", year(BoundComparator.AT_LEAST, "120", null));
        facts.approve(firms, bureau, month(9), "84");
    }

    @Test
    void thePresetsAreOffered() {
        Document page = get("/light-rules");

        assertThat(page.select(".card h3").eachText()).containsExactly("标准规则", "两档规则（达序时、未达序时）", "10/30个百分点");
        assertThat(page.select("tbody tr").last().text()).contains("其余目标", "标准亮灯规则", "−10");
        Document form = get("/light-rules/new?preset=TEN_THIRTY");
        assertThat(form.select("[name=yellowFrom]").val()).isEqualTo("-30");
        assertThat(form.select("[name=greenFrom]").val()).isEqualTo("0");
    }

    @Test
    void whatIsSavedIsShownInThePreviewAndThenHolds() {
        MvcTestResult saved = save("0", "-2");
        String preview = saved.getResponse().getRedirectedUrl();
        assertThat(preview).endsWith("/preview");

        Document page = get(preview);
        assertThat(page.select("table.targets tbody tr").text()).contains("规则页新增企业120家", "−5.0个百分点", "略滞后", "滞后");
        assertThat(page.select(".lead").text()).contains("2026年9月");
        MvcTestResult done = mvc.post()
                .uri(page.select("form[action$=in-force]").attr("action"))
                .with(signedIn.as(OFFICE))
                .with(csrf())
                .param("draft", page.select("[name=draft]").val())
                .exchange();

        Document rule = get(done.getResponse().getRedirectedUrl());
        assertThat(rule.text()).contains("第1版", "生效", "示专发〔2026〕9号", "批准生效", "按会议要求");
        assertThat(get("/progress/" + target.value() + "/explain").text())
                .contains("页面测试规则（第1版）", "示专发〔2026〕9号", "自2026年9月起", "为什么是红灯");
    }

    @Test
    void bandsThatOverlapAreRefusedAtTheFieldAndNothingTypedIsLost() {
        MvcTestResult answer = save("-10", "0");

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document page = html(answer);
        assertThat(page.select("#yellowFrom-error").text()).contains("两段重叠");
        assertThat(page.select("[name=basisNumber]").val()).isEqualTo("示专发〔2026〕9号");
    }

    @Test
    void aRuleInForceIsRevisedByAnotherVersion() {
        LightRuleId rule = facts.ruleDraft(kind(), month(9), "0", "0");
        facts.putInForce(rule);

        Document form = get("/light-rules/" + rule.value() + "/draft");
        assertThat(form.select("[name=yellowFrom]").val()).isEqualTo("0");
        assertThat(form.select("[name=nature]")).isEmpty();
    }

    @Test
    void aRuleIsEndedWithAReasonAndSaysSo() {
        LightRuleId rule = facts.ruleDraft(kind(), month(1), "0", "0");
        facts.putInForce(rule);
        Document form = get("/light-rules/" + rule.value() + "/draft?end=true");
        assertThat(form.select("h1").text()).isEqualTo("终止灯色规则");
        assertThat(form.select("[name=ends]").val()).isEqualTo("true");
        MvcTestResult saved = mvc.post()
                .uri("/light-rules/" + rule.value() + "/draft")
                .with(signedIn.as(OFFICE))
                .with(csrf())
                .param("version", form.select("[name=version]").val())
                .param("ends", "true")
                .param("name", form.select("[name=name]").val())
                .param("greenFrom", form.select("[name=greenFrom]").val())
                .param("yellowFrom", form.select("[name=yellowFrom]").val())
                .param("rateYellowFrom", form.select("[name=rateYellowFrom]").val())
                .param("headroom", form.select("[name=headroom]").val())
                .param("validFrom", "2026-09")
                .param("basisTitle", "专班会议纪要")
                .param("basisNumber", "")
                .param("reason", "并入新办法")
                .exchange();
        Document preview = get(saved.getResponse().getRedirectedUrl());
        assertThat(preview.select(".lead").text()).contains("终止后");
        assertThat(preview.select("table.targets tbody tr").text()).contains("规则页新增企业120家");
        facts.putInForce(rule);

        assertThat(get("/light-rules/" + rule.value()).text()).contains("已终止", "批准终止", "并入新办法", "重新启用");
        assertThat(get("/light-rules").select("tbody").text()).contains("已终止");
        assertThat(get("/progress/" + target.value() + "/explain").text()).contains("为什么是黄灯");
    }

    @Test
    void manyFlipsComeInPages() {
        for (int i = 0; i < MANY; i++) {
            facts.target(firms, bureau, "规则页分页目标" + i, year(BoundComparator.AT_LEAST, "120", null));
        }
        LightRuleId rule = facts.ruleDraft(kind(), month(9), "0", "0");

        assertThat(get("/light-rules/" + rule.value() + "/preview").select("table.targets tbody tr"))
                .hasSize(50);
        assertThat(get("/light-rules/" + rule.value() + "/preview?page=2").select("table.targets tbody tr"))
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void thePagesAskLittle() throws Exception {
        LightRuleId rule = facts.ruleDraft(kind(), month(1), "0", "0");
        for (String address : List.of(
                "/light-rules",
                "/light-rules/" + rule.value(),
                "/light-rules/" + rule.value() + "/draft",
                "/light-rules/" + rule.value() + "/preview")) {
            assertThat(StatementCounter.during(() -> get(address))).as(address).hasSizeLessThanOrEqualTo(STATEMENTS);
        }
    }

    @Test
    void aDraftIsDiscardedAndStaysInTheHistory() {
        LightRuleId rule = facts.ruleDraft(kind(), month(9), "0", "0");
        Document page = get("/light-rules/" + rule.value());

        mvc.post()
                .uri("/light-rules/" + rule.value() + "/discard")
                .with(signedIn.as(OFFICE))
                .with(csrf())
                .param("draft", page.select("[name=draft]").val())
                .exchange();

        assertThat(get("/light-rules/" + rule.value()).text()).contains("已作废", "还没有生效的版本");
    }

    private static LightRuleKind kind() {
        return new LightRuleKind(IndicatorNature.FLOW, null, null);
    }

    private MvcTestResult save(String green, String yellow) {
        return mvc.post()
                .uri("/light-rules/new?preset=STANDARD")
                .with(signedIn.as(OFFICE))
                .with(csrf())
                .param("name", "页面测试规则")
                .param("nature", "FLOW")
                .param("horizon", "")
                .param("document", "")
                .param("greenFrom", green)
                .param("yellowFrom", yellow)
                .param("rateYellowFrom", "−3")
                .param("headroom", "5")
                .param("basisTitle", "专班会议纪要")
                .param("basisNumber", "示专发〔2026〕9号")
                .param("validFrom", "2026-09")
                .param("reason", "按会议要求")
                .exchange();
    }

    private Document get(String address) {
        MvcTestResult answer = mvc.get().uri(address).with(signedIn.as(OFFICE)).exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return html(answer);
    }

    private static Document html(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
