package cn.liangdeng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/**
 * The whole way of the data, by the people whose way it is: a policy document goes in, an official reports a month, the
 * reviewer and the office pass it, a leader sees the light, and traces it back to the words. The README's tour is the same.
 */
@BrowserTest
class MainJobTest {

    private static final String INDICATOR = "社区托育驿站";
    private static final String COMMITMENT = "新建社区托育驿站16个";

    @Test
    void fromTheWordsToTheLightAndBack(People people) throws IOException {
        aDocumentBecomesTargets(people.signIn("wenjian"));
        anOfficialReportsTheMonth(people.signIn("jingxin"));
        theUnitsReviewerPassesItOn(people.signIn("jingxin-sh"));
        theOfficeReturnsIt(people.signIn("zhuanban"));
        theOfficialFilesItAgain(people.signIn("jingxin"));
        theUnitsReviewerPassesItOn(people.signIn("jingxin-sh"));
        theOfficeApproves(people.signIn("zhuanban"));
        aLeaderSeesTheLightAndTheWords(people.signIn("fenguan"));
    }

    private void aDocumentBecomesTargets(Page page) throws IOException {
        page.navigate("/intake");
        page.setInputFiles("input[type=file]", new FilePayload("云汀示范区托育服务行动方案.docx", "", document()));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上传"))
                .click();

        Locator draft = page.locator("li.draft")
                .filter(new Locator.FilterOptions().setHasText(INDICATOR))
                .first();
        assertThat(draft).containsText("16");
        assertThat(draft).containsText("区经济信息化局");
        assertThat(page.locator("[data-desk-text] a.words")).hasText("新建社区托育驿站16个");
        draft.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("采纳"))
                .click();
        assertThat(page.locator("li.draft[data-state=ACCEPTED]")).hasCount(1);
        rejectTheRest(page);

        String desk = page.url();
        page.locator("a[href$='/coverage']").first().click();
        LedgerSteps.settle(page);
        page.navigate(desk);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("检查并发布"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("发布"))
                .first()
                .click();
        page.locator("dialog[open]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("发布"))
                .click();
        assertThat(page.locator("body")).containsText("已发布");
    }

    private static void rejectTheRest(Page page) {
        Locator open = page.locator("li.draft[data-state=OPEN]");
        for (int left = open.count(); left > 0; left--) {
            Locator first = open.first();
            first.locator("[data-key=reject]").click();
            first.locator("input[name=reason]").fill("不单列目标");
            first.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("剔除"))
                    .last()
                    .click();
            assertThat(open).hasCount(left - 1);
        }
    }

    private void anOfficialReportsTheMonth(Page page) {
        page.navigate("/reporting?month=2026-09");
        Locator row = page.locator("tr[data-row]").filter(new Locator.FilterOptions().setHasText(INDICATOR));
        Locator toDate = row.locator("[data-field=toDate]");
        toDate.fill("十四");
        toDate.press("Tab");
        assertThat(row.locator("[data-state]")).not().containsText("已存");
        toDate.fill("13");
        toDate.press("Tab");
        assertThat(row.locator("[data-state]")).containsText("已存");

        row.locator("a[data-open]").click();
        Locator panel = page.locator("#row-panel");
        panel.locator("textarea").first().fill("前三季度新建13个,余下3个已完成主体装修。");
        panel.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("验收记录.txt", "text/plain", "望江街道驿站验收记录".getBytes(StandardCharsets.UTF_8)));
        assertThat(panel).containsText("验收记录.txt");

        submitTheMonth(page);
    }

    private void theUnitsReviewerPassesItOn(Page page) {
        page.navigate("/review");
        Locator row = page.locator("tr[data-review]").filter(new Locator.FilterOptions().setHasText(INDICATOR));
        assertThat(row).containsText("余下3个已完成主体装修");
        row.locator("[data-pass]").click();
        assertThat(page.locator("body")).not().containsText("余下3个已完成主体装修");
    }

    private void theOfficeReturnsIt(Page page) {
        page.navigate("/review");
        page.locator("tr[data-review]")
                .filter(new Locator.FilterOptions().setHasText(INDICATOR))
                .locator("[data-return]")
                .click();
        Locator dialog = page.locator("dialog[open]");
        dialog.locator("textarea").fill("请注明口径");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("退回"))
                .click();
        assertThat(page.locator("tr[data-review]").filter(new Locator.FilterOptions().setHasText(INDICATOR)))
                .hasCount(0);
    }

    private void theOfficialFilesItAgain(Page page) {
        page.navigate("/reporting?month=2026-09");
        assertThat(page.locator("tr[data-row]").filter(new Locator.FilterOptions().setHasText(INDICATOR)))
                .containsText("请注明口径");
        submitTheMonth(page);
    }

    private static void submitTheMonth(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交本月"))
                .click();
        page.locator("dialog[open]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提交"))
                .click();
        assertThat(page.locator("tr[data-row]").filter(new Locator.FilterOptions().setHasText(INDICATOR)))
                .containsText(Pattern.compile("待.*审核"));
    }

    private void theOfficeApproves(Page page) {
        page.navigate("/review");
        Locator row = page.locator("tr[data-review]").filter(new Locator.FilterOptions().setHasText(INDICATOR));
        row.locator("input[name=report]").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("通过所选"))
                .click();
        assertThat(page.locator("tr[data-review]").filter(new Locator.FilterOptions().setHasText(INDICATOR)))
                .hasCount(0);
    }

    private void aLeaderSeesTheLightAndTheWords(Page page) {
        assertThat(page).hasURL(Pattern.compile("/dashboard"));
        page.navigate("/targets?text=" + INDICATOR);
        Locator row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(INDICATOR));
        assertThat(row).containsText("81.3");
        assertThat(row).containsText("达序时");
        Download table = page.waitForDownload(
                () -> page.locator("main a[href*='/export']").first().click());
        assertTrue(table.suggestedFilename().endsWith(".xlsx"), table.suggestedFilename());
        row.getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator("main")).containsText(COMMITMENT);
        assertThat(page.locator("main")).containsText("13");
        page.locator("main a[href*='/reports/']").first().click();
        assertThat(page.locator("main")).containsText("请注明口径");
        assertThat(page.locator("main")).containsText("验收记录.txt");
        page.goBack();
        page.locator("main a[href*='/documents/']").first().click();
        assertThat(page.locator("main")).containsText(COMMITMENT);
        assertThat(page.locator("main a[href*='/targets/']").first()).isVisible();
    }

    private static byte[] document() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String line : new String[] {
                "云汀示范区托育服务行动方案(2026年)",
                "云示管办〔2026〕21号",
                "一、主要目标",
                "2026年新建社区托育驿站16个。(责任单位:区经济信息化局)",
                "二、保障措施",
                "各单位要加强统筹协调,确保各项工作落到实处。",
                "云汀示范区管理委员会办公室",
                "2026年2月10日"
            }) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
            return out.toByteArray();
        }
    }
}
