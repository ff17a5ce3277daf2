package cn.liangdeng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.testing.RunningServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application is killed, and its database restarted, while three people save cell after cell, a fourth whole forms, and a
 * fifth types in a browser. Whatever was answered with 200 is there afterwards, once; what was not is kept by the browser and
 * sent again.
 */
@BrowserTest
class KilledServerTest {

    private static final double PATIENCE = 60_000;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubled(People people) throws Exception {
        try (RunningServer server =
                RunningServer.start(database.getJdbcUrl(), "-Xmx400m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")) {
            Page page = people.at(server.address()).signIn("ziran");
            page.navigate("/reporting?month=2026-10");
            List<SavingOfficial> officials = new ArrayList<>();
            for (String name : List.of("zhujian", "shiqiao", "bailu")) {
                officials.add(new SavingOfficial(server.address(), name, People.PASSWORD, false));
            }

            officials.add(new SavingOfficial(server.address(), "wenlv", People.PASSWORD, true));

            interrupt(officials, this::restartDatabase);
            type(page, "21");
            assertThat(state(page))
                    .containsText("已存", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
            interrupt(officials, () -> {
                server.kill();
                type(page, "22");
            });
            assertThat(state(page)).containsText("连接中断");
            server.restart();

            // The sessions went with the process: the page asks to sign in again and goes on.
            assertThat(page.locator("#session-dialog"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
            Page again = page.context().newPage();
            People.signIn(again, server.address(), "ziran");
            again.close();
            page.locator("[data-session-resume]").click();
            assertThat(state(page))
                    .containsText("已存", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
            page.reload();
            assertThat(page.locator("tr[data-row] [data-field=toDate]").first()).hasValue("22");
            for (SavingOfficial official : officials) {
                official.check(jdbc);
            }
        }
    }

    /** What interrupts the saving. */
    private interface Interruption {
        void happen() throws Exception;
    }

    /** Lets them save for a while, interrupts them in the middle, and waits until each has noticed. */
    private static void interrupt(List<SavingOfficial> officials, Interruption interruption) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (SavingOfficial official : officials) {
            Thread thread = new Thread(official);
            thread.start();
            threads.add(thread);
        }
        for (SavingOfficial official : officials) {
            official.awaitSaves(15);
        }
        interruption.happen();
        officials.forEach(SavingOfficial::rest);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** As a crash of the database server: it stops at once and recovers from its log. */
    private void restartDatabase() throws IOException, InterruptedException {
        Path data = Path.of(jdbc.sql("show data_directory").query(String.class).single());
        long server = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        Path program = Path.of(
                        ProcessHandle.of(server).orElseThrow().info().command().orElseThrow())
                .resolveSibling("pg_ctl");
        // PostgreSQL will not run as root; the embedded one is started the same way.
        List<String> command =
                new ArrayList<>("root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of());
        command.addAll(List.of(program.toString(), "-D", data.toString(), "-m", "immediate", "-w", "restart"));
        Process restart = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "database-restart.log").toFile())
                .start();
        assertThat(restart.waitFor()).isZero();
    }

    private static Locator state(Page page) {
        return page.locator("tr[data-row]:has([data-field=toDate]) [data-state]")
                .first();
    }

    private static void type(Page page, String value) {
        Locator cell = page.locator("tr[data-row] [data-field=toDate]").first();
        cell.fill(value);
        cell.press("Tab");
    }
}
