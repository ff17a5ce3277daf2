package cn.liangdeng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The meeting stepped through with the keyboard, a decision recorded on the spot, and the wall that turns its pages. */
@BrowserTest
class MeetingRoomTest {

    /** A little more than the minute after which the wall asks again, in milliseconds. */
    private static final long REFRESH = 61_000;

    /** Letters of less than 32 pixels, and what does not fit on the page that is shown. */
    private static final String SMALL_OR_CUT = """
            () => {
              const shown = [...document.querySelectorAll('[data-page]')].find(e => e.getClientRects().length);
              const wrong = [...shown.querySelectorAll('*')].filter(e => e.getClientRects().length
                  && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())
                  && (parseFloat(getComputedStyle(e).fontSize) < 31.9
                      || e.getBoundingClientRect().bottom > innerHeight || e.getBoundingClientRect().right > innerWidth));
              return wrong.map(e => e.className + ' ' + e.textContent.trim() + ' ' + getComputedStyle(e).fontSize);
            }
            """;

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
    void theCourseOfATargetIsShownToTheMeeting(People people) {
        Page page = people.signIn("zhuanban", 1920, 1080);
        page.navigate("/meetings/2/show?item=1");
        Locator chart = page.locator(".stage-chart canvas");
        assertThat(chart).isVisible();
        page.locator(".stage-chart summary").click();
        assertThat(page.locator(".stage-chart tbody tr")).hasCount(12);
        assertThat(page.locator(".stage-chart tbody tr").first().locator("td").first())
                .hasText(Pattern.compile("[\\d.]+"));
        page.locator("h1").click();
        page.keyboard().press("ArrowRight");
        assertThat(page).hasURL(Pattern.compile("item=2"));
        assertThat(chart).isVisible();
    }

    @Test
    void theWallKeepsItsPageWhileTheServerIsAway(People people) {
        Page page = people.open(1920, 1080);
        page.clock().install();
        People.signIn(page, people.address(), "lingdao");
        page.navigate("/wall");
        Locator notice = page.locator("[data-notice]");
        Locator shown = page.locator("[data-page]:visible");
        assertThat(notice).isHidden();

        page.route("**/wall/pages", Route::abort);
        page.clock().fastForward(REFRESH);
        assertThat(notice).hasText(Pattern.compile("暂时连不上服务器"));
        assertThat(shown).hasCount(1);

        page.unroute("**/wall/pages");
        page.clock().fastForward(REFRESH);
        assertThat(notice).isHidden();

        // A restart ends the sessions: what was shown stays, with a word about it.
        page.context().clearCookies();
        page.clock().fastForward(REFRESH);
        assertThat(notice).hasText(Pattern.compile("登录已到期"));
        assertThat(shown).hasCount(1);
    }

    @Test
    void theWallIsReadFromTenMetres(People people) {
        Page page = people.signIn("lingdao", 1920, 1080);
        page.navigate("/wall");
        int pages = page.locator("[data-page]").count();
        for (int i = 0; i < pages; i++) {
            Assertions.assertThat((List<?>) page.evaluate(SMALL_OR_CUT))
                    .as("page " + (i + 1) + " of the wall")
                    .isEmpty();
            page.keyboard().press("ArrowRight");
        }
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
