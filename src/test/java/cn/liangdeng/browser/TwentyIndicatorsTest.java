package cn.liangdeng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.access.Accounts;
import cn.liangdeng.access.ActingAs;
import cn.liangdeng.access.NewAccount;
import cn.liangdeng.access.Role;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.organisation.Districts;
import cn.liangdeng.organisation.NewUnit;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Indicators;
import cn.liangdeng.target.NewTarget;
import cn.liangdeng.target.StatusDecision;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.Targets;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A unit with a month of its own: how long a practised person needs for it, and what two people at one cell see. */
@BrowserTest
class TwentyIndicatorsTest {

    private static final String MONTH = "/reporting?month=2026-10";
    private static final ReportingMonth OCTOBER = ReportingMonth.of(2026, 10);
    private static final int INDICATORS = 20;

    /** What a person needs for one key, and for one click with the way to it. */
    private static final int KEY_MILLIS = 150;

    private static final int CLICK_MILLIS = 1500;

    /** Of a Chinese character by pinyin. */
    private static final int KEYS_A_CHARACTER = 3;

    private static final String WORDS = "本月新开工两项，其余按计划推进。";

    @Autowired
    private ActingAs acting;

    @Autowired
    private Districts districts;

    @Autowired
    private Units units;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Targets targets;

    @Autowired
    private JdbcClient jdbc;

    private final List<TargetId> made = new ArrayList<>();
    private int keys;
    private int clicks;

    @AfterEach
    void leaveTheDistrictAsItWas() {
        acting.run(
                "zhuanban",
                () -> made.forEach(target -> targets.withdraw(target, 0, new StatusDecision(OCTOBER, "演练结束", null))));
    }

    @Test
    void aPractisedPersonReportsTwentyIndicatorsInUnderThreeMinutes(People people) throws Exception {
        unit("演练一局", INDICATORS, "yanlian-1");
        Page page = people.signIn("yanlian-1");
        page.navigate(MONTH);
        assertThat(page.locator("tr[data-row]")).hasCount(INDICATORS);
        long began = System.nanoTime();

        click(page, figure(page, 0));
        for (int row = 0; row < INDICATORS; row++) {
            type(page, Integer.toString(121 + row));
            press(page, "Enter");
        }
        for (int row : new int[] {3, 11}) {
            click(page, row(page, row).locator("[data-name]"));
            click(page, page.locator("[data-text=progress]"));
            typeWords(page, WORDS);
        }
        click(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交本月")));
        click(
                page,
                page.locator("dialog[open]").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提交")));
        assertThat(page.locator("tr[data-row]").last()).containsText(Pattern.compile("待.*审"));
        Duration needed = Duration.ofNanos(System.nanoTime() - began);

        assertThat(filed()).isEqualTo(INDICATORS + " 2");
        assertThat(clicks).as("clicks").isLessThanOrEqualTo(1 + 2 * 2 + 2);
        assertThat(keys - 2 * WORDS.length() * KEYS_A_CHARACTER)
                .as("keys besides the words: three digits and Enter a row")
                .isLessThanOrEqualTo(INDICATORS * 4);
        assertThat(needed).isLessThan(Duration.ofMinutes(3));
        keep(needed);
    }

    @Test
    void ofTwoPeopleAtOneCellTheSecondIsToldBothFiguresAndWhoWasFirst(People people) {
        unit("演练二局", 2, "yanlian-2", "yanlian-3");
        Page one = people.signIn("yanlian-2");
        Page two = people.signIn("yanlian-3");
        one.navigate(MONTH);
        two.navigate(MONTH);
        enter(one, "61");
        assertThat(row(one, 0).locator("[data-state]")).containsText("已存");

        enter(two, "62");

        assertThat(two.locator(".conflict-row")).containsText("其他人已修改");
        assertThat(two.locator("[data-theirs]")).containsText("61");
        assertThat(two.locator("[data-theirs]")).containsText("演练人yanlian-2");
        assertThat(two.locator("[data-mine]")).containsText("62");
        two.locator("[data-take]").click();
        assertThat(figure(two, 0)).hasValue("61");
        // Who goes on from there is not told again, and the first person is when coming back.
        enter(two, "63");
        assertThat(row(two, 0).locator("[data-state]")).containsText("已存");
        enter(one, "64");
        assertThat(one.locator("[data-theirs]")).containsText("63");
        one.locator("[data-take]").click();
        assertThat(figure(one, 0)).hasValue("63");
    }

    @Test
    void anUnchangedMonthThatIsRefusedDoesNotStandInTheWayOfTheFigure(People people) {
        UnitId bureau = unit("演练三局", 0, "yanlian-4");
        acting.run("zhuanban", () -> made.add(target(bureau, "演练占比", IndicatorNature.RATE)));
        Page page = people.signIn("yanlian-4");
        page.navigate(MONTH);
        row(page, 0).locator("[data-nil]").click();
        assertThat(row(page, 0).locator("[data-state].is-wrong")).isVisible();

        enter(page, "98.5");

        assertThat(row(page, 0).locator("[data-state]")).containsText("已存");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交本月"))
                .click();
        page.locator("dialog[open]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提交"))
                .click();
        assertThat(row(page, 0)).containsText(Pattern.compile("待.*审"));
    }

    private void click(Page page, Locator what) {
        page.waitForTimeout(CLICK_MILLIS);
        what.click();
        clicks++;
    }

    private void type(Page page, String text) {
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(KEY_MILLIS));
        keys += text.length();
    }

    private void press(Page page, String key) {
        page.waitForTimeout(KEY_MILLIS);
        page.keyboard().press(key);
        keys++;
    }

    private void typeWords(Page page, String text) {
        page.waitForTimeout((double) KEY_MILLIS * KEYS_A_CHARACTER * text.length());
        page.keyboard().insertText(text);
        keys += KEYS_A_CHARACTER * text.length();
    }

    private static void enter(Page page, String value) {
        figure(page, 0).fill(value);
        figure(page, 0).press("Tab");
    }

    private static Locator row(Page page, int number) {
        return page.locator("tr[data-row]").nth(number);
    }

    private static Locator figure(Page page, int number) {
        return row(page, number).locator("[data-field=toDate]");
    }

    /** For the user guide and the benchmarks, where the figures stand. */
    private void keep(Duration needed) throws Exception {
        Path kept = Path.of("target", "browser", "twenty-indicators.txt");
        Files.createDirectories(kept.getParent());
        Files.writeString(
                kept,
                "clicks %d, keys %d, seconds %d%n".formatted(clicks, keys, needed.toSeconds()),
                StandardCharsets.UTF_8);
    }

    /** How many figures of the unit wait for review, and how many with words. */
    private String filed() {
        return jdbc.sql("""
                        select count(*) || ' ' || count(*) filter (where report.progress_text <> '')
                        from reporting.report report
                        join target.pub_target target on target.indicator_id = report.indicator_id
                        where target.id = any(:targets) and report.month = date '2026-10-01' and report.status = 'SUBMITTED'
                        """)
                .param("targets", made.stream().map(TargetId::value).toArray(Long[]::new))
                .query(String.class)
                .single();
    }

    /** A unit with targets that begin this month, and people who file for it. */
    private UnitId unit(String name, int number, String... fillers) {
        UnitId unit = acting.call("guanli", () -> {
            UnitId created = units.create(new NewUnit(
                    new UnitId(districts.findOnly().orElseThrow().value()),
                    fillers[0],
                    name,
                    name,
                    UnitKind.DEPARTMENT,
                    900,
                    List.of()));
            for (String filler : fillers) {
                accounts.create(new NewAccount(
                        filler,
                        "演练人" + filler,
                        null,
                        null,
                        created,
                        Set.of(Role.UNIT_FILLER),
                        Set.of(),
                        People.PASSWORD,
                        false));
            }
            return created;
        });
        acting.run("zhuanban", () -> {
            for (int i = 1; i <= number; i++) {
                made.add(target(unit, name + "演练指标%02d".formatted(i), IndicatorNature.FLOW));
            }
        });
        return unit;
    }

    private TargetId target(UnitId unit, String name, IndicatorNature nature) {
        IndicatorId indicator = indicators.create(IndicatorData.plain(name, "家", nature));
        return targets.create(new NewTarget(
                indicator,
                new TargetDetails(
                        unit,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        name,
                        Horizon.ANNUAL,
                        Commitment.ENSURE,
                        BigDecimal.ONE,
                        null,
                        null,
                        null),
                new TargetTermsData(
                        OCTOBER,
                        ReportingMonth.of(2026, 12),
                        BoundComparator.AT_LEAST,
                        false,
                        BigDecimal.valueOf(300),
                        null,
                        null,
                        null,
                        Phasing.linear()),
                null));
    }
}
