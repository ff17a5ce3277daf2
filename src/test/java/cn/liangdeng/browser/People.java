package cn.liangdeng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people of the demo district at their desks: each signs in with a browser of one's own. */
final class People {

    static final String PASSWORD = "Yunting-2026";

    private final Browser browser;
    private final String address;
    private final List<Page> pages;
    private final List<String> complaints;

    People(Browser browser, String address) {
        this(browser, address, new ArrayList<>(), new ArrayList<>());
    }

    private People(Browser browser, String address, List<Page> pages, List<String> complaints) {
        this.browser = browser;
        this.address = address;
        this.pages = pages;
        this.complaints = complaints;
    }

    /** A signed-in person's page at the size of an office screen. */
    Page signIn(String username) {
        return signIn(username, 1440, 900);
    }

    Page signIn(String username, int width, int height) {
        Page page = open(width, height);
        signIn(page, address, username);
        return page;
    }

    /** Signs in with a page that is open, at this address of the application. */
    static void signIn(Page page, String address, String username) {
        page.navigate(address + "/login");
        page.fill("[name=username]", username);
        page.fill("[name=password]", PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Where the application is. */
    String address() {
        return address;
    }

    /** The same people with another server before them. */
    People at(String otherAddress) {
        return new People(browser, otherAddress, pages, complaints);
    }

    /** A page of nobody in particular. */
    Page open(int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, height));
        Page page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
        pages.add(page);
        return page;
    }

    /** What the browsers' consoles complained about: refused content, script errors. */
    List<String> complaints() {
        return complaints;
    }

    /** Closes the browsers; keeps a picture of each open page where the test failed. */
    void leave(@Nullable String failedTest) {
        for (Page page : pages) {
            if (failedTest != null && !page.isClosed()) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(
                                "target",
                                "browser",
                                failedTest.replaceAll("\\W+", "-") + "-" + pages.indexOf(page) + ".png")));
            }
            page.context().close();
        }
        if (failedTest == null) {
            assertThat(complaints)
                    .as("what the browser's console complained about")
                    .isEmpty();
        }
    }

    private void note(ConsoleMessage message) {
        // A refused request is a matter of the test that provoked it; everything else on the console is a defect.
        if ("error".equals(message.type()) && !message.text().contains("Failed to load resource")) {
            complaints.add(message.text());
        }
    }
}
