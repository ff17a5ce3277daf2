package cn.liangdeng.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.liangdeng.office.SheetReader;
import cn.liangdeng.office.SheetRow;
import cn.liangdeng.office.SheetTable;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * A number that two pages show is the same on both: the leader's home, the list, the sheets, the pages of units and targets, the
 * comparison, the five-year page, the wall and the exported files, over the whole demo district, in several months, for a
 * leader of all and one in charge of some units. Shares its application with the browser tests.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class NumbersAgreeTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern COUNTED = Pattern.compile("共(\\d+)条");
    private static final Pattern TARGET = Pattern.compile("/targets/(\\d+)(\\?.*)?");
    private static final String LISTS = "a[href^=/targets?]";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private SignedIn signedIn;

    private MockMvc mvc;

    /** How a target stands on a page: figure, gap, light. Empty where the page does not say. */
    private record Shown(String actual, String gap, String light) {}

    @BeforeEach
    void setUp() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @CsvSource({"lingdao, 2026-09", "lingdao, 2026-08", "lingdao, 2026-05", "lingdao, 2026-01", "fenguan, 2026-09"})
    void everyNumberOfTheHomeIsTheLengthOfItsList(String person, String month) throws Exception {
        Document home = page(person, "/dashboard?month=" + month);
        List<String> wrong = new ArrayList<>();
        int followed = 0;
        for (Element link : home.select("main").select(LISTS)) {
            Matcher number = NUMBER.matcher(link.text());
            boolean ofUnits = link.attr("href").contains("state=UNREPORTED");
            if (!number.find() || ofUnits) {
                continue;
            }
            followed++;
            int listed = listed(page(person, link.attr("href")));
            if (listed != Integer.parseInt(number.group())) {
                wrong.add("%s: %s, but %d in the list".formatted(link.attr("href"), link.text(), listed));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(followed).isGreaterThan(15);
    }

    @ParameterizedTest
    @CsvSource({"lingdao, 2026-09", "lingdao, 2026-06", "fenguan, 2026-09"})
    void sentenceBarsUnitsAndComparisonCountAlike(String person, String month) throws Exception {
        Document home = page(person, "/dashboard?month=" + month);
        for (String light : List.of("GREEN", "YELLOW", "RED")) {
            int bars = count(home, ".light-bar a[href*=state=" + light + "]");
            int units = count(home, ".dashboard-units a[href*=state=" + light + "]");
            int sentences = count(
                    home,
                    ".dashboard-answer a[href*=state=" + light + "], .dashboard-apart a[href*=state=" + light + "]");
            assertThat(units).as(light + " of units").isEqualTo(bars);
            assertThat(sentences).as(light + " of sentences").isEqualTo(bars);
        }
        String answer = home.select(".dashboard-answer").text();
        Document comparison = page(person, "/comparison?month=" + month + "&horizon=ANNUAL");
        String compared = comparison.select(".dashboard-answer").text();
        for (String move : List.of("转红", "转绿")) {
            String moved = found(move + "\\d+项", answer);
            if (moved.equals(move + "0项")) {
                assertThat(compared).doesNotContain(move);
            } else {
                assertThat(compared).containsPattern("[：，]" + moved);
            }
        }
        int missing = Integer.parseInt(answer.contains("个单位未报") ? found("(\\d+)(?=个单位未报)", answer) : "0");
        Document list = page(person, "/targets?month=" + month + "&state=UNREPORTED&reporting=1");
        assertThat(rows(list).select("td:eq(1)").eachText().stream().distinct())
                .as("units that have not reported")
                .hasSize(missing);
    }

    @ParameterizedTest
    @CsvSource({"lingdao, 2026-09", "lingdao, 2026-07", "lingdao, 2026-03", "fenguan, 2026-09"})
    void aTargetStandsTheSameOnEveryPage(String person, String month) throws Exception {
        Map<Long, Shown> listed = new TreeMap<>();
        for (int number = 1;
                listed.size() < listed(page(person, "/targets?month=" + month + "&reporting=1"));
                number++) {
            listed.putAll(
                    shown(rows(page(person, "/targets?month=" + month + "&reporting=1&page=" + number)), 3, 6, 7));
        }
        assertThat(listed).hasSizeGreaterThan(10);

        Document home = page(person, "/dashboard?month=" + month);
        agree(
                "home",
                listed,
                shown(home.select(".dashboard-list tbody tr:not(.dashboard-divider)"), 3, 6, -1),
                Set.of());
        Document comparison = page(person, "/comparison?month=" + month + "&all=1");
        Map<Long, Shown> compared =
                shown(comparison.select("table.as-cards, table[data-cards]").select("tbody tr"), 5, -1, 4);
        compared.keySet().retainAll(listed.keySet());
        agree("comparison", listed, compared, listed.keySet());
        // It also shows goals that units in scope support; counted are those they report on.
        Map<Long, Shown> goals = shown(rows(page(person, "/five-year?month=" + month)), 3, 6, -1);
        goals.keySet().retainAll(listed.keySet());
        assertThat(goals).isNotEmpty();
        agree("five-year page", listed, goals, Set.of());

        Map<Long, Shown> ofUnits = new TreeMap<>();
        for (String path :
                new TreeSet<>(home.select(".dashboard-units tbody th a").eachAttr("href"))) {
            ofUnits.putAll(shown(
                    page(person, path).select("main table[data-cards]").first().select("tbody tr"), 3, 6, 7));
        }
        agree("pages of units", listed, ofUnits, listed.keySet());

        Map<Long, Shown> alone = new TreeMap<>();
        for (long id : listed.keySet()) {
            Document page = page(person, "/targets/" + id + "?month=" + month);
            Map<String, String> figures = page.select(".figure-item").stream()
                    .collect(Collectors.toMap(
                            item -> item.select("dt").text().replaceFirst("^(本期实绩).*", "$1"),
                            item -> words(item.select("dd").first()),
                            (first, second) -> first));
            alone.put(
                    id,
                    new Shown(
                            figures.getOrDefault("本期实绩", ""),
                            figures.getOrDefault("与序时差", ""),
                            page.select(".page-head .light").first().text()));
        }
        agree("pages of targets", listed, alone, listed.keySet());
    }

    @ParameterizedTest
    @CsvSource({"lingdao, 2026-09", "lingdao, 2026-06", "fenguan, 2026-09"})
    void sheetsAndTheirFilesSayWhatTheListSays(String person, String month) throws Exception {
        Map<Long, Shown> listed = new TreeMap<>();
        int total = listed(page(person, "/targets?month=" + month + "&reporting=1"));
        for (int number = 1; listed.size() < total; number++) {
            listed.putAll(
                    shown(rows(page(person, "/targets?month=" + month + "&reporting=1&page=" + number)), 3, 6, 7));
        }
        Document sheet = page(person, "/sheets/indicators?month=" + month);
        List<Element> lines = sheet.select(".sheet-table tbody tr");
        List<String> wrong = new ArrayList<>();
        for (Element line : lines) {
            Matcher id = TARGET.matcher(line.select("a[href^=/targets/]").attr("href"));
            assertThat(id.matches()).isTrue();
            Shown target = listed.get(Long.parseLong(id.group(1)));
            String actual = line.child(4).text();
            if (!actual.equals(number(target.actual())) || !line.child(9).text().equals(target.light())) {
                wrong.add(line.text() + " but " + target);
            }
        }
        assertThat(wrong).isEmpty();

        SheetTable file = file(person, "/sheets/indicators/export?month=" + month);
        List<SheetRow> rows = file.rows().stream()
                .filter(row -> file.cell(row, "序号").normalised().matches("\\d+"))
                .toList();
        assertThat(rows).hasSize(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Element line = lines.get(i);
            assertThat(file.cell(rows.get(i), "指标名称").normalised())
                    .isEqualTo(line.child(1).text());
            assertThat(file.cell(rows.get(i), "亮灯").normalised())
                    .isEqualTo(line.child(9).text());
            same(line.child(4).text(), file.cell(rows.get(i), "本月止累计").normalised());
            same(line.child(7).text(), file.cell(rows.get(i), "比序时（个百分点）").normalised());
        }

        SheetTable reds = file(person, "/dashboard/export?month=" + month + "&reds=true");
        Document home = page(person, "/dashboard?month=" + month);
        assertThat(reds.rows().stream().map(row -> reds.cell(row, "指标名称").normalised()))
                .as("the reds in the order of the home")
                .containsExactlyElementsOf(
                        home.select(".dashboard-list .dashboard-name > a").eachText());
    }

    @Test
    void whatBecameOfTheLastMeetingIsWhatItsPagesSay() throws Exception {
        Document home = page("lingdao", "/dashboard");
        Element meeting = home.select(".dashboard-apart a[href^=/meetings/]").first();
        Element note = meeting.parent();
        Document list = page("lingdao", "/decisions?state=OVERDUE");
        assertThat(note.text())
                .contains("逾期未办结" + list.select("main table tbody tr").size() + "项");
        Document held = page("lingdao", meeting.attr("href"));
        assertThat(held.text()).contains("已结束");
        assertThat(note.text())
                .contains("交办" + held.select("main a[href^=/decisions/]").size() + "项");
        assertThat(page("lingdao", "/dashboard?month=2026-06").select(".dashboard-apart a[href^=/meetings/]"))
                .as("of an earlier month nothing is said about the newest meeting")
                .isEmpty();
    }

    @Test
    void theWallShowsTheNumbersOfTheHome() throws Exception {
        Document home = page("lingdao", "/dashboard");
        Document wall = page("lingdao", "/wall");
        for (String light : List.of("green", "yellow", "red")) {
            assertThat(wall.select(".wall-lights .wall-" + light + " dd")
                            .first()
                            .text())
                    .as(light)
                    .isEqualTo(found(
                            "\\d+",
                            home.select(".dashboard-bar-year .light-bar a[href*=state=" + light.toUpperCase(Locale.ROOT)
                                            + "]")
                                    .first()
                                    .text()));
        }
        String answer = home.select(".dashboard-answer").text();
        assertThat(wall.select(".wall-sentence").text())
                .contains(found("(?<=转红)\\d+", answer))
                .contains(found("(?<=转绿)\\d+", answer))
                .contains(found("\\d+(?=个单位未报)", answer));
        assertThat(wall.select(".wall-lines .wall-name").eachText())
                .as("the reds of the wall are the first of the home")
                .containsExactlyElementsOf(home.select(".dashboard-list .dashboard-name > a").eachText().stream()
                        .limit(wall.select(".wall-lines .wall-name").size())
                        .toList());
    }

    private static void agree(String page, Map<Long, Shown> listed, Map<Long, Shown> there, Set<Long> all) {
        List<String> wrong = new ArrayList<>();
        there.forEach((id, shown) -> {
            Shown expected = listed.get(id);
            if (expected == null
                    || differ(expected.actual(), shown.actual())
                    || differ(expected.gap(), shown.gap())
                    || differ(expected.light(), shown.light())) {
                wrong.add("target %d: %s, in the list %s".formatted(id, shown, expected));
            }
        });
        assertThat(wrong).as(page).isEmpty();
        assertThat(there.keySet()).as(page).containsAll(all);
    }

    private static boolean differ(String expected, String there) {
        return !there.isEmpty() && !there.equals(expected);
    }

    /** The targets of a table by the cells in which figure, gap and light stand; −1 for what is not there. */
    private static Map<Long, Shown> shown(List<Element> rows, int actual, int gap, int light) {
        Map<Long, Shown> shown = new TreeMap<>();
        for (Element row : rows) {
            Matcher id = TARGET.matcher(row.select("th a[href^=/targets/]").attr("href"));
            if (id.matches()) {
                shown.put(
                        Long.parseLong(id.group(1)),
                        new Shown(
                                actual < 0 ? "" : words(row.child(actual)),
                                gap < 0 ? "" : words(row.child(gap)),
                                light < 0
                                        ? ""
                                        : row.child(light).select(".light").text()));
            }
        }
        return shown;
    }

    /** Without spaces and without what stands small below: the period, the pace. */
    private static String words(Element cell) {
        Element copy = cell.clone();
        copy.select(".cell-note, .dashboard-below").remove();
        return copy.text().replaceAll("\\s", "");
    }

    /** A figure without its unit. */
    private static String number(String figure) {
        Matcher number = Pattern.compile("[−—]?[\\d.]*").matcher(figure);
        return number.lookingAt() ? number.group() : figure;
    }

    private static void same(String onPage, String inFile) {
        String plain = onPage.replace('−', '-');
        if (plain.matches("-?[\\d.]+")) {
            assertThat(new BigDecimal(inFile).setScale(new BigDecimal(plain).scale(), RoundingMode.HALF_UP))
                    .isEqualByComparingTo(plain);
        }
    }

    private static int count(Document page, String selector) {
        return page.select(selector).stream()
                .mapToInt(link -> Integer.parseInt(found("\\d+", link.text())))
                .sum();
    }

    private static String found(String expression, String text) {
        Matcher matcher = Pattern.compile(expression).matcher(text);
        assertThat(matcher.find()).as(expression + " in " + text).isTrue();
        return matcher.group();
    }

    private static Elements rows(Document list) {
        return list.select("table.targets > tbody > tr");
    }

    private static int listed(Document list) {
        Matcher matcher = COUNTED.matcher(list.select(".pages-count").text());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : rows(list).size();
    }

    private Document page(String person, String path) throws Exception {
        MockHttpServletResponse answer = answer(person, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private SheetTable file(String person, String path) throws Exception {
        return new SheetReader().read(answer(person, path).getContentAsByteArray(), "sheet.xlsx");
    }

    private MockHttpServletResponse answer(String person, String path) throws Exception {
        return mvc.perform(get(URI.create(path)).accept("text/html", "*/*").with(signedIn.as(person)))
                .andReturn()
                .getResponse();
    }
}
