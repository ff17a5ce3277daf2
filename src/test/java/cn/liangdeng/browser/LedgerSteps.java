package cn.liangdeng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a person does on the page of the coverage ledger until nothing is left unclassified. */
final class LedgerSteps {

    private LedgerSteps() {}

    /**
     * Confirms what the program refused, a group at a time, and dismisses the rest with a reason.
     *
     * @param page shows the ledger
     * @return how many clicks and entries that took
     */
    static int settle(Page page) {
        int acts = 0;
        Locator confirm = page.locator(".coverage-confirm button");
        for (int left = confirm.count(); left > 0; left--) {
            confirm.first().click();
            acts++;
            assertThat(confirm).hasCount(left - 1);
        }
        Locator rest = page.locator(".coverage-group:has(form[action$=dismiss])");
        while (rest.count() > 0) {
            Locator group = rest.first();
            for (Locator entry :
                    group.locator("form[action$=dismiss] input[name=entry]").all()) {
                entry.check();
                acts++;
            }
            group.locator("input[name=reason]").fill("文件编排信息");
            group.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("排除").setExact(true))
                    .click();
            acts += 2;
            page.locator("#feedback .notice").first().waitFor();
        }
        assertThat(page.locator(".coverage-done")).isVisible();
        return acts;
    }
}
