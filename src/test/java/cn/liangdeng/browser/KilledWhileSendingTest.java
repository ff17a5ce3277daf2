package cn.liangdeng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.testing.MailCatcher;
import cn.liangdeng.testing.RunningServer;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application is killed after it has handed a mail over and before it was told that the mail arrived. Nobody can know then
 * whether it did: it is not sent again by itself, the office sees 结果不明, and a mail that a person lets be sent again bears the
 * same numbers, so that the receiver can tell.
 */
@BrowserTest
class KilledWhileSendingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String FILLER = "weijian";
    private static final String FILLERS_MAIL = "weijian@example.gov.cn";

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void sendNothingAnyMore() {
        jdbc.sql("delete from notification.preference where mail_address = :mail")
                .param("mail", FILLERS_MAIL)
                .update();
        jdbc.sql("delete from notification.switchboard").update();
        jdbc.sql("delete from notification.delivery where channel = 'MAIL'").update();
    }

    @Test
    void aMailIsNotSentTwiceThoughItsSenderDiesBeforeItKnowsThatItArrived(People people) throws Exception {
        try (MailCatcher catcher = MailCatcher.start();
                RunningServer server = RunningServer.start(
                        database.getJdbcUrl(),
                        "-Xmx400m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + catcher.port(),
                        "--spring.mail.properties.mail.smtp.starttls.enable=false",
                        "--spring.mail.properties.mail.smtp.starttls.required=false",
                        "--spring.mail.properties.mail.smtp.timeout=60000",
                        "--liangdeng.notification.mail.from=liangdeng@example.gov.cn",
                        "--liangdeng.notification.base-url=https://mubiao.example.gov.cn")) {
            catcher.holdBack();
            People there = people.at(server.address());
            wantMail(there.signIn(FILLER), server.address());
            allowMailAndUrge(there.signIn("zhuanban"), server.address());

            await("a mail to be handed over", () -> catcher.mails().size() == 1);
            server.kill();
            catcher.answer();
            server.restart();

            // The time after which a claim belongs to nobody; the clock of the demonstration stands.
            jdbc.sql(
                            "update notification.delivery set claimed_at = claimed_at - interval '16 minutes' where state = 'SENDING'")
                    .update();
            await("the delivery to be given up", () -> states().equals(List.of("UNCERTAIN")));
            assertThat(catcher.mails()).hasSize(1);

            Page office = there.open(1440, 900);
            People.signIn(office, server.address(), "zhuanban");
            office.navigate(server.address() + "/deliveries?state=UNCERTAIN");
            assertThat(office.locator("main")).containsText("结果不明");
            office.locator("form[action$=retry] button").click();
            await("the mail that the office wants sent again", () -> states().equals(List.of("SENT")));
            assertThat(catcher.mails())
                    .hasSize(2)
                    .extracting(mail -> head(mail, "Message-ID"))
                    .doesNotContain("")
                    .containsOnly(head(catcher.mails().get(0), "Message-ID"));
            assertThat(catcher.mails())
                    .extracting(mail -> head(mail, "X-Idempotency-Key"))
                    .containsOnly(head(catcher.mails().get(0), "X-Idempotency-Key"));
        }
    }

    private static void wantMail(Page filler, String address) {
        filler.navigate(address + "/messages/settings");
        filler.locator("[name=byMail][type=checkbox]").check();
        filler.fill("[name=mailAddress]", FILLERS_MAIL);
        filler.locator("main form.form button[type=submit]").click();
        assertThat(filler.locator("body")).containsText("消息设置已保存");
    }

    /** Reminders are off, so that this mail is the only one. */
    private static void allowMailAndUrge(Page office, String address) {
        office.navigate(address + "/deliveries");
        office.locator("form.switches [name=mail]").check();
        office.locator("form.switches [name=reminders]").uncheck();
        office.locator("form.switches button[type=submit]").click();
        assertThat(office.locator("body")).containsText("开关已保存");
        office.navigate(address + "/dispatch?month=2026-10");
        office.locator("tr:has-text('卫生健康局'):has-text('工作进度') button:has-text('催办')")
                .click();
        assertThat(office.locator("tr:has-text('卫生健康局'):has-text('工作进度')")).containsText("2026年10月23日");
    }

    private List<String> states() {
        return jdbc.sql("select state from notification.delivery where channel = 'MAIL'")
                .query(String.class)
                .list();
    }

    private static String head(String mail, String name) {
        return Pattern.compile("(?mi)^" + name + ":\\s*(\\S+)")
                .matcher(mail)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private static void await(String what, BooleanSupplier done) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(until);
            Thread.sleep(200);
        }
    }
}
