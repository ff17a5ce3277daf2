package cn.liangdeng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever goes through a page with Tab sees where he is, and comes to the content at once. axe sees none of this. */
@BrowserTest
class KeyboardTest {

    /** More than stand before the content and in the tools above the first table. */
    private static final int STEPS = 60;

    /** What has the focus, and how it shows; null where nothing has. */
    private static final String FOCUS = """
            () => {
              const here = document.activeElement;
              if (!here || here === document.body) return null;
              const style = getComputedStyle(here);
              const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              const name = (here.innerText || here.getAttribute('aria-label') || here.name || here.tagName).trim();
              return {name: name.slice(0, 20), tag: here.tagName, ring: ring, wide: here.getBoundingClientRect().width > 0};
            }""";

    @ParameterizedTest
    @CsvSource({
        "lingdao, /dashboard",
        "lingdao, /targets",
        "lingdao, /meetings/1",
        "lingdao, /sheets/indicators",
        "lingdao, /decisions/2",
        "zhuanban, /review",
        "zhuanban, /meetings/2",
        "zhuanban, /meetings/new",
        "wenjian, /intake",
        "guanli, /accounts"
    })
    void theFocusIsSeenAtEveryStep(String person, String path, People people) {
        Page page = people.signIn(person);
        page.navigate(path);
        List<String> unseen = new ArrayList<>();
        int steps = 0;
        for (; steps < STEPS; steps++) {
            page.keyboard().press("Tab");
            Object focus = page.evaluate(FOCUS);
            if (!(focus instanceof Map<?, ?> seen)) {
                break;
            }
            if (!Boolean.TRUE.equals(seen.get("ring")) || !Boolean.TRUE.equals(seen.get("wide"))) {
                unseen.add(seen.get("tag") + " " + seen.get("name"));
            }
        }
        assertThat(steps).isGreaterThan(10);
        assertThat(unseen).as("without a ring on " + path).isEmpty();
    }

    @Test
    void theFirstStepLeadsPastTheNavigation(People people) {
        Page page = people.signIn("lingdao");
        page.navigate("/dashboard");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.querySelector('main').contains(document.activeElement)"))
                .isEqualTo(true);
    }

    @Test
    void theSummaryOfARefusedFormNamesItsFieldsAndLeadsToThem(People people) {
        Page page = people.signIn("zhuanban");
        page.navigate("/indicators/new");
        page.locator("main form .btn-primary").click();
        Locator summary = page.locator(".error-summary a");
        assertThat(summary.allInnerTexts()).contains("请填写指标名称", "指标类型：请从列表中选择");
        summary.first().click();
        assertThat(page.evaluate(
                        "() => location.hash.slice(1) === document.querySelector('.error-summary a').hash.slice(1)"))
                .isEqualTo(true);
    }
}
