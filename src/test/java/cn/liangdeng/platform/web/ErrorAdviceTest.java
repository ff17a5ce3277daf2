package cn.liangdeng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ErrorAdviceTest extends WebTest {

    @ParameterizedTest
    @CsvSource({
        "notFound, 404, 目前没有需要您处理的事项。",
        "invalid, 422, 不限期",
        "forbidden, 403, 不限期",
        "duplicate, 409, 已存在相同内容，没有重复保存。",
        "tooLarge, 413, 上传的文件超过允许的大小。请压缩或拆分后重新上传。"
    })
    void aRefusalIsAPageWithItsSentence(String how, int status, String sentence) throws Exception {
        assertThat(get("/refuse?how=" + how)).hasStatus(status);
        assertThat(page("/refuse?how=" + how).select("main p").first().text()).isEqualTo(sentence);
    }

    @Test
    void anOvertakenChangeIsAConflictWithoutInternalWords() throws Exception {
        Document page = page("/refuse?how=overtaken");
        assertThat(page.select("h1").text()).isEqualTo("内容已被他人更新");
        assertThat(page.text()).doesNotContain("row 17");
    }

    @Test
    void theArgumentsOfASentenceAreEscaped() throws Exception {
        Document page = page("/refuse?how=conflict");
        assertThat(page.select("main i")).isEmpty();
        assertThat(page.select("main p").first().text()).isEqualTo("<i>5月</i>前");
    }

    @Test
    void htmxGetsAPieceForTheFeedback() throws Exception {
        MvcTestResult answer = get("/refuse?how=invalid", "HX-Request", "true");
        assertThat(answer).hasStatus(422).hasHeader("HX-Retarget", "#feedback").hasHeader("HX-Reswap", "innerHTML");
        assertThat(answer.getResponse().getContentAsString())
                .startsWith("<div")
                .contains("不限期")
                .doesNotContain("<html");
    }

    @Test
    void aScriptGetsTheSentenceAsJson() {
        assertThat(get("/refuse?how=invalid", "Accept", "application/json"))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"message\": \"不限期\"}");
    }

    @Test
    void aConstraintThatNobodyNamedIsADefect() {
        assertThat(get("/refuse?how=unnamed")).hasFailed().failure().hasRootCauseMessage("internal");
        assertThat(get("/refuse?how=unnamed")).failure().hasCauseInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatIsNoRefusalIsLeftToTheErrorPage() {
        assertThat(get("/refuse?how=else")).failure().hasCauseInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error",
                "error/400",
                "error/403",
                "error/404",
                "error/405",
                "error/409",
                "error/413",
                "error/422",
                "error/429",
                "error/5xx"
            })
    void everyErrorPageSaysWhatToDoAndGivesItsNumber(String view) throws Exception {
        MvcTestResult answer = get("/sample/inner?view=" + view);
        Document page = org.jsoup.Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("h1").text()).isNotBlank();
        assertThat(page.select("main p").first().text()).isNotBlank();
        assertThat(page.select(".error-reference").text())
                .contains(answer.getResponse().getHeader("X-Request-Id"));
        assertThat(page.select(".actions a").attr("href")).isEqualTo("/");
    }

    /** A page that breaks while it is written leaves its variables in the request, where the error page finds them. */
    @ParameterizedTest
    @ValueSource(strings = {"error", "error/404", "error/5xx"})
    void anErrorPageIsShownWhateverTheBrokenPageLeftBehind(String view) throws Exception {
        Document page = component(
                view, Map.of("head", "left behind", "scripts", "left behind", "main", "left behind", "title", "left"));
        assertThat(page.select("h1").text()).isNotBlank();
        assertThat(page.text()).doesNotContain("left");
    }
}
