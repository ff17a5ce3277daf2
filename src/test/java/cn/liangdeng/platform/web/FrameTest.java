package cn.liangdeng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest extends WebTest {

    @Test
    void showsWhoIsSignedInAndWhere() throws Exception {
        Document page = page("/design");
        assertThat(page.select(".frame-district").text()).isEqualTo("鹿城区");
        assertThat(page.select(".menu-person strong").text()).isEqualTo(WebPieces.PERSON);
    }

    @Test
    void groupsTheNavigationInItsOrder() throws Exception {
        Document page = page("/design");
        assertThat(page.select(".nav-title").eachText()).containsExactly("填报", "管理");
        assertThat(page.select(".nav-group a").eachAttr("href"))
                .containsExactly("/work-items", "/design", "/reports", "/sample", "/units");
    }

    @Test
    void aPageOfMonthsOpensInTheMonthOfThePresentOne() throws Exception {
        assertThat(page("/design?month=2026-08").select(".nav-group a").eachAttr("href"))
                .containsExactly("/work-items", "/design", "/reports?month=2026-08", "/sample", "/units");
    }

    @Test
    void marksTheEntryUnderWhichThePageLies() throws Exception {
        assertThat(page("/design").select(".nav-group a[aria-current]").eachAttr("href"))
                .containsExactly("/design");
        assertThat(page("/sample/inner?view=test/framed")
                        .select(".nav-group a[aria-current]")
                        .eachAttr("href"))
                .containsExactly("/sample");
    }

    @Test
    void aPieceForHtmxComesWithoutTheFrame() throws Exception {
        assertThat(page("/design", "HX-Request", "true").select(".nav-group")).isEmpty();
        assertThat(page("/design", "HX-Request", "true", "HX-Boosted", "true").select(".nav-group"))
                .isNotEmpty();
    }

    @Test
    void everyEntryHasItsSymbol() throws Exception {
        List<String> symbols = page("/design").select(".icon-list code").eachText();
        assertThat(page("/design").select("use").eachAttr("href"))
                .allSatisfy(href -> assertThat(href.substring(href.indexOf('#') + 1))
                        .isIn(all(
                                symbols,
                                "mark",
                                "light-green",
                                "light-yellow",
                                "light-red",
                                "light-not_due",
                                "light-no_data",
                                "light-achieved")));
    }

    @Test
    void theLanguageChangesAndTheAddressStays() throws Exception {
        Element link = page("/design?month=2026-08").selectFirst(".menu-list a[hreflang=en]");
        assertThat(link).isNotNull();
        assertThat(link.attr("href")).isEqualTo("/design?month=2026-08&lang=en");
        assertThat(page("/design?lang=en").selectFirst("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void signingOutIsAFormWithItsToken() throws Exception {
        Element form = page("/design").selectFirst("form[action=/logout]");
        assertThat(form).isNotNull();
        assertThat(form.attr("method")).isEqualTo("post");
        assertThat(form.select("input[name=_csrf]").attr("value")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/design", "/work-items", "/design?lang=en", "/sample/inner?view=error/5xx"})
    void nothingIsInline(String address) throws Exception {
        Document page = page(address);
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.select("*").stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
    }

    @Test
    void theSessionSaysWhoIsSignedInAndGivesTheToken() {
        assertThat(get("/session", "Accept", "application/json"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.account", account -> account.assertThat().isEqualTo(7))
                .hasPathSatisfying(
                        "$.csrfToken", token -> token.assertThat().asString().isNotBlank());
    }

    private static List<String> all(List<String> symbols, String... more) {
        return java.util.stream.Stream.concat(symbols.stream(), java.util.stream.Stream.of(more))
                .toList();
    }
}
