package cn.liangdeng.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Starts one browser for all browser tests and hands each test {@link People}. Where no browser can be had the tests are
 * skipped with a word about it; on a build server ({@code CI=true}) they fail instead.
 */
final class BrowserExtension implements BeforeAllCallback, ParameterResolver, AfterTestExecutionCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(BrowserExtension.class);
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public void beforeAll(ExtensionContext context) {
        browser(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == People.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Integer port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port", Integer.class);
        People people = new People(browser(context), "http://127.0.0.1:" + port);
        context.getStore(NAMESPACE).put("people", people);
        return people;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        People people = context.getStore(NAMESPACE).get("people", People.class);
        if (people != null) {
            people.leave(context.getExecutionException().isPresent() ? context.getDisplayName() : null);
        }
    }

    private static Browser browser(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("browser", key -> Running.start(), Running.class)
                .browser();
    }

    /** The browser and the driver that speaks to it; closed after the last test. */
    private record Running(Playwright driver, Browser browser) implements AutoCloseable {

        static Running start() {
            Optional<Path> chromium = ChromiumSetup.chromium();
            if (chromium.isEmpty()) {
                String message = "No Chromium found and none could be installed: install one, or name it in the"
                        + " environment variable CHROMIUM.";
                if ("true".equals(System.getenv("CI"))) {
                    throw new IllegalStateException(message);
                }
                abort(message);
            }
            Playwright driver = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = driver.chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium.get())
                            .setArgs(ARGUMENTS));
            return new Running(driver, browser);
        }

        @Override
        public void close() {
            browser.close();
            driver.close();
        }
    }
}
