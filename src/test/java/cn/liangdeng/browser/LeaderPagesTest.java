package cn.liangdeng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** What leaders do with their pages: go down to the words and back, and print. */
@BrowserTest
class LeaderPagesTest {

    /** Half a millimetre, in points. */
    private static final float SLACK = 1.5f;

    @Test
    void fromTheDistrictToTheWordsAndBackWithThePeriodKept(People people) {
        Page page = people.signIn("lingdao");
        page.navigate("/dashboard?month=2026-08");
        page.locator("#documents ~ div a[href*='/targets']").first().click();
        assertThat(page).hasURL(Pattern.compile("/targets\\?month=2026-08&document=\\d+&reporting=1"));
        String list = page.url();

        Locator target = page.locator("table.targets tbody th a").first();
        String title = target.innerText();
        target.click();
        assertThat(page).hasURL(Pattern.compile("/targets/\\d+\\?month=2026-08"));
        assertThat(page.locator("main")).containsText(title);
        String targetPage = page.url();

        page.locator("main a[href*='/reports/']").first().click();
        assertThat(page).hasURL(Pattern.compile("/reports/\\d+"));
        page.goBack();
        assertThat(page).hasURL(targetPage);
        page.locator("main a[href*='/documents/']").first().click();
        assertThat(page).hasURL(Pattern.compile("/documents/\\d+"));
        page.goBack();
        page.goBack();
        assertThat(page).hasURL(list);
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("/dashboard\\?month=2026-08"));
    }

    @Test
    void fromTheDistrictDownToTheClauseMonthAndFiltersStayAndBackWorks(People people) {
        Page page = people.signIn("lingdao");
        List<String> way = new ArrayList<>();
        page.navigate("/dashboard?month=2026-08");
        way.add(page.url());
        page.locator(".dashboard-units tbody th a").first().click();
        assertThat(page).hasURL(Pattern.compile("/dashboard/units/\\d+\\?month=2026-08"));
        way.add(page.url());
        page.locator("ul.light-bar a").first().click();
        assertThat(page).hasURL(Pattern.compile("/targets\\?month=2026-08&unit=\\d+&state=\\w+&reporting=1"));
        way.add(page.url());
        String filters = page.url().substring(page.url().indexOf('?'));
        page.locator("table.targets tbody th a").first().click();
        assertThat(page).hasURL(Pattern.compile("/targets/\\d+" + filters.replace("?", "\\?")));
        way.add(page.url());
        page.locator("main a[href*='/reports/']").first().click();
        assertThat(page).hasURL(Pattern.compile("/reports/\\d+" + filters.replace("?", "\\?") + "&target=\\d+"));
        way.add(page.url());
        page.locator("[data-test-id=served] a[href*='/documents/']").first().click();
        assertThat(page).hasURL(Pattern.compile("/documents/\\d+\\?month=2026-08#c\\d+"));

        for (int step = way.size() - 1; step >= 0; step--) {
            page.goBack();
            assertThat(page).hasURL(way.get(step));
        }
        page.navigate(way.get(4));
        page.locator(".trail a").nth(1).click();
        assertThat(page).hasURL(way.get(3));
        page.locator(".trail a").first().click();
        assertThat(page).hasURL(way.get(2));
    }

    @Test
    void theNumbersOfTheFirstSentenceLeadToTheirLists(People people) {
        Page page = people.signIn("lingdao");
        page.navigate("/dashboard?month=2026-09");
        Locator red = page.locator(".dashboard-answer a[href*='state=RED']");
        int counted = Integer.parseInt(red.innerText().replaceAll("\\D", ""));
        red.click();
        assertThat(page.locator("table.targets tbody tr")).hasCount(counted);
        page.goBack();
        Locator turned =
                page.locator(".dashboard-answer a[href*='/comparison']").last();
        String green = turned.innerText();
        turned.click();
        assertThat(page.locator(".dashboard-answer")).containsText(green);
    }

    @Test
    void aThemeAndAUnitLeadToTheirTargetsOfTheMonth(People people) {
        Page page = people.signIn("lingdao");
        page.navigate("/dashboard/themes?month=2026-08");
        page.locator("main tbody th a").first().click();
        assertThat(page).hasURL(Pattern.compile("/dashboard/themes/\\d+\\?month=2026-08"));
        page.locator("ul.light-bar a").first().click();
        assertThat(page).hasURL(Pattern.compile("/targets\\?month=2026-08&theme=\\d+&state=\\w+&reporting=1"));
        int listed = page.locator("table.targets tbody tr").count();
        page.goBack();
        String counted = page.locator("ul.light-bar a").first().innerText().replaceAll("\\D", "");
        assertThat(Integer.parseInt(counted)).isEqualTo(listed);
    }

    @Test
    void aReportLeadsToItsWordsInThePolicyInTheSameMonth(People people) {
        Page page = people.signIn("lingdao");
        page.navigate("/targets?month=2026-08&state=RED");
        page.locator("table.targets tbody th a").first().click();
        page.locator("main a[href^='/reports/']").first().click();
        page.locator("main a[href*='#c']").first().click();
        assertThat(page).hasURL(Pattern.compile("/documents/\\d+\\?month=2026-08#c\\d+"));
        assertThat(page.locator(".words-begin:target + .words").first()).isInViewport();
    }

    @Test
    void theTableOfTasksIsTheDocumentsOwn(People people) {
        Page page = people.signIn("lingdao");
        page.navigate("/sheets/tasks?month=2026-09");
        page.locator("#sheet-document").waitFor();
        Locator heads = page.locator(".sheet-table thead th");
        if (!heads.allInnerTexts().contains("重点任务")) {
            page.navigate(page.url() + "&table=0");
        }
        assertThat(heads).hasText(new String[] {"序号", "重点任务", "目标及时间节点", "牵头单位", "配合单位", "完成情况", "亮灯", "进展情况"});
        Locator rows = page.locator(".sheet-table tbody tr");
        assertThat(rows).hasCount(8);
        assertThat(rows.nth(0)).containsText("建设重大平台");
        assertThat(rows.nth(1).locator(".sheet-covered")).isHidden();
        assertThat(rows.nth(2).locator(".light")).hasCount(1);
        // On a phone each row is a card of its own, which repeats what the merged cell says, and nothing lies at the
        // side.
        page.setViewportSize(390, 844);
        assertThat(rows.nth(1).locator(".sheet-covered")).isVisible();
        assertThat(rows.nth(1).locator(".sheet-covered")).hasText("建设重大平台");
        assertThat(rows.nth(1).locator(".sheet-covered")).hasAttribute("data-label", "重点任务");
    }

    @Test
    void sheetsPrintWholeWithHeadsOnEveryPageAndNoNavigation(People people) throws IOException {
        Page page = people.signIn("lingdao");
        for (String path : List.of(
                "/sheets/indicators?month=2026-09&paper=A4",
                "/sheets/indicators?month=2026-09&paper=A3",
                "/sheets/tasks?month=2026-09&paper=A4",
                "/sheets/benchmark?month=2026-08&paper=A4",
                "/comparison?month=2026-09&all=1",
                "/comparison/years?month=2026-09",
                "/dashboard/themes?month=2026-09",
                "/five-year?month=2026-09")) {
            page.navigate(path);
            byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                Printed printed = new Printed();
                String text = printed.getText(document);
                assertThat(text).as(path).doesNotContain("目标清单", "收起导航", "退出登录");
                assertThat(printed.outside).as(path + " is not cut off").isEmpty();
                if (path.startsWith("/sheets")) {
                    PDRectangle size = document.getPage(0).getMediaBox();
                    assertThat(size.getWidth()).as(path).isGreaterThan(size.getHeight());
                    assertThat(text).contains("签发人", "1 / " + document.getNumberOfPages());
                }
                if (path.startsWith("/sheets/indicators") && path.endsWith("A4")) {
                    assertThat(document.getNumberOfPages()).isGreaterThan(1);
                    headsRepeat(document);
                }
            }
        }
    }

    private static void headsRepeat(PDDocument document) throws IOException {
        for (int number = 1; number < document.getNumberOfPages(); number++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            assertThat(stripper.getText(document)).as("page " + number).contains("指标名称", "责任单位");
        }
    }

    @Test
    void theAnswerNeedsNoScrollingOnADesk(People people) {
        Page page = people.signIn("lingdao");
        page.setViewportSize(1440, 900);
        page.navigate("/dashboard?month=2026-09");
        for (Locator part : List.of(
                page.locator(".dashboard-answer"),
                page.locator("#reds"),
                page.locator(".dashboard-list tbody tr").first(),
                page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile("需协调事项"))),
                page.locator("#units"))) {
            assertThat(part).isInViewport();
        }
    }

    /** Collects words beyond the edges of the page. */
    private static final class Printed extends PDFTextStripper {

        private final List<String> outside = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            float right = text.getXDirAdj() + text.getWidthDirAdj();
            if (text.getXDirAdj() < -SLACK || right > text.getPageWidth() + SLACK) {
                outside.add(text.getUnicode());
            }
            super.processTextPosition(text);
        }
    }
}
