package cn.liangdeng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** On a phone a month is read and confirmed, passed on, approved and returned, without scrolling sideways and with a thumb. */
@BrowserTest
class PhoneTest {

    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;

    /** What is cut off or scrolls sideways. */
    private static final String WIDE = """
            () => [...document.querySelectorAll('main, main *')].filter(e => {
              const style = getComputedStyle(e);
              return e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1 && /auto|scroll/.test(style.overflowX)
                  || e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && e.getBoundingClientRect().width > 1;
            }).map(e => e.tagName + '.' + e.className).slice(0, 5)
            """;

    /** What a thumb would miss: a button or field of less than 44 pixels. */
    private static final String SMALL = """
            () => [...document.querySelectorAll('main button, main input:not([type=hidden]):not([type=checkbox]), main select, main .btn')]
                .filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 43.5)
                .map(e => e.tagName + '.' + e.className + ' ' + e.textContent.trim() + ' ' + e.getBoundingClientRect().height).slice(0, 5)
            """;

    @Test
    void aMonthIsReportedConfirmedApprovedAndReturned(People people) {
        List<String> indicators = reportsTheMonth(people.signIn("wangjiang", WIDTH, HEIGHT));
        passesOn(people.signIn("wangjiang-sh", WIDTH, HEIGHT), indicators);
        approvesAndReturns(people.signIn("zhuanban", WIDTH, HEIGHT), indicators);
    }

    private static List<String> reportsTheMonth(Page page) {
        page.navigate("/reporting?month=2026-10");
        fits(page);
        Locator rows = page.locator("tr[data-row]:has([data-field=toDate])");
        for (int i = 0; i < 2; i++) {
            rows.nth(i).locator("[data-field=toDate]").fill(aLittleMore(rows.nth(i), i));
            rows.nth(i).locator("[data-field=toDate]").press("Tab");
            assertThat(rows.nth(i).locator("[data-state]")).containsText("已存");
        }
        List<String> names = List.of(name(rows.nth(0)), name(rows.nth(1)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交本月"))
                .click();
        page.locator("dialog[open]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提交"))
                .click();
        assertThat(page.locator("tr[data-row]").first()).containsText(Pattern.compile("待.*审核"));
        fits(page);
        return names;
    }

    /** A figure that nobody has to explain: last month's, and one more of what is counted, a little more of money. */
    private static String aLittleMore(Locator row, int position) {
        BigDecimal before = new BigDecimal(row.getAttribute("data-base"));
        return before.add(position == 0 ? BigDecimal.ONE : new BigDecimal("0.3"))
                .toPlainString();
    }

    private static void passesOn(Page page, List<String> indicators) {
        page.navigate("/review?month=2026-10");
        fits(page);
        for (String indicator : indicators) {
            card(page, indicator).locator("[data-pass]").click();
            assertThat(card(page, indicator)).hasCount(0);
        }
    }

    private static void approvesAndReturns(Page page, List<String> indicators) {
        page.navigate("/review?month=2026-10");
        fits(page);
        card(page, indicators.get(0)).locator("[data-pass]").click();
        assertThat(card(page, indicators.get(0))).hasCount(0);
        card(page, indicators.get(1)).locator("[data-return]").click();
        page.locator("#return-dialog textarea").fill("请核对口径");
        page.locator("#return-dialog button[type=submit]").click();
        assertThat(card(page, indicators.get(1))).hasCount(0);
    }

    private static Locator card(Page page, String indicator) {
        return page.locator("section:has(h2:text('望江街道')) tr[data-review]")
                .filter(new Locator.FilterOptions().setHasText(indicator));
    }

    private static String name(Locator row) {
        return row.locator("[data-name]").innerText();
    }

    private static void fits(Page page) {
        assertThat((List<?>) page.evaluate(WIDE)).as("too wide").isEmpty();
        assertThat((List<?>) page.evaluate(SMALL)).as("too small").isEmpty();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
