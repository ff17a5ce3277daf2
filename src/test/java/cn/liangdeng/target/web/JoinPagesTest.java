package cn.liangdeng.target.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Indicators;
import cn.liangdeng.target.TargetFixture;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.Targets;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** 口径认定 and 目标移交 as pages. */
@IntegrationTest
class JoinPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Targets targets;

    @Autowired
    private Indicators indicators;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private TargetFixture fixture;
    private IndicatorId indicator;
    private TargetId one;
    private TargetId other;

    @BeforeEach
    void setUp() {
        clock.reset();
        fixture = new TargetFixture(people, signedIn, indicators, targets, jdbc);
        indicator = fixture.indicator(IndicatorNature.FLOW);
        one = fixture.target(indicator, fixture.details("甲" + unique), TargetFixture.terms("100"));
        other = fixture.target(indicator, fixture.details("乙" + unique), TargetFixture.terms("100"));
    }

    @Test
    void probableDuplicatesAreListedWithAWayToCompareThem() {
        Document page = get("/target-rulings");

        assertThat(page.select("tbody th:contains(甲" + unique + ")")).hasSize(1);
        assertThat(page.select("a[href*=one=" + one.value() + "]").attr("href"))
                .contains("other=" + other.value(), "kind=SAME_AS");
    }

    @Test
    void aMergeIsConfirmedByAPersonAndCanBeEnded() {
        MvcTestResult refused = merge("", "");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(refused).select(".error-summary li").eachText()).isNotEmpty();
        assertThat(body(refused).select("input[name=kind][checked]").attr("value"))
                .isEqualTo("SAME_AS");

        assertThat(merge("两份文件是同一项任务", "区政府常务会议")).hasStatus(HttpStatus.FOUND);

        Document page = get("/target-rulings");
        assertThat(page.select("tr:contains(两份文件是同一项任务):contains(乙" + unique + ") th")
                        .text())
                .isEqualTo("合并");
        String end = page.select("tr:contains(乙" + unique + ") a[href$=/end]").attr("href");
        assertThat(get(end).select(".lead").text()).contains("甲" + unique, "乙" + unique);
        assertThat(mvc.post()
                        .uri(end)
                        .with(csrf())
                        .with(signedIn.as(fixture.office))
                        .param("reason", "口径不同"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get("/target-admin/" + other.value())
                        .select(".status")
                        .first()
                        .text())
                .isEqualTo("执行中");
    }

    @Test
    void theHandoverScreenNamesEveryOpenTargetAndKeepsWhatWasTyped() {
        UnitId leaving = fixture.department("区页面移交局" + unique);
        UnitId heir = fixture.department("区页面接收局" + unique);
        IndicatorId own = fixture.indicator(IndicatorNature.FLOW);
        TargetId target = fixture.target(
                own, TargetFixture.filedBy(fixture.details("待移交" + unique), leaving), TargetFixture.terms("100"));
        assertThat(get("/handovers")
                        .select("tr:contains(区页面移交局" + unique + ") td.num")
                        .text())
                .isEqualTo("1");

        MvcTestResult refused = handOver(leaving, heir, target, "");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(refused).select("select[name=owner] option[selected]").attr("value"))
                .isEqualTo(String.valueOf(heir.value()));

        assertThat(handOver(leaving, heir, target, "机构改革")).hasStatus(HttpStatus.FOUND);
        assertThat(get("/handovers/" + leaving.value()).select(".nothing")).hasSize(1);
        assertThat(get("/target-admin/" + target.value())
                        .select(".history li")
                        .first()
                        .text())
                .contains("移交", "区页面移交局" + unique, "区页面接收局" + unique);
    }

    @Test
    void theStretchGoalIsTypedAndShown() {
        MvcTestResult refused = newTarget("90");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(refused).select(".form-error").text()).contains("奋斗目标应高于目标值");

        assertThat(newTarget("150")).hasStatus(HttpStatus.FOUND);
        assertThat(get("/target-admin?q=甲" + unique).select("tbody tr").text()).contains("100", "奋斗目标150");
    }

    private MvcTestResult newTarget(String stretch) {
        return mvc.post()
                .uri("/target-admin/" + one.value() + "/versions/1/correct")
                .with(csrf())
                .with(signedIn.as(fixture.office))
                .param("version", String.valueOf(fixture.version(one)))
                .param("reason", "补录奋斗目标")
                .param("terms.firstMonth", "2026-01")
                .param("terms.lastMonth", "2026-12")
                .param("terms.comparator", "AT_LEAST")
                .param("terms.bound", "100")
                .param("terms.stretch", stretch)
                .param("terms.phasing", "linear")
                .exchange();
    }

    private MvcTestResult merge(String reason, String approver) {
        return mvc.post()
                .uri("/target-rulings/new?one=" + one.value() + "&other=" + other.value())
                .with(csrf())
                .with(signedIn.as(fixture.office))
                .param("kind", "SAME_AS")
                .param("kept", String.valueOf(one.value()))
                .param("from", "2026-01")
                .param("reason", reason)
                .param("approver", approver)
                .param("oneVersion", String.valueOf(fixture.version(one)))
                .param("otherVersion", String.valueOf(fixture.version(other)))
                .exchange();
    }

    private MvcTestResult handOver(UnitId leaving, UnitId heir, TargetId target, String reason) {
        return mvc.post()
                .uri("/handovers/" + leaving.value())
                .with(csrf())
                .with(signedIn.as(fixture.office))
                .param("owner", String.valueOf(heir.value()))
                .param("from", "2026-10")
                .param("reason", reason)
                .param("approvalNumber", "示编〔2026〕3号")
                .param("targets", String.valueOf(target.value()))
                .param("versions", String.valueOf(fixture.version(target)))
                .param("owners", "")
                .exchange();
    }

    private Document get(String path) {
        MvcTestResult result =
                mvc.get().uri(path).with(signedIn.as(fixture.office)).exchange();
        assertThat(result).hasStatusOk();
        return body(result);
    }

    private static Document body(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
