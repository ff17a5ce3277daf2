package cn.liangdeng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.browser.PageExamples.Example;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every page that somebody can open, as its people see it: no violation of the accessibility rules, and no page that scrolls
 * sideways on a desk, on a smaller one, at twice the size of letters, or on a phone. Which pages there are is taken from the
 * permission matrix, so that a new one cannot be forgotten.
 */
@BrowserTest
class AccessibilityTest {

    private static final int DESK = 1440;
    private static final int HEIGHT = 900;

    /** A desk of 1440 pixels at 200 % zoom has 720. */
    private static final int[] WIDTHS = {DESK, 1280, 720, 390};

    private static final String OVERFLOW =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private final PageExamples examples = new PageExamples();

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyPageHasAnExample() {
        assertThat(examples.missing())
                .as("add a line to src/test/resources/page-examples.csv for each")
                .isEmpty();
        assertThat(examples.superfluous()).isEmpty();
    }

    @Test
    void pagesAreAccessibleAndFit(People people) {
        PagesMade made = new PagesMade(people, jdbc);
        Map<String, Page> desks = new HashMap<>();
        List<String> found = new ArrayList<>();
        for (Example example : examples.pages()) {
            Page page = desks.computeIfAbsent(
                    example.person(), person -> person.equals("-") ? people.open(DESK, HEIGHT) : people.signIn(person));
            try {
                String path = addressOf(example, made, page);
                if (path == null) {
                    found.add(example.pattern() + ": no link to one in " + example.where());
                } else {
                    look(example, path, page, found);
                }
            } catch (PlaywrightException | IllegalStateException broken) {
                found.add(example.pattern() + " as " + example.person() + ": " + broken.getMessage());
            }
        }
        made.undo();
        assertThat(found).isEmpty();
    }

    private String addressOf(Example example, PagesMade made, Page page) {
        if (example.made()) {
            return made.address(example.pattern(), page);
        }
        return example.linkedIn()
                .map(list -> examples.addressIn(page.request().get(list).text(), example.pattern())
                        .orElse(null))
                .orElse(example.linkedIn().isPresent() ? null : example.where());
    }

    private void look(Example example, String path, Page page, List<String> found) {
        String name = path + " (" + example.person() + ")";
        Response answer = page.navigate(path);
        String type = answer.headers().getOrDefault("content-type", "");
        if (answer.status() >= 400 || !type.startsWith("text/html")) {
            found.add(name + ": answered " + answer.status() + " " + type);
            return;
        }
        String shown = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
        if (!examples.isOf(example.pattern(), shown)) {
            found.add(name + ": led to " + shown + " instead of " + example.pattern());
            return;
        }
        // The other manner opens a window of its own for each analysis, and there are no frames to reach into.
        new AxeBuilder(page)
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(violation -> found.add(name + ": " + violation.getId() + " "
                        + violation.getNodes().get(0).getHtml()));
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            int overflow = ((Number) page.evaluate(OVERFLOW)).intValue();
            if (overflow > 0) {
                found.add(name + ": wider than " + width + " by " + overflow);
            }
        }
        page.setViewportSize(DESK, HEIGHT);
    }
}
