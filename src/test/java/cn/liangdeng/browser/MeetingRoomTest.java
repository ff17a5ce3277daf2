package cn.liangdeng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The meeting stepped through with the keyboard, a decision recorded on the spot, and the wall that turns its pages. */
@BrowserTest
class MeetingRoomTest {

    @Test
    void aDecisionIsRecordedWhileSteppingThrough(People people) {
        Page page = people.signIn("zhuanban");
        page.navigate("/meetings/2/show");
        page.keyboard().press("ArrowRight");
        assertThat(page).hasURL(Pattern.compile("item=1"));
        page.keyboard().press("ArrowRight");
        assertThat(page).hasURL(Pattern.compile("item=2"));
        Locator form = page.locator("form[data-decision]").last();
        form.locator("textarea").fill("由区商务局牵头召开推进会");
        form.locator("input[type=date]").fill("2026-11-30");
        form.locator("input[type=date]").blur();
        assertThat(form.locator("[data-state]")).hasText("已保存");

        page.locator("body").click();
        page.keyboard().press("ArrowLeft");
        assertThat(page).hasURL(Pattern.compile("item=1"));
        page.goBack();
        page.reload();

        assertThat(page.locator("form[data-decision] textarea").first()).hasValue("由区商务局牵头召开推进会");
    }

    @Test
    void theWallTurnsAndPauses(People people) {
        Page page = people.signIn("lingdao");
        page.navigate("/wall");
        Locator shown = page.locator("[data-page]:visible");
        assertThat(shown).hasCount(1);
        assertThat(shown).containsText("年度目标总体进展");
        page.keyboard().press("ArrowRight");
        assertThat(shown).containsText("主要指标");
        page.keyboard().press(" ");
        assertThat(page.locator("[data-act=pause]")).hasAttribute("aria-pressed", "true");
        page.keyboard().press("ArrowLeft");
        assertThat(shown).containsText("年度目标总体进展");
    }
}
