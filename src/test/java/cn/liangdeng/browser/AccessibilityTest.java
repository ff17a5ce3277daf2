package cn.liangdeng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every main page as its people see it: no violation of the accessibility rules, nothing wider than the screen. */
@BrowserTest
class AccessibilityTest {

    @ParameterizedTest
    @CsvSource({
        "guanli, /work-items /units /units/groups /units/groups/new /accounts /design",
        "wenjian, /work-items /documents /documents/1 /intake /intake/1 /intake/1/coverage /intake/1/publish /intake/1/units",
        "wenjian, /intake/1/history /intake/1/revise /intake/1/withdraw /intake/sheet /units/groups",
        "zhuanban, /work-items /review /targets /target-admin /indicators /five-year",
        "fagai, /work-items /reporting /reporting?month=2026-09 /targets",
        "zhuanban, /meetings /meetings/2 /meetings/2/show?item=1 /decisions /decisions/1 /wall /wall/screens",
        "lingdao, /dashboard /targets /targets/1 /documents/1 /five-year"
    })
    void pagesAreAccessibleAndFit(String person, String paths, People people) {
        Page page = people.signIn(person);
        List<String> found = new ArrayList<>();
        for (String path : paths.split(" ")) {
            page.navigate(path);
            AxeResults results = new AxeBuilder(page).analyze();
            results.getViolations()
                    .forEach(violation -> found.add(path + ": " + violation.getId() + " "
                            + violation.getNodes().get(0).getHtml()));
            for (int width : new int[] {1440, 1280, 390}) {
                page.setViewportSize(width, 900);
                Object overflow = page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (((Number) overflow).intValue() > 0) {
                    found.add(path + ": wider than " + width + " by " + overflow);
                }
            }
            page.setViewportSize(1440, 900);
        }
        assertThat(found).isEmpty();
    }
}
