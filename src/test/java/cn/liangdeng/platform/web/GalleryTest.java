package cn.liangdeng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The gallery shows every component in every state: a new component that it forgets fails here. */
class GalleryTest extends WebTest {

    private static final Pattern FRAGMENT = Pattern.compile("(?m)^<[^!]*th:fragment=\"(\\w[\\w-]*)");

    /** Pieces of other components, what the frame of every page calls, scripts, and the breadcrumb, of which the page shows its own. */
    private static final Set<String> NOT_SHOWN =
            Set.of("field :: field-head", "feedback :: flash", "chart :: scripts", "trail :: back");

    @Test
    void everyComponentIsShown() throws IOException {
        String gallery = source("platform/design") + source("platform/design-parts");
        List<String> components = Stream.of(
                        new PathMatchingResourcePatternResolver().getResources("classpath:templates/components/*.html"))
                .flatMap(GalleryTest::fragments)
                .filter(name -> !NOT_SHOWN.contains(name))
                .toList();
        assertThat(components)
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(gallery).contains("components/" + name));
    }

    @Test
    void everyKindOfFieldIsShownGoodWrongAndLocked() throws Exception {
        Document page = page("/design");
        int kinds = page.select("form[data-dirty] .field").size();
        assertThat(kinds).isGreaterThanOrEqualTo(10);
        assertThat(page.select("form:not([data-dirty]) .field.is-wrong")).hasSize(kinds);
        assertThat(page.select("#forms ~ .columns > .card:last-child .field"))
                .hasSize(kinds)
                .allSatisfy(field -> assertThat(field.select("input:not([type=hidden]), select, textarea"))
                        .allSatisfy(control ->
                                assertThat(control.hasAttr("disabled")).isTrue()));
    }

    private static String source(String template) throws IOException {
        return new PathMatchingResourcePatternResolver()
                .getResource("classpath:templates/" + template + ".html")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static Stream<String> fragments(Resource file) {
        try {
            String component = file.getFilename().replace(".html", "");
            return FRAGMENT.matcher(file.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(fragment -> component + " :: " + fragment.group(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
