package cn.liangdeng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * A real plan of 13,000 characters goes from file to published by a practised person: every act is a click, a key or a choice
 * that the person makes, and is counted. Has a district of its own, as it leaves a hundred targets behind. Skipped where the
 * documents are not there. With {@code -Dliangdeng.write-docs=true} the figures are written into {@code docs/extraction.md}.
 */
@BrowserTest
@TestPropertySource(properties = "liangdeng.test-district=long-document")
class LongDocumentTest {

    private static final Path SHARED = Path.of("../shared");
    private static final Path PLAN = SHARED.resolve("seeds/lucheng_2023_2027.txt");
    private static final Path GOLD = SHARED.resolve("gold/lucheng_2023_2027.targets.jsonl");
    private static final Path RESULT = Path.of("docs/extraction.md");
    private static final Duration PRACTISED = Duration.ofMinutes(20);
    /** Time that a practised person takes for an act, its reading included. */
    private static final Duration PER_ACT = Duration.ofSeconds(4);

    /** Drafts to edit, to add and to reject, of 145 targets. May only fall. */
    private static final int MOST_CORRECTIONS = 16;

    /** Longest that the page may take to come back while other builds share the machine. */
    private static final Duration PUBLISHING = Duration.ofSeconds(60);

    private int acts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void fromFileToPublished(People people) throws IOException {
        assumeTrue(Files.exists(PLAN) && Files.exists(GOLD), "no documents in " + SHARED);
        Instant begun = Instant.now();
        Page page = people.signIn("wenjian");
        long document = importPlan(page);
        int found = page.locator("li.draft").count();
        EditsNeeded edits = EditsNeeded.count(jdbc, document, GOLD);
        settleUnits(page, document);
        nameALeadForTheRest(page, document);
        confirmStartsFromZero(page, document);
        acceptAll(page, document);
        int rejected = clearObstacles(page, document);
        page.navigate("/intake/" + document + "/coverage");
        acts += LedgerSteps.settle(page);
        int targets = publish(page, document);
        Duration taken = Duration.between(begun, Instant.now());
        String sentence =
                ("The Lucheng plan on the desk: %d drafts found; of %d that state a labelled target %d need an edit"
                                + " (indicator, measure, kind, comparator, unit, deadline and units compared: %s),"
                                + " %d targets to add by hand, %d drafts to reject; %d acts (clicks, keys, choices) from file to published, %d drafts rejected as"
                                + " repeated, %d targets set.")
                        .formatted(
                                found,
                                edits.compared(),
                                edits.edits(),
                                edits.byField(),
                                edits.missing(),
                                edits.wrong(),
                                acts,
                                rejected,
                                targets);
        System.out.println(sentence + " " + taken.toSeconds() + " s by script.");
        assertTrue(targets > 80, sentence);
        assertTrue(edits.edits() + edits.missing() + edits.wrong() <= MOST_CORRECTIONS, sentence);
        assertTrue(PER_ACT.multipliedBy(acts).compareTo(PRACTISED) < 0, sentence);
        assertQuotesStandInTheText(document);
        if (Boolean.getBoolean("liangdeng.write-docs")) {
            write(sentence);
        }
    }

    private long importPlan(Page page) {
        page.navigate("/intake");
        page.setInputFiles("input[type=file]", PLAN);
        click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上传并识别")));
        acts++;
        page.locator("li.draft").first().waitFor();
        page.waitForLoadState();
        Matcher id = Pattern.compile("/intake/(\\d+)").matcher(page.url());
        assertTrue(id.find(), page.url());
        return Long.parseLong(id.group(1));
    }

    /** Single units first and all at once, so that the groups can be offered with the units that the document names. */
    private void settleUnits(Page page, long document) {
        page.navigate("/intake/" + document + "/units");
        Locator tools = page.locator(".unit-tool");
        Locator groups = tools.filter(new Locator.FilterOptions().setHas(page.locator(".unit-group")));
        int kept = groups.count();
        if (tools.count() > kept) {
            click(page.locator("[data-create-rest]"));
            click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存所选")));
            assertThat(tools).hasCount(kept);
        }
        for (int left = kept; left > 0; left--) {
            Locator group = tools.first().locator(".unit-group");
            if (group.locator("input:checked").count() == 0) {
                click(group.locator("input").first());
            }
            click(group.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("展开")));
            assertThat(tools).hasCount(left - 1);
        }
    }

    private void nameALeadForTheRest(Page page, long document) {
        page.navigate("/intake/" + document);
        click(page.locator(".desk-more > summary"));
        Locator assign = page.locator("#assign-unit");
        if (assign.count() > 0) {
            assign.selectOption(assign.locator("option").nth(1).getAttribute("value"));
            acts++;
            click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("指定")));
        }
    }

    private void confirmStartsFromZero(Page page, long document) {
        page.navigate("/intake/" + document);
        Locator zero = page.locator("[data-key=zero]");
        for (int left = zero.count(); left > 0; left--) {
            click(zero.first());
            assertThat(zero).hasCount(left - 1);
        }
    }

    private void acceptAll(Page page, long document) {
        page.navigate("/intake/" + document);
        Locator sure = page.locator("button[data-confirm=accept-sure]");
        if (sure.count() > 0) {
            click(sure);
            click(page.locator("dialog[open]")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("采纳")));
            page.locator("#feedback .notice").first().waitFor();
        }
        page.navigate("/intake/" + document + "?state=OPEN");
        Locator open = page.locator("li.draft[data-state=OPEN]");
        int left = open.count();
        if (left > 0) {
            page.keyboard().press("j");
            acts++;
        }
        for (; left > 0; left--) {
            page.keyboard().press("a");
            acts++;
            assertThat(open).hasCount(left - 1);
        }
    }

    /** What contradicts an earlier statement is rejected as its repetition; anything else would be a defect of the test. */
    private int clearObstacles(Page page, long document) {
        int rejected = 0;
        page.navigate("/intake/" + document + "/publish");
        Locator obstacles = page.locator("table tbody tr td a");
        while (obstacles.count() > 0 && rejected < 40) {
            String link = obstacles.first().getAttribute("href");
            String draft = link.substring(link.indexOf('#') + 1);
            click(obstacles.first());
            Locator card = page.locator("#" + draft);
            assertThat(card).hasClass(Pattern.compile("is-selected"));
            page.keyboard().press("r");
            assertThat(card.locator("input[name=reason]")).isFocused();
            card.locator("input[name=reason]").fill("与其他条目重复");
            page.keyboard().press("Enter");
            acts += 3;
            assertThat(page.locator("#" + draft + "[data-state=REJECTED]")).hasCount(1);
            rejected++;
            page.navigate("/intake/" + document + "/publish");
            acts++;
        }
        return rejected;
    }

    private int publish(Page page, long document) {
        page.navigate("/intake/" + document + "/publish");
        Locator known = page.locator("input[name=known]");
        if (known.count() > 0) {
            click(known);
        }
        click(page.locator("button[data-confirm=publish]"));
        page.setDefaultTimeout(PUBLISHING.toMillis());
        click(page.locator("dialog[open]").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("发布")));
        page.waitForURL(Pattern.compile("/documents/" + document));
        return jdbc.sql("select count(*) from target.pub_target where document_id = :document")
                .param("document", document)
                .query(Integer.class)
                .single();
    }

    /** The words of each target are the words between its offsets, code point by code point. */
    private void assertQuotesStandInTheText(long document) {
        List<String> torn =
                jdbc.sql("""
                        select clause.quote
                        from target.pub_target target
                        join document.pub_clause clause on clause.id = target.clause_id
                        join document.policy_document document on document.id = clause.document_id
                        where target.document_id = :document
                          and substring(document.text from clause.start_offset + 1
                                        for clause.end_offset - clause.start_offset) <> clause.quote
                        """).param("document", document).query(String.class).list();
        assertEquals(List.of(), torn);
    }

    private void click(Locator locator) {
        locator.click();
        acts++;
    }

    private static void write(String sentence) throws IOException {
        String text = Files.readString(RESULT);
        String begin = "<!-- desk:begin -->\n";
        String end = "\n<!-- desk:end -->";
        int from = text.indexOf(begin) + begin.length();
        Files.writeString(RESULT, text.substring(0, from) + sentence + text.substring(text.indexOf(end)));
    }
}
