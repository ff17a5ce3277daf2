package cn.liangdeng.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures of {@code docs/user-guide.md} and of the README from the demo district. Not a part of the build; after
 * pages have changed run {@code ./mvnw test -Dtest=GuidePictures -Dliangdeng.write-docs=true}.
 */
@BrowserTest
@EnabledIfSystemProperty(named = "liangdeng.write-docs", matches = "true")
class GuidePictures {

    private static final Path FOLDER = Path.of("docs/images");
    private static final Path EXAMPLE = Path.of("docs/examples/childcare.txt");

    @Test
    void leaders(People people) throws IOException {
        Page page = people.signIn("lingdao");
        take(page, "dashboard");
        page.navigate("/targets");
        take(page, "targets");
        page.navigate("/targets?text=固定资产投资增速");
        page.locator("tbody tr a").first().click();
        take(page, "target");
        page.locator("main a[href*='/documents/']").first().click();
        take(page, "document");
        for (Map.Entry<String, String> one : Map.of(
                        "unit", "/dashboard/units/7?month=2026-09",
                        "sheet", "/sheets/indicators?month=2026-09",
                        "comparison", "/comparison?month=2026-09",
                        "search", "/search?q=企业")
                .entrySet()) {
            page.navigate(one.getValue());
            take(page, one.getKey());
        }
    }

    @Test
    void meetingAndWall(People people) throws IOException {
        Page page = people.signIn("zhuanban");
        page.navigate("/meetings/2/show?item=1");
        take(page, "meeting");
        Page wall = people.signIn("lingdao", 1920, 1080);
        wall.navigate("/wall");
        take(wall, "wall");
    }

    @Test
    void office(People people) throws IOException {
        Page page = people.signIn("zhuanban");
        for (Map.Entry<String, String> one : Map.of(
                        "dispatch", "/dispatch?month=2026-09",
                        "closing", "/closing",
                        "rulings", "/target-rulings",
                        "checks", "/checks",
                        "light-rule", "/light-rules")
                .entrySet()) {
            page.navigate(one.getValue());
            take(page, one.getKey());
        }
        page.navigate("/target-admin");
        page.locator("main a.cell-note[href$='/decompose']").first().click();
        take(page, "decompose");
    }

    @Test
    void units(People people) throws IOException {
        Page filler = people.signIn("fagai");
        filler.navigate("/reporting");
        Locator row = filler.locator("tr[data-row]").filter(new Locator.FilterOptions().setHasText("重点项目投资"));
        row.locator("a[data-open]").click();
        filler.locator("#row-panel textarea").first().waitFor();
        take(filler, "month");
        Page reviewer = people.signIn("zhuanban");
        reviewer.navigate("/review");
        take(reviewer, "review");
    }

    @Test
    void documents(People people) throws IOException {
        Page page = people.signIn("wenjian");
        page.navigate("/intake");
        page.setInputFiles("input[type=file]", EXAMPLE);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上传并识别"))
                .click();
        page.locator("li.draft").first().waitFor();
        take(page, "desk");
        page.navigate("/intake/1/coverage");
        take(page, "coverage");
        page.navigate("/intake/4/revision");
        take(page, "revision");
        page.navigate("/documents");
        page.locator("main a")
                .filter(new Locator.FilterOptions().setHasText("城市更新三年行动方案"))
                .first()
                .click();
        take(page, "revised");
        page.navigate("/documents");
        page.locator("main a")
                .filter(new Locator.FilterOptions().setHasText("促进消费若干措施"))
                .first()
                .click();
        take(page, "withdrawn");
    }

    @Test
    void management(People people) throws IOException {
        Page office = people.signIn("zhuanban");
        office.navigate("/target-admin");
        take(office, "target-admin");
        office.navigate("/calendar-settings");
        take(office, "calendar");
        Page administrator = people.signIn("guanli");
        administrator.navigate("/accounts");
        take(administrator, "accounts");
        administrator.navigate("/people/import");
        take(administrator, "people-import");
    }

    private static void take(Page page, String name) throws IOException {
        page.waitForLoadState();
        page.waitForFunction("() => !document.querySelector('.htmx-request')"
                + " && [...document.querySelectorAll('[data-chart]')].every(e => e.querySelector('canvas'))");
        SmallPicture.write(page.screenshot(), FOLDER.resolve(name + ".png"));
    }
}
