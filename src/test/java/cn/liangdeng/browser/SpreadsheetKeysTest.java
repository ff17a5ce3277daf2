package cn.liangdeng.browser;

import static cn.liangdeng.browser.MonthGrid.figure;
import static cn.liangdeng.browser.MonthGrid.indicator;
import static cn.liangdeng.browser.MonthGrid.month;
import static cn.liangdeng.browser.MonthGrid.row;
import static cn.liangdeng.browser.MonthGrid.state;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 本月填报 under the hands of people who know Excel and WPS: keys that move, blocks that are pasted and taken back. */
@BrowserTest
class SpreadsheetKeysTest {

    private static final String KEPT =
            "() => Object.keys(localStorage).filter(k => k.startsWith('liangdeng.unsaved.')).length";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPastedBlockIsReadAsTheTableItComesFromMeansIt(People people) {
        Page page = month(people.signIn("renshe"));
        List<String> before = figures(page, 4);
        List<String> units =
                page.locator("tr[data-row]:has([data-field=toDate]) .unit").allInnerTexts();
        assertThat(units).hasSizeGreaterThanOrEqualTo(4);

        // As Excel copies it: a comma between thousands, 万, quotes around what holds a comma, an empty cell, one row
        // too many.
        paste(page, 0, "1.05万\n\"5,210\"\n\n38" + units.get(3) + "\n9\n10\n11\n12\n");

        assertThat(page.locator("#paste-line")).containsText("粘贴");
        assertThat(state(page, 0)).containsText("已存");
        assertThat(state(page, 3)).containsText("已存");
        assertThat(figure(page, 0)).hasValue("10500");
        assertThat(figure(page, 1)).hasValue("5210");
        assertThat(figure(page, 2)).hasValue(before.get(2));
        assertThat(stored(page, 0)).isEqualTo("10500 PASTED");
        assertThat(stored(page, 3)).isEqualTo("38 PASTED");

        figure(page, 0).press("Control+z");

        assertThat(page.locator("#paste-line")).containsText("撤销");
        assertThat(figure(page, 0)).hasValue(before.get(0));
        assertThat(figure(page, 1)).hasValue(before.get(1));
        assertThat(page.evaluate(KEPT)).isEqualTo(0);
    }

    @Test
    void whatCannotBeReadInAPastedBlockIsMarkedAndTheRestIsStored(People people) {
        Page page = month(people.signIn("jiaotong"));

        paste(page, 0, "约五百\n51.2\n");

        assertThat(state(page, 1)).containsText("已存");
        assertThat(figure(page, 0)).hasAttribute("aria-invalid", "true");
        assertThat(figure(page, 0)).hasValue("约五百");
        assertThat(state(page, 0)).containsText("约五百");
        assertThat(stored(page, 1)).isEqualTo("51.2 PASTED");
        page.onDialog(dialog -> dialog.accept());
    }

    @Test
    void aPastedBlockOutlastsTheConnectionAndTheWindow(People people) {
        Page page = month(people.signIn("keji"));
        AtomicInteger posts = new AtomicInteger();
        page.route("**/reporting/rows", route -> {
            if (posts.incrementAndGet() == 1) {
                route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("{}"));
            } else {
                route.abort();
            }
        });
        paste(page, 0, "1,49家\n148家\n");
        paste(page, 0, "148家\n");
        assertThat(page.locator("#paste-line")).containsText("连接");
        assertThat(page.evaluate(KEPT)).isNotEqualTo(0);
        Page again = page.context().newPage();
        page.onDialog(dialog -> dialog.accept());
        page.close();

        month(again);

        assertThat(state(again, 0)).containsText("已存");
        assertThat(figure(again, 0)).hasValue("148");
        assertThat(stored(again, 0)).isEqualTo("148 PASTED");
        assertThat(again.evaluate(KEPT)).isEqualTo(0);
        again.close();
    }

    @Test
    void keysMoveAsInASpreadsheet(People people) {
        Page page = month(people.signIn("zhujian"));
        figure(page, 0).click();
        page.keyboard().press("Enter");
        assertThat(figure(page, 1)).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(figure(page, 2)).isFocused();
        page.keyboard().press("Shift+Enter");
        assertThat(figure(page, 1)).isFocused();
        page.keyboard().press("ArrowLeft");
        assertThat(row(page, 1).locator("[data-field=ofMonth]")).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(figure(page, 1)).isFocused();

        String before = figure(page, 1).inputValue();
        page.keyboard().type("77");
        page.keyboard().press("F2");
        page.keyboard().press("ArrowLeft");
        assertThat(figure(page, 1)).isFocused();
        page.keyboard().type("6");
        assertThat(figure(page, 1)).hasValue("767");
        page.keyboard().press("Escape");
        assertThat(figure(page, 1)).hasValue(before);
        page.keyboard().press("Tab");
        assertThat(page.evaluate(KEPT)).isEqualTo(0);
        // What was taken back waits for nothing, and does not say that it does.
        assertThat(state(page, 1)).not().containsText("待存");
        assertThat(figure(page, 1)).not().hasClass(Pattern.compile("is-pending"));
    }

    @Test
    void aUnitTypedBehindAFigureIsReadAsInAPastedBlock(People people) {
        Page page = month(people.signIn("renshe"));
        paste(page, 0, "1.05万");
        assertThat(state(page, 0)).containsText("已存");
        page.reload();
        assertThat(row(page, 0).locator("[data-mode]")).hasText("粘贴录入");

        figure(page, 0).fill("1.06万");
        figure(page, 0).press("Enter");
        assertThat(state(page, 0)).containsText("已存");
        assertThat(figure(page, 0)).hasValue("10600");
        assertThat(stored(page, 0)).isEqualTo("10600 TYPED");
        assertThat(row(page, 0).locator("[data-mode]")).isHidden();

        figure(page, 1).fill("约五百");
        figure(page, 1).press("Enter");
        assertThat(state(page, 1)).containsText("有误");
        figure(page, 1).press("Escape");
        assertThat(state(page, 1)).not().containsText("有误");
    }

    /** Through the real clipboard, as Ctrl+V does it. */
    private static void paste(Page page, int row, String text) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
        figure(page, row).click();
        page.keyboard().press("Control+v");
    }

    private static List<String> figures(Page page, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> figure(page, row).inputValue())
                .toList();
    }

    /** The figure and how it got in. */
    private String stored(Page page, int row) {
        return jdbc.sql("""
                        select trim_scale(value)::text || ' ' || entry_mode from reporting.report
                        where indicator_id = :indicator and month = date '2026-10-01' and unit_id = :unit
                        """)
                .param("indicator", indicator(page, row))
                .param(
                        "unit",
                        Long.parseLong(
                                String.valueOf(page.locator("#month-grid").getAttribute("data-unit"))))
                .query(String.class)
                .single();
    }
}
