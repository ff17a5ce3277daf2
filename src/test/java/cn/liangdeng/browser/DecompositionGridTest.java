package cn.liangdeng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 目标分解 as it is typed: the sum follows each key, and a block out of a spreadsheet fills the grid. */
@BrowserTest
class DecompositionGridTest {

    @Test
    void theSumAndTheSharesFollowWhatIsTyped(People people) {
        Page page = grid(people.signIn("zhuanban"));
        List<String> before = page.locator("[data-part]").all().stream()
                .map(Locator::inputValue)
                .toList();
        assertThat(before).hasSizeGreaterThan(1);
        String share = page.locator("[data-distance]").first().innerText();

        part(page, 0).click();
        page.keyboard().press("Control+a");
        page.keyboard().type("99999");

        assertThat(page.locator("[data-sum]")).containsText("超出");
        assertThat(page.locator("[data-distance]").first()).not().hasText(share);
        page.keyboard().press("Control+a");
        page.keyboard().type("0.5");
        assertThat(page.locator("[data-sum]")).containsText("缺口");
        page.keyboard().press("Control+a");
        page.keyboard().type("约一半");
        assertThat(page.locator("[data-sum]")).containsText((before.size() - 1) + "个单位");

        page.locator("button[value=save]").click();
        assertThat(page.locator(".error-summary")).isVisible();
        assertThat(part(page, 0)).hasValue("约一半");
        assertThat(part(page, 0)).hasAttribute("aria-invalid", "true");
    }

    @Test
    void aBlockFromASpreadsheetFillsTheRowsBelow(People people) {
        Page page = grid(people.signIn("zhuanban"));
        String third = part(page, 2).inputValue();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("text => navigator.clipboard.writeText(text)", "1.25\r\n\"1,002\"\r\n\r\n");
        part(page, 0).click();
        page.keyboard().press("Control+v");

        assertThat(part(page, 0)).hasValue("1.25");
        assertThat(part(page, 1)).hasValue("1,002");
        assertThat(part(page, 2)).hasValue(third);
        assertThat(page.locator("[data-sum]")).containsText("超出");
    }

    private static Page grid(Page page) {
        page.navigate("/target-admin?q=全区招商");
        page.locator("a.cell-note[href*=decompose]").first().click();
        page.waitForURL(Pattern.compile(".*/decompose"));
        return page;
    }

    private static Locator part(Page page, int row) {
        return page.locator("[data-part]").nth(row);
    }
}
