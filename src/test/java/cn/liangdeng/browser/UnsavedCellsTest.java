package cn.liangdeng.browser;

import static cn.liangdeng.browser.MonthGrid.figure;
import static cn.liangdeng.browser.MonthGrid.indicator;
import static cn.liangdeng.browser.MonthGrid.month;
import static cn.liangdeng.browser.MonthGrid.row;
import static cn.liangdeng.browser.MonthGrid.state;
import static cn.liangdeng.browser.MonthGrid.type;
import static cn.liangdeng.browser.MonthGrid.unit;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.platform.AdjustableClock;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to a cell of 本月填报 when things go wrong between the person and the server: nothing is lost, nothing is doubled. */
@BrowserTest
class UnsavedCellsTest {

    private static final String KEPT =
            "() => Object.keys(localStorage).filter(k => k.startsWith('liangdeng.unsaved.')).length";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AdjustableClock serverClock;

    @Test
    void theLightFollowsWhatIsTypedWithColourShapeAndWord(People people) {
        Page page = month(people.signIn("fagai"));
        Locator light = page.locator("tr[data-row]:has([data-field=toDate]) [data-light]")
                .first();
        type(page, 0, "70");
        assertThat(light).hasText("略滞后");
        assertThat(light).hasClass("light light-yellow");
        type(page, 0, "85");
        assertThat(light).hasText("达序时");
        assertThat(light).hasClass("light light-green");
        assertThat(light.locator("use")).hasAttribute("href", Pattern.compile(".*#light-green$"));
    }

    @Test
    void aLostConnectionIsMadeUpFor(People people) {
        Page page = month(people.signIn("caizheng"));
        page.context().setOffline(true);
        type(page, 0, "411");
        assertThat(state(page, 0)).containsText("连接中断");

        page.context().setOffline(false);

        assertThat(state(page, 0)).containsText("已存");
        assertThat(stored(page, 0)).isEqualTo("411");
        assertThat(page.evaluate(KEPT)).isEqualTo(0);
    }

    @Test
    void aClosedWindowGivesBackWhatWasNotSaved(People people) {
        Page page = month(people.signIn("zhujian"));
        page.context().setOffline(true);
        type(page, 1, "42");
        figure(page, 2).fill("41");
        Page again = page.context().newPage();
        page.close();
        again.context().setOffline(false);

        month(again);

        assertThat(state(again, 1)).containsText("已存");
        assertThat(state(again, 2)).containsText("已存");
        assertThat(figure(again, 1)).hasValue(Pattern.compile("42(\\.0+)?"));
        assertThat(figure(again, 2)).hasValue(Pattern.compile("41(\\.0+)?"));
        assertThat(stored(again, 1)).isEqualTo("42");
        assertThat(again.evaluate(KEPT)).isEqualTo(0);
        again.close();
    }

    @Test
    void nobodyElseSeesWhatWasNotSaved(People people) {
        Page page = month(people.signIn("qinghe"));
        String before = figure(page, 0).inputValue();
        page.evaluate("""
                () => localStorage.setItem('liangdeng.unsaved.999999/' + document.getElementById('month-grid').dataset.unit + '/'
                    + document.querySelector('[data-row]').id + '/2026-10',
                    JSON.stringify({at: Date.now(), version: '', unsure: null, kept: {toDate: '777'}}))""");
        page.evaluate(
                "() => localStorage.setItem('liangdeng.unsaved.999999/1/row-1/2026-10', JSON.stringify({at: 1, kept: {toDate: '778'}}))");

        month(page);

        assertThat(figure(page, 0)).hasValue(before);
        assertThat(page.content()).doesNotContain("777");
        // What is older than three days goes, whose ever it was; the other person's of today stays for that person.
        assertThat(page.evaluate(KEPT)).isEqualTo(1);
    }

    @Test
    void anEndedSessionIsResumedWithoutLosingTheCell(People people) {
        Page page = month(people.signIn("jiaotong"));
        figure(page, 0).fill("31");
        page.context().clearCookies();
        figure(page, 0).press("Tab");
        assertThat(page.locator("#session-dialog")).isVisible();

        Page other = page.context().newPage();
        People.signIn(other, people.address(), "jiaotong");
        other.close();
        page.locator("[data-session-resume]").click();

        assertThat(state(page, 0)).containsText("已存");
        // Signed in again elsewhere already: the old token is out of date, and nobody is asked.
        page.evaluate("() => document.querySelector('meta[name=csrf-token]').setAttribute('content', 'of-the-past')");
        type(page, 1, "32");
        assertThat(state(page, 1)).containsText("已存");
        assertThat(stored(page, 0)).isEqualTo("31");
        assertThat(stored(page, 1)).isEqualTo("32");
    }

    @Test
    void anotherPersonsSessionIsNeverWrittenInto(People people) {
        Page page = month(people.signIn("weijian"));
        figure(page, 0).fill("33");
        page.context().clearCookies();
        Page other = page.context().newPage();
        People.signIn(other, people.address(), "bailu");
        other.close();

        figure(page, 0).press("Tab");

        assertThat(page.locator("[data-session-other]")).isVisible();
        assertThat(state(page, 0)).not().containsText("已存");
    }

    @Test
    void anAnswerThatGotLostIsAskedForAgain(People people) {
        Page page = month(people.signIn("nongye"));
        AtomicInteger posts = new AtomicInteger();
        page.route("**/row", route -> {
            if (posts.incrementAndGet() == 1) {
                // It arrives and is stored, but nobody hears of it.
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        type(page, 0, "51");
        assertThat(state(page, 0)).containsText("连接中断");
        figure(page, 0).fill("52");
        figure(page, 0).press("Tab");

        assertThat(state(page, 0)).containsText("已存");
        assertThat(page.locator(".conflict-row")).hasCount(0);
        assertThat(stored(page, 0)).isEqualTo("52");
        assertThat(saves(page, 0)).containsExactly("51", "52");
    }

    @Test
    void anAnswerThatNeverComesIsGivenUpAndAskedForAgain(People people) {
        Page page = people.signIn("ziran");
        page.clock().install();
        month(page);
        AtomicInteger posts = new AtomicInteger();
        page.route("**/row", route -> {
            // The first one hangs: neither an answer nor an error.
            if (posts.incrementAndGet() > 1) {
                route.resume();
            }
        });
        type(page, 0, "37");
        assertThat(state(page, 0)).containsText("正在保存");
        page.clock().runFor(21_000);
        assertThat(state(page, 0)).containsText("连接中断");
        page.clock().runFor(5_000);
        assertThat(state(page, 0)).containsText("已存");
        assertThat(stored(page, 0)).isEqualTo("37");
        assertThat(saves(page, 0)).containsOnlyOnce("37");
    }

    @Test
    void aServerThatCannotAnswerIsTriedAgain(People people) {
        Page page = month(people.signIn("xiling"));
        AtomicInteger posts = new AtomicInteger();
        page.route("**/row", route -> {
            if (posts.incrementAndGet() == 1) {
                route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("{\"message\":\"\"}"));
            } else {
                route.resume();
            }
        });
        type(page, 0, "31");
        assertThat(state(page, 0)).containsText("已存");
        assertThat(saves(page, 0)).containsExactly("31");
    }

    @Test
    void ofTwoWindowsTheSecondIsTold(People people) {
        Page one = month(people.signIn("linhu"));
        Page two = one.context().newPage();
        month(two);
        type(one, 0, "61");
        assertThat(state(one, 0)).containsText("已存");
        type(two, 0, "62");

        assertThat(two.locator(".conflict-row")).containsText("61");
        assertThat(two.locator(".conflict-row")).containsText("62");
        two.locator("[data-keep]").click();
        assertThat(state(two, 0)).containsText("已存");
        assertThat(stored(two, 0)).isEqualTo("62");
        assertThat(saves(two, 0)).containsExactly("61", "62");
        two.close();
    }

    @Test
    void goingBackShowsWhatIsStored(People people) {
        Page page = month(people.signIn("liuxi"));
        type(page, 0, "71");
        assertThat(state(page, 0)).containsText("已存");
        page.navigate("/work-items");
        page.goBack();
        assertThat(figure(page, 0)).hasValue("71");
        type(page, 0, "72");
        assertThat(state(page, 0)).containsText("已存");
        assertThat(page.locator(".conflict-row")).hasCount(0);
        assertThat(saves(page, 0)).containsExactly("71", "72");
    }

    @Test
    void clocksThatArePutBackOrOnLoseNothing(People people) {
        Page page = month(people.signIn("jiaoyu"));
        LocalDateTime before = LocalDateTime.now(serverClock);
        try {
            type(page, 0, "91");
            assertThat(state(page, 0)).containsText("已存");
            serverClock.set(before.minusDays(2));
            type(page, 0, "92");
            assertThat(state(page, 0)).containsText("已存");
            // The due day passes between two cells.
            serverClock.set(LocalDateTime.of(2026, 10, 27, 8, 0));
            type(page, 0, "93");
            assertThat(state(page, 0)).containsText("已存");
            // The browser's clock is wrong by a day either way while a cell waits for the connection.
            page.context().setOffline(true);
            type(page, 0, "94");
            assertThat(state(page, 0)).containsText("连接中断");
            page.clock()
                    .setSystemTime(
                            System.currentTimeMillis() - Duration.ofDays(1).toMillis());
            page.context().setOffline(false);
            assertThat(state(page, 0)).containsText("已存");
        } finally {
            serverClock.set(before);
        }
        assertThat(page.locator(".conflict-row")).hasCount(0);
        assertThat(stored(page, 0)).isEqualTo("94");
        assertThat(saves(page, 0)).containsExactly("91", "92", "93", "94");
    }

    @Test
    void aComputerWhoseClockIsPutRightLosesNothing(People people) {
        Page page = month(people.signIn("zhujian"));
        // Its battery is empty: it believes in another year while something is typed without a connection.
        page.clock().setSystemTime("2020-01-01T08:00:00");
        page.context().setOffline(true);
        type(page, 0, "95");
        assertThat(state(page, 0)).containsText("连接中断");
        Page again = page.context().newPage();
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));
        page.context().setOffline(false);

        month(again);
        assertThat(state(again, 0)).containsText("已存");
        assertThat(stored(again, 0)).isEqualTo("95");
    }

    @Test
    void twoClicksAreOneNilReportAndOneSubmission(People people) {
        Page page = month(people.signIn("shangwu"));
        // Nothing is missing before it, so that nothing may have changed.
        Locator row = page.locator("tr[data-row]:has([data-nil]):not(:has(.row-warn:not([hidden])))")
                .first();
        row.locator("[data-nil]").dblclick();
        assertThat(row.locator("[data-nil-mark]")).isVisible();
        long indicator = indicator(row);
        assertThat(saves(indicator, unit(page))).hasSize(1);

        page.locator("#month-submit button[type=submit]").click();
        page.locator("dialog[open]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提交"))
                .dblclick();

        assertThat(page.locator("#row-" + indicator)).containsText("待");
        assertThat(jdbc.sql("""
                        select count(*) from reporting.event e join reporting.report r on r.id = e.report_id
                        where r.indicator_id = :indicator and r.unit_id = :unit and r.month = date '2026-10-01'
                          and e.action = 'SUBMITTED'
                        """)
                        .param("indicator", indicator)
                        .param("unit", unit(page))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aMonthIsNotSubmittedPastACellThatIsNotSaved(People people) {
        Page page = month(people.signIn("dongping"));
        page.onDialog(Dialog::accept);
        type(page, 0, "81");
        assertThat(state(page, 0)).containsText("已存");
        figure(page, 0).fill("八十二");
        figure(page, 0).press("Tab");
        page.locator("#month-submit button[type=submit]").click();
        page.locator("dialog[open]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提交"))
                .click();

        assertThat(page.locator("#failure-dialog")).containsText("未存上");
        assertThat(jdbc.sql(
                                "select status from reporting.report where indicator_id = :indicator and month = date '2026-10-01'"
                                        + " and unit_id = :unit")
                        .param("indicator", indicator(page, 0))
                        .param("unit", unit(page))
                        .query(String.class)
                        .single())
                .isEqualTo("DRAFT");
    }

    private String stored(Page page, int row) {
        return jdbc.sql(
                        "select trim_scale(value)::text from reporting.report where indicator_id = :indicator and month = date '2026-10-01'"
                                + " and unit_id = :unit")
                .param("indicator", indicator(page, row))
                .param("unit", unit(page))
                .query(String.class)
                .single();
    }

    /** The figures of the history, oldest first. */
    private List<String> saves(Page page, int row) {
        return saves(indicator(page, row), unit(page));
    }

    private List<String> saves(long indicator, long unit) {
        return jdbc.sql("""
                        select trim_scale(e.value)::text from reporting.event e join reporting.report r on r.id = e.report_id
                        where r.indicator_id = :indicator and r.unit_id = :unit and r.month = date '2026-10-01' and e.action = 'SAVED'
                        order by e.id
                        """)
                .param("indicator", indicator)
                .param("unit", unit)
                .query(String.class)
                .list();
    }
}
