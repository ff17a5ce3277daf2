package cn.liangdeng.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.StatementCounter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * What every page costs: at most twelve statements, at most 300 KB compressed, 700 KB with the chart library. Each role of the demo
 * district opens the pages that its matrix admits it to, and from there what they link to, some of every kind. Shares its
 * application with the browser tests.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class PageCostTest {

    private static final int MOST_STATEMENTS = 12;
    private static final int MOST_BYTES = 300 * 1024;
    private static final int MOST_BYTES_WITH_CHARTS = 700 * 1024;

    /** Pages of one address that are opened. */
    private static final int EXAMPLES = 2;

    /** Answers that are not pages. */
    private static final Pattern NO_PAGE =
            Pattern.compile(".*/(export|template|marked|files|minutes|decompose/sheet)(/.*)?");

    private static final List<String> PEOPLE =
            List.of("lingdao", "fenguan", "zhuanban", "wenjian", "ducha", "fagai", "fagai-sh", "guanli");

    /** What no walk through the demo district comes to. */
    private static final List<String> NOT_REACHED = List.of(
            // They lead on at once.
            "/",
            "/sheets",
            "/intake/{document}/drafts/{draft}",
            // Pieces of pages, which scripts ask for.
            "/design/chart",
            "/messages/count",
            "/reporting/{indicator}/{dataMonth}/panel",
            "/session",
            "/targets/{id:[0-9]{1,18}}/series",
            "/work-items/count",
            // Nothing of the kind waits in the demo; DeskCostTest asks the desk's of a document that is read there.
            "/intake/readings/{reading}",
            "/intake/sheet/{sheet}",
            "/intake/{document}/drafts/{draft}/edit",
            "/intake/{document}/drafts/{draft}/lead",
            "/intake/{document}/drafts/{draft}/merge",
            "/intake/{document}/drafts/{draft}/reject",
            "/intake/{document}/drafts/{draft}/split",
            "/intake/{document}/drafts/new",
            "/intake/{document}/revision",
            "/intake/{document}/units",
            "/questions/{id}",
            "/target-rulings/{id}/end");

    private static final String CHART_LIBRARY = "/vendor/echarts";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private SignedIn signedIn;

    private final List<String> patterns = PermissionMatrix.read().stream()
            .filter(row -> row.method() == HttpMethod.GET && !row.open())
            .map(PermissionMatrix.Row::pattern)
            .toList();
    private final Map<String, Integer> assets = new HashMap<>();

    private MockMvc mvc;

    @BeforeEach
    void setUp() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void noPageCostsMoreThanItMay() throws Exception {
        Set<String> tooMuch = new TreeSet<>();
        Set<String> reached = new HashSet<>();
        for (String person : PEOPLE) {
            reached.addAll(walk(person, tooMuch));
        }
        assertThat(tooMuch).isEmpty();
        // A new page that nobody finds from another has to be named, or found.
        assertThat(patterns.stream().filter(PageCostTest::mayBePage).filter(pattern -> !reached.contains(pattern)))
                .containsExactlyInAnyOrderElementsOf(NOT_REACHED);
    }

    /** Opens what a person finds; the addresses of the matrix of which one was a page. */
    private Set<String> walk(String person, Set<String> tooMuch) throws Exception {
        Map<String, Integer> opened = new HashMap<>();
        Set<String> known = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>();
        patterns.stream().filter(pattern -> !pattern.contains("{")).forEach(waiting::add);
        known.addAll(waiting);
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            Optional<String> pattern = patternOf(path);
            if (pattern.isEmpty()
                    || !mayBePage(path.replaceFirst("\\?.*", ""))
                    || opened.getOrDefault(pattern.get(), 0) >= EXAMPLES) {
                continue;
            }
            Optional<List<String>> links = open(person, path, tooMuch);
            if (links.isPresent()) {
                opened.merge(pattern.get(), 1, Integer::sum);
            }
            for (String link : links.orElse(List.of())) {
                if (known.add(link)) {
                    waiting.add(link);
                }
            }
        }
        return opened.keySet();
    }

    private static boolean mayBePage(String path) {
        return !NO_PAGE.matcher(path).matches();
    }

    /** Opens a page, notes what is too much, and tells where it leads; empty where it is no page or not for this person. */
    private Optional<List<String>> open(String person, String path, Set<String> tooMuch) throws Exception {
        MockHttpServletResponse[] answer = new MockHttpServletResponse[1];
        var request = get(URI.create(path)).accept("text/html").with(signedIn.as(person));
        List<String> statements = StatementCounter.during(
                () -> answer[0] = mvc.perform(request).andReturn().getResponse());
        String type = answer[0].getContentType();
        if (answer[0].getStatus() != 200 || type == null || !type.startsWith("text/html")) {
            return Optional.empty();
        }
        if (statements.size() > MOST_STATEMENTS) {
            tooMuch.add("%s: %d statements%n  %s"
                    .formatted(
                            path,
                            statements.size(),
                            String.join(
                                    "\n  ",
                                    statements.stream().map(PageCostTest::brief).toList())));
        }
        Document page = Jsoup.parse(answer[0].getContentAsString());
        int bytes = compressed(answer[0].getContentAsByteArray());
        boolean charts = false;
        for (var asset : page.select("link[rel=stylesheet], script[src], link[rel=icon]")) {
            String address = asset.hasAttr("href") ? asset.attr("href") : asset.attr("src");
            charts |= address.startsWith(CHART_LIBRARY);
            bytes += asset(address);
        }
        // The icons come from one file.
        for (String address : page.select("use[href]").eachAttr("href").stream()
                .map(href -> href.replaceFirst("#.*", ""))
                .filter(href -> !href.isEmpty())
                .distinct()
                .toList()) {
            bytes += asset(address);
        }
        if (bytes > (charts ? MOST_BYTES_WITH_CHARTS : MOST_BYTES)) {
            tooMuch.add("%s: %d KB compressed".formatted(path, bytes / 1024));
        }
        return Optional.of(page.select("a[href^=/]").stream()
                .map(link -> link.attr("href").replaceFirst("#.*", ""))
                .toList());
    }

    private int asset(String address) throws Exception {
        Integer known = assets.get(address);
        if (known == null) {
            MockHttpServletResponse answer =
                    mvc.perform(get(URI.create(address))).andReturn().getResponse();
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            known = compressed(answer.getContentAsByteArray());
            assets.put(address, known);
        }
        return known;
    }

    /** The closest address of the matrix. */
    private Optional<String> patternOf(String path) {
        String plain = path.replaceFirst("\\?.*", "");
        return patterns.stream()
                .filter(pattern -> expression(pattern).matcher(plain).matches())
                .min(Comparator.comparingLong(pattern ->
                        pattern.chars().filter(letter -> letter == '{').count()));
    }

    private static Pattern expression(String pattern) {
        return Pattern.compile(
                pattern.replaceAll("\\{[^}:]+:\\[0-9]\\{1,18}}", "[0-9]+").replaceAll("\\{[^}]+}", "[^/]+"));
    }

    private static String brief(String statement) {
        String line = statement.replaceAll("\\s+", " ");
        return line.substring(0, Math.min(line.length(), 100));
    }

    private static int compressed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.size();
    }

    @Test
    void theClosestAddressIsFound() {
        assertThat(patternOf("/indicators/new")).contains("/indicators/new");
        assertThat(patternOf("/indicators/7?page=2")).contains("/indicators/{id}");
        assertThat(patternOf("/nothing/here")).isEmpty();
    }
}
