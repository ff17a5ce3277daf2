package cn.liangdeng.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.office.ColumnSpec;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SheetTableTest {

    @Test
    void textIsEscaped() {
        String html = rows(List.of(SheetEntry.of("<b>1 & \"2\"</b>"), SheetEntry.of("")));
        assertThat(html).contains("&lt;b&gt;1 &amp; &quot;2&quot;&lt;/b&gt;").doesNotContain("<b>");
        assertThat(rows(List.of(SheetEntry.linked("a", "/x\" onclick=\"y"), SheetEntry.of(""))))
                .contains("/x&quot; onclick=&quot;y");
    }

    @Test
    void chineseStaysAsItIs() {
        assertThat(rows(List.of(SheetEntry.of("完成率—9月"), SheetEntry.of("")))).contains("完成率—9月");
    }

    @Test
    void numbersStandRightAndNegativeOnesAreMarked() {
        Element row = parsed(List.of(SheetEntry.of("x"), SheetEntry.of(new BigDecimal("-1.5"))));
        assertThat(row.select("td.num span.negative").text()).isEqualTo("−1.5");
        assertThat(row.select("td.wrap").text()).isEqualTo("x");
    }

    @Test
    void linksLieBelowTheContextPath() {
        Element row = parsed(List.of(SheetEntry.linked("a", "/targets/1?month=2026-09&x=1"), SheetEntry.of("")));
        assertThat(row.select("a").attr("href")).isEqualTo("/office/targets/1?month=2026-09&x=1");
    }

    @Test
    void belowAMergedCellThePhoneRepeatsItsWordsOnce() {
        Element row = parsed(List.of(SheetEntry.coveredBy("a"), SheetEntry.coveredBy("a"), SheetEntry.coveredBy("b")));
        assertThat(row.select("td.sheet-covered")).extracting(Element::text).containsExactly("a", "", "b");
    }

    @Test
    void mergedCellsSpanAndWhatLiesBesideThemIsEmpty() {
        Element row = parsed(List.of(SheetEntry.merged("a", 2, 2), SheetEntry.coveredBy("a")));
        assertThat(row.select("td")).hasSize(2);
        assertThat(row.select("td.sheet-covered").text()).isEmpty();
        assertThat(row.select("td").attr("rowspan")).isEqualTo("2");
        assertThat(row.select("td").attr("colspan")).isEqualTo("2");
    }

    /** The same classes and the same shape as the component that every other page uses. */
    @Test
    void aLightLooksAsEverywhere() throws Exception {
        SheetEntry.Chip chip = new SheetEntry.Chip("red", "滞后", "/progress/1/explain?month=2026-09");
        Element row = parsed(List.of(SheetEntry.lit("滞后", List.of(chip)), SheetEntry.of("")));
        String component =
                Files.readString(Path.of("src/main/resources/templates/components/light.html"), StandardCharsets.UTF_8);

        Element light = row.select(".light-set > a.light").first();
        assertThat(light.hasAttr("data-explain")).isTrue();
        assertThat(light.hasClass("light-red")).isTrue();
        assertThat(light.attr("href")).isEqualTo("/office/progress/1/explain?month=2026-09");
        assertThat(light.select("svg.light-shape[aria-hidden=true] > use").attr("href"))
                .isEqualTo("/office/icons.svg#light-red");
        assertThat(light.select("> span").text()).isEqualTo("滞后");
        assertThat(component)
                .contains("class=\"light-set\"", "<a class=\"light\" data-explain", "class=\"light-shape\"")
                .contains("'light-' + ${#strings.toLowerCase(state)}", "'#light-' + ${#strings.toLowerCase(state)}");
    }

    @Test
    void whereThereIsNoLightTheReasonStands() {
        SheetEntry.Chip chip = new SheetEntry.Chip(null, "未开始", null);
        Element row = parsed(List.of(SheetEntry.lit("未开始", List.of(chip)), SheetEntry.of("")));
        assertThat(row.select("td").first().text()).isEqualTo("未开始");
        assertThat(row.select("a")).isEmpty();
    }

    private static String rows(List<SheetEntry> cells) {
        Sheet sheet = new Sheet(
                "表", "", List.of(ColumnSpec.text("一"), ColumnSpec.number("二", 1)), List.of(cells), List.of(), "");
        return sheet.markup("/office/", "/office/icons.svg");
    }

    private static Element parsed(List<SheetEntry> cells) {
        return Jsoup.parse("<table><tbody>" + rows(cells) + "</tbody></table>")
                .select("tr")
                .first();
    }
}
