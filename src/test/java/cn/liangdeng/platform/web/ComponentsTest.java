package cn.liangdeng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

class ComponentsTest extends WebTest {

    private static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x>";

    @ParameterizedTest
    @CsvSource({
        "GREEN, 达序时, light-green",
        "YELLOW, 略滞后, light-yellow",
        "RED, 滞后, light-red",
        "NOT_DUE, 未到期, light-not_due",
        "NO_DATA, 无数据, light-no_data",
        "ACHIEVED, 已完成, light-achieved"
    })
    void aLightIsColourShapeAndWord(String state, String word, String shape) throws Exception {
        Element light =
                component("components/light :: light", Map.of("state", state)).selectFirst(".light");
        assertThat(light.text()).isEqualTo(word);
        assertThat(light.className()).contains(shape);
        assertThat(light.select("use").attr("href")).endsWith("#" + shape);
    }

    @Test
    void marksStandBesideTheLight() throws Exception {
        Document rendered = component(
                "components/light :: light",
                Map.of("state", "RED", "marks", List.of("UNREPORTED", "STALE", "ADJUSTED", "CORRECTED")));
        assertThat(rendered.select(".mark").eachText()).containsExactly("未报", "数据较旧", "已调整", "更正");
        assertThat(rendered.select(".light").text()).isEqualTo("滞后");
    }

    @Test
    void aLightLeadsToItsExplanation() throws Exception {
        Document rendered =
                component("components/light :: light", Map.of("state", "RED", "explain", "/progress/3/explain"));
        assertThat(rendered.select("a.light[data-explain]").attr("href")).isEqualTo("/progress/3/explain");
    }

    @ParameterizedTest
    @CsvSource({
        "components/empty :: empty",
        "components/feedback :: notice",
        "components/progress :: bar",
        "components/confirm :: confirm"
    })
    void wordsFromOutsideAreOnlyWords(String view) throws Exception {
        Document rendered = component(
                view,
                Map.of("text", HOSTILE, "title", HOSTILE, "action", HOSTILE, "path", "/x", "kind", "info", "id", "q"));
        assertThat(rendered.select("script:containsData(alert), img")).isEmpty();
        assertThat(rendered.text()).contains(HOSTILE);
    }

    @Test
    void aNoticeOfTheLastActIsShownEscaped() throws Exception {
        Document rendered = component(
                "components/feedback :: flash", Map.of(Notice.ATTRIBUTE, Notice.done("platform.home.due", HOSTILE)));
        assertThat(rendered.select(".notice-done p").text()).isEqualTo(HOSTILE + "前");
        assertThat(rendered.select("script, img")).isEmpty();
    }

    @Test
    void aFieldShowsWhatWasTypedAndWhatIsWrong() throws Exception {
        DesignForm form =
                new DesignForm(HOSTILE, new BigDecimal("1.50"), null, null, null, null, null, "", false, null);
        BeanPropertyBindingResult errors = new BeanPropertyBindingResult(form, "form");
        errors.rejectValue("title", "shared.validation.tooLong", new Object[] {40}, null);
        Document rendered = field("text", form, errors, Map.of("name", "title", "label", "名称", "hint", "提示"));
        Element input = rendered.selectFirst("input[name=title]");
        assertThat(input.attr("value")).isEqualTo(HOSTILE);
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(rendered.getElementById(input.attr("aria-describedby")).text())
                .isEqualTo("不能超过40个字");
        assertThat(rendered.select("label").attr("for")).isEqualTo(input.id());
    }

    @Test
    void theSummaryLinksToTheFields() throws Exception {
        DesignForm form = DesignForm.blank();
        BeanPropertyBindingResult errors = new BeanPropertyBindingResult(form, "form");
        errors.rejectValue("bound", "shared.validation.number");
        errors.reject("platform.home.noDue");
        Document rendered = field("errors", form, errors, Map.of());
        assertThat(rendered.select(".error-summary a").attr("href")).isEqualTo("#bound");
        assertThat(rendered.select(".error-summary li").eachText()).containsExactlyInAnyOrder("请填写数字，例如12.5", "不限期");
    }

    @Test
    void aSelectKeepsTheChoice() throws Exception {
        DesignForm form = new DesignForm("", null, "2", null, null, null, null, "", false, null);
        Document rendered = field(
                "select",
                form,
                new BeanPropertyBindingResult(form, "form"),
                Map.of(
                        "name", "kind",
                        "label", "类别",
                        "options", List.of(Option.of("1", HOSTILE), Option.keyed("2", "platform.design.option.2"))));
        assertThat(rendered.select("select")).hasSize(1);
        assertThat(rendered.select("option").eachText()).containsExactly(HOSTILE, "期末存量");
        assertThat(rendered.select("option[selected]").attr("value")).isEqualTo("2");
    }

    @Test
    void aFieldStandsAlone() throws Exception {
        DesignForm form = DesignForm.blank();
        BeanPropertyBindingResult errors = new BeanPropertyBindingResult(form, "form");
        assertThat(field("textarea", form, errors, Map.of("name", "reason", "label", "原因"))
                        .select("textarea, input:not([type=hidden]), label"))
                .hasSize(2);
        assertThat(field("number", form, errors, Map.of("name", "bound", "label", "目标值"))
                        .select("textarea, input, label"))
                .hasSize(2);
    }

    @Test
    void pagesKeepTheFilter() throws Exception {
        Document rendered =
                component("components/pagination :: pages", Map.of("page", new Page<>(List.of(1, 2), 3, 2, 100)));
        assertThat(rendered.select("a[rel=next]").attr("href"))
                .contains("unit=3")
                .endsWith("page=4");
        assertThat(rendered.select("a[aria-current]").text()).isEqualTo("3");
        assertThat(rendered.select(".pages-count").text()).isEqualTo("第5—6条，共100条");
    }

    @Test
    void aHeadSortsTheOtherWayRound() throws Exception {
        Map<String, Object> head = Map.of("text", "目标值", "column", "bound", "sort", "bound", "descending", false);
        Document rendered = component("components/table :: head", head);
        assertThat(rendered.select("a").attr("href")).contains("unit=3").endsWith("sort=bound&direction=desc");
    }

    @Test
    void theMonthSwitchKeepsTheFilterAndStepsThroughTheMonths() throws Exception {
        List<ReportingMonth> months =
                List.of(ReportingMonth.of(2026, 9), ReportingMonth.of(2026, 8), ReportingMonth.of(2026, 7));
        Document rendered =
                component("components/month-switch :: months", Map.of("selected", months.get(1), "months", months));
        assertThat(rendered.select("option[selected]").text()).isEqualTo("2026年1—8月");
        assertThat(rendered.select("input[type=hidden][name=unit]").attr("value"))
                .isEqualTo("3");
        assertThat(rendered.select("a[rel=next]").attr("href")).endsWith("month=2026-09");
        assertThat(rendered.select("a[rel=prev]").attr("href")).endsWith("month=2026-07");
    }

    @Test
    void theOldestMonthHasNoneBeforeIt() throws Exception {
        List<ReportingMonth> months = List.of(ReportingMonth.of(2026, 9));
        Document rendered =
                component("components/month-switch :: months", Map.of("selected", months.get(0), "months", months));
        assertThat(rendered.select("a")).isEmpty();
    }

    @Test
    void longWorkAsksAgainOnlyWhereItMay() throws Exception {
        assertThat(component("components/progress :: bar", Map.of("text", "x", "value", 3, "max", 9))
                        .select("[hx-get]"))
                .isEmpty();
        assertThat(component("components/progress :: bar", Map.of("text", "x", "poll", "/jobs/7"))
                        .select("[hx-get]")
                        .attr("hx-get"))
                .isEqualTo("/jobs/7");
    }

    /** Renders a field inside a form; the sample view binds {@code form}. */
    private Document field(String which, DesignForm form, BindingResult errors, Map<String, Object> parameters)
            throws Exception {
        WebPieces.MODEL.put("form", form);
        WebPieces.MODEL.put(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        WebPieces.MODEL.put("which", which);
        return component("test/field", parameters);
    }
}
