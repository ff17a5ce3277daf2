package cn.liangdeng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The import desk by keyboard alone, and how its two sides find each other. The document is thrown away at the end. */
@BrowserTest
class DeskKeysTest {

    private static final Pattern SELECTED = Pattern.compile("is-selected");
    private static final String TEXT = """
            云汀示范区按键试行方案(2026—2028年)

            一、主要目标
            到2028年,累计新增公共停车位数量6000个以上。(责任单位:区住房城乡建设局)
            到2027年,累计举办按键讲座30场以上。(责任单位:区科技局)
            到2027年,累计培训按键人员4000人次以上。(责任单位:区人力资源社会保障局)
            到2027年,累计建成按键书屋12个。(责任单位:区文化旅游局)

            二、其他
            鼓励各单位开放按键体验馆五处。
            """;

    @Test
    void everyActHasItsKey(People people) {
        Page page = people.signIn("wenjian");
        page.navigate("/intake");
        page.setInputFiles(
                "input[type=file]", new FilePayload("按键试行方案.txt", "text/plain", TEXT.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上传并识别"))
                .click();
        Locator cards = page.locator("li.draft[data-draft]");
        assertThat(cards).hasCount(4);
        page.waitForLoadState();

        walksThroughTheList(page, cards);
        acceptsRejectsAndReopens(page, cards);
        editsAndReuses(page, cards);
        opensTheToolsAndTakesBack(page, cards);
        theSidesFindEachOther(page, cards);
        addsWhatIsSelected(page, cards);
        splitsMergesAndTakesBackInItsPlace(page, cards);
        whoComesSecondIsTold(people, page, cards);
        theLedgerSaysWhatWasConfirmed(page);

        page.locator(".desk-more > summary").click();
        page.locator("button[data-confirm=discard]").click();
        page.locator("dialog[open]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("删除"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/intake$"));
    }

    private static void walksThroughTheList(Page page, Locator cards) {
        page.keyboard().press("j");
        assertThat(cards.nth(0)).hasClass(SELECTED);
        assertThat(wordsOf(page, cards.nth(0))).hasClass(SELECTED);
        page.keyboard().press("j");
        assertThat(cards.nth(1)).hasClass(SELECTED);
        assertThat(cards.nth(1)).isFocused();
        page.keyboard().press("k");
        assertThat(cards.nth(0)).hasClass(SELECTED);
        page.keyboard().press("j");
    }

    private static void acceptsRejectsAndReopens(Page page, Locator cards) {
        page.keyboard().press("a");
        assertThat(cards.nth(1)).hasAttribute("data-state", "ACCEPTED");
        assertThat(wordsOf(page, cards.nth(1))).hasClass(Pattern.compile("is-accepted"));
        // The next that is open is taken up by itself.
        assertThat(cards.nth(2)).hasClass(SELECTED);
        page.keyboard().press("r");
        Locator reason = cards.nth(2).locator("input[name=reason]");
        assertThat(reason).isFocused();
        page.keyboard().press("Escape");
        assertThat(cards.nth(2)).isFocused();
        page.keyboard().press("r");
        assertThat(reason).isFocused();
        reason.fill("试行不考核");
        page.keyboard().press("Enter");
        assertThat(cards.nth(2)).hasAttribute("data-state", "REJECTED");
        assertThat(cards.nth(2)).containsText("试行不考核");
        page.keyboard().press("k");
        assertThat(cards.nth(2)).hasClass(SELECTED);
        page.keyboard().press("u");
        assertThat(cards.nth(2)).hasAttribute("data-state", "OPEN");
    }

    private static void editsAndReuses(Page page, Locator cards) {
        page.keyboard().press("e");
        Locator name = page.locator(".is-editing input[name=indicatorName]");
        assertThat(name).isFocused();
        // Letters are letters while one types.
        page.keyboard().press("End");
        page.keyboard().type("aj");
        name.press("Enter");
        assertThat(cards.nth(2)).containsText("aj");
        // Saved and accepted: the next that is open is taken up here too.
        assertThat(cards.nth(3)).isFocused();
        page.keyboard().press("e");
        assertThat(name).isFocused();
        page.keyboard().press("Escape");
        assertThat(cards.nth(3)).isFocused();
        page.keyboard().press("k");
        page.keyboard().press("k");
        page.keyboard().press("k");
        assertThat(cards.nth(0)).containsText("指标库中有相近的指标“新增公共停车位”");
        page.keyboard().press("i");
        assertThat(cards.nth(0).locator(".draft-name")).hasText("新增公共停车位");
        assertThat(cards.nth(0)).containsText("指标库已有");
    }

    private static void opensTheToolsAndTakesBack(Page page, Locator cards) {
        page.keyboard().press("m");
        Locator tool = cards.nth(0).locator(".draft-tool");
        assertThat(tool.locator("input[name=other]").first()).isFocused();
        tool.locator("[data-key=cancel-tool]").click();
        assertThat(tool).isEmpty();
        page.keyboard().press("s");
        assertThat(tool.locator("input[name=at]").first()).isFocused();
        page.keyboard().press("Escape");
        assertThat(tool).isEmpty();
        assertThat(cards.nth(0)).isFocused();
        page.keyboard().press("z");
        assertThat(cards.nth(0).locator(".draft-name")).not().hasText("新增公共停车位");
    }

    private static void theSidesFindEachOther(Page page, Locator cards) {
        wordsOf(page, cards.nth(3)).click();
        assertThat(cards.nth(3)).hasClass(SELECTED);
        assertThat(cards.nth(3)).isInViewport();
        cards.nth(0).locator(".draft-name").click();
        assertThat(wordsOf(page, cards.nth(0))).hasClass(SELECTED);
        assertThat(wordsOf(page, cards.nth(0))).isInViewport();
    }

    private static void addsWhatIsSelected(Page page, Locator cards) {
        page.evaluate("""
                () => {
                  const walker = document.createTreeWalker(document.querySelector('[data-desk-text]'), NodeFilter.SHOW_TEXT);
                  while (walker.nextNode()) {
                    const at = walker.currentNode.data.indexOf('开放按键体验馆五处');
                    if (at >= 0) {
                      walker.currentNode.parentElement.scrollIntoView();
                      const range = document.createRange();
                      range.setStart(walker.currentNode, at);
                      range.setEnd(walker.currentNode, at + 9);
                      getSelection().removeAllRanges();
                      getSelection().addRange(range);
                    }
                  }
                  document.querySelector('[data-desk-text]').dispatchEvent(new KeyboardEvent('keyup', {bubbles: true}));
                }
                """);
        Locator add = page.locator("[data-desk-add]");
        assertThat(add).isVisible();
        page.keyboard().press("n");
        Locator form = page.locator("#new-draft form");
        assertThat(form.locator(".draft-context mark")).hasText("开放按键体验馆五处");
        form.locator("input[name=indicatorName]").fill("按键体验馆");
        form.locator("input[name=indicatorName]").press("Enter");
        assertThat(cards).hasCount(5);
        assertThat(cards.nth(4)).containsText("按键体验馆");
        assertThat(cards.nth(4)).hasAttribute("data-state", "ACCEPTED");
    }

    /** The page is not loaded anew, so the list and the text stay where they are. */
    private static void splitsMergesAndTakesBackInItsPlace(Page page, Locator cards) {
        page.evaluate("document.body.setAttribute('data-same-page', '')");
        cards.nth(1).locator(".draft-name").click();
        page.keyboard().press("s");
        Locator cut = cards.nth(1).locator(".draft-tool input[name=at]").first();
        assertThat(cut).isFocused();
        cut.check();
        page.keyboard().press("Enter");
        assertThat(cards).hasCount(7);
        Locator said = page.locator("#desk-said");
        assertThat(said).containsText("已拆成两条");
        assertThat(said).isInViewport();
        assertThat(cards.nth(1)).isFocused();
        assertThat(wordsOf(page, cards.nth(1))).hasClass(SELECTED);
        assertThat(cards.nth(6).locator(".draft-number")).hasText("7");
        page.keyboard().press("z");
        assertThat(cards).hasCount(5);
        assertThat(said).containsText("已撤销");
        assertThat(cards.nth(4).locator(".draft-number")).hasText("5");
        assertThat(cards.nth(1)).isFocused();
        assertThat(page.locator("body[data-same-page]")).hasCount(1);
    }

    private static void whoComesSecondIsTold(People people, Page page, Locator cards) {
        Locator card = cards.nth(3);
        card.locator(".draft-name").click();
        page.keyboard().press("e");
        Locator name = page.locator(".is-editing input[name=indicatorName]");
        assertThat(name).isFocused();
        name.fill("按键书屋甲");
        try (Page other = people.signIn("wenjian")) {
            other.navigate(page.url());
            Locator there = other.locator("#" + card.getAttribute("id"));
            there.locator("[data-key=accept]").click();
            assertThat(there).hasAttribute("data-state", "ACCEPTED");
        }
        name.press("Enter");
        Locator told = page.locator(".is-editing .notice-warning[role=alert]");
        assertThat(told).isInViewport();
        assertThat(name).hasValue("按键书屋甲");
        page.locator(".is-editing [data-key=cancel]").click();
        assertThat(card).hasAttribute("data-state", "ACCEPTED");
    }

    private static void theLedgerSaysWhatWasConfirmed(Page page) {
        String desk = page.url();
        page.navigate(desk.replaceAll("[?#].*", "") + "/coverage");
        Locator confirm = page.locator(".coverage-confirm button");
        int groups = confirm.count();
        confirm.first().click();
        assertThat(confirm).hasCount(groups - 1);
        assertThat(page.locator("#feedback .notice")).containsText("不是目标");
        assertThat(page.locator("#feedback .notice")).isInViewport();
        assertThat(page.locator(".coverage-open, .coverage-done").first()).isInViewport();
        page.navigate(desk);
    }

    private static Locator wordsOf(Page page, Locator card) {
        return page.locator("[data-desk-text] [data-spans~='" + card.getAttribute("data-draft") + "']")
                .first();
    }
}
