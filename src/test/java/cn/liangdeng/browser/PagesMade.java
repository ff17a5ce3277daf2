package cn.liangdeng.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the demo district does not hold and some pages need: a draft of a light rule, a document on the desk, figures of an earlier
 * year, a ruling, a screen. Brought about by the people themselves; {@link #undo} takes it back, so that other tests find the
 * district as it was.
 */
final class PagesMade {

    private static final int NAME = 1;
    private static final int MARCH = 6;
    private static final String INDICATOR = "重点项目投资";
    private static final String TEXT = """
            云汀示范区便民服务行动方案（2026年）

            一、主要目标
            2026年新建便民驿站16个，改造便民市场3个。（责任单位：区经济信息化局、区便民服务中心）

            云汀示范区管理委员会办公室
            2026年2月10日
            """;

    private final People people;
    private final JdbcClient jdbc;
    private final Map<String, String> addresses = new HashMap<>();

    PagesMade(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Where the page of this pattern is. */
    String address(String pattern, Page page) {
        if (!addresses.containsKey(pattern)) {
            make(pattern, page);
        }
        String address = addresses.get(pattern);
        if (address == null) {
            throw new IllegalStateException("nobody knows how to bring about " + pattern);
        }
        return address;
    }

    private void make(String pattern, Page page) {
        if (pattern.startsWith("/light-rules/")) {
            rule(page);
        } else if (pattern.startsWith("/target-rulings/")) {
            ruling(page);
        } else if (pattern.startsWith("/reporting/backfill/")) {
            backfill(page);
        } else if (pattern.startsWith("/wall/")) {
            screen(page);
        } else if (pattern.endsWith("/revision")) {
            page.navigate("/intake/5/revise");
            upload(page, "任务清单修订版.txt");
            put(pattern, page);
        } else if (pattern.contains("{reading}")) {
            page.navigate("/intake");
            page.setInputFiles(
                    "input[type=file]",
                    new FilePayload("扫描件.pdf", "", "%PDF-1.4 damaged".getBytes(StandardCharsets.US_ASCII)));
            page.waitForNavigation(() -> sendFile(page));
            Long reading = jdbc.sql("select max(id) from intake.reading")
                    .query(Long.class)
                    .single();
            addresses.put(pattern, "/intake/readings/" + reading);
        } else if (pattern.equals("/intake/sheet/{sheet}")) {
            page.navigate("/intake/sheet");
            page.setInputFiles(
                    "input[type=file]",
                    new FilePayload(
                            "目标清单.csv",
                            "text/csv",
                            "指标名称,性质,计量单位,目标值,起始月,截止月,牵头单位\n新增示范点,累计,个,30以上,2026年初,2026年底,区发改局\n"
                                    .getBytes(StandardCharsets.UTF_8)));
            page.waitForNavigation(() -> sendFile(page));
            put(pattern, page);
        } else if (pattern.startsWith("/intake/")) {
            document(page);
        }
    }

    private void rule(Page page) {
        page.navigate("/light-rules/new?preset=STANDARD");
        write(page, "basisTitle", "reason");
        submit(page);
        Matcher id = id(page, "/light-rules/(\\d+)/");
        for (String end : new String[] {"", "/draft", "/preview"}) {
            addresses.put("/light-rules/{id}" + end, "/light-rules/" + id.group(1) + end);
        }
    }

    private void ruling(Page page) {
        page.navigate("/target-rulings");
        page.locator("main a[href*='/target-rulings/new']").first().click();
        for (String group : new String[] {"kind", "kept"}) {
            page.locator("input[name=" + group + "]").first().check();
        }
        write(page, "reason", "approver");
        page.locator("input[name=from]").fill("2026-10");
        submit(page);
        page.navigate("/target-rulings");
        addresses.put(
                "/target-rulings/{id}/end", path(page.locator("a[href$='/end']").first()));
    }

    private void backfill(Page page) {
        Page filler = people.signIn("fagai");
        filler.navigate("/reporting/backfill");
        byte[] sheet = filler.request()
                .get(path(filler.locator("a[href*='/backfill/template']").first()))
                .body();
        filler.locator("input[name=source]").fill("统计年鉴2025年第32页");
        filler.setInputFiles("input[type=file]", new FilePayload("补录表.xlsx", "", filled(sheet)));
        submit(filler);
        submit(filler);
        page.navigate("/reporting/backfill?unit=4");
        addresses.put(
                "/reporting/backfill/{id}",
                path(page.locator("table a[href*='/reporting/backfill/']").first()));
    }

    private void screen(Page page) {
        Page office = people.signIn("zhuanban");
        office.navigate("/wall/screens");
        office.locator("input[name=name]").fill("一号会议室");
        submit(office);
        Matcher open = Pattern.compile("/wall/display/open/[\\w-]+").matcher(office.content());
        if (open.find()) {
            page.navigate(open.group());
        }
        addresses.put("/wall/display", "/wall/display");
    }

    private void document(Page page) {
        page.navigate("/intake");
        upload(page, "便民服务行动方案.txt");
        page.locator("li.draft").first().waitFor();
        String desk = "/intake/" + id(page, "/intake/(\\d+)").group(1);
        addresses.put("/intake/{document}", desk);
        for (String end : new String[] {"/publish", "/units", "/coverage"}) {
            addresses.put("/intake/{document}" + end, desk + end);
        }
        String draft = desk + "/drafts/" + page.locator("li.draft").first().getAttribute("data-draft");
        for (String end : new String[] {"", "/edit", "/lead", "/split", "/merge", "/reject"}) {
            addresses.put("/intake/{document}/drafts/{draft}" + end, draft + end);
        }
    }

    private static void upload(Page page, String name) {
        page.setInputFiles(
                "input[type=file]", new FilePayload(name, "", (TEXT + name + "\n").getBytes(StandardCharsets.UTF_8)));
        sendFile(page);
        page.waitForURL(url -> Pattern.compile("/intake/\\d+(?!/revise)(/|$|\\?|#)")
                        .matcher(url)
                        .find()
                && !url.endsWith("/revise"));
    }

    private static void sendFile(Page page) {
        page.locator("main form[enctype] button[type=submit]").first().click();
    }

    /** Takes back what was made. */
    void undo() {
        if (addresses.containsKey("/light-rules/{id}")) {
            act("zhuanban", addresses.get("/light-rules/{id}"), "/discard", null);
        }
        if (addresses.containsKey("/target-rulings/{id}/end")) {
            act("zhuanban", addresses.get("/target-rulings/{id}/end"), "/end", "测试完毕");
        }
        for (String desk : new String[] {"/intake/{document}", "/intake/{document}/revision"}) {
            if (addresses.containsKey(desk)) {
                act("wenjian", addresses.get(desk).replaceFirst("/revision$", ""), "/discard", null);
            }
        }
        addresses.clear();
    }

    private void act(String person, @Nullable String address, String form, @Nullable String reason) {
        Page page = people.signIn(person);
        page.navigate(address);
        if (reason != null) {
            page.locator("textarea[name=reason]").fill(reason);
        }
        page.waitForNavigation(
                () -> page.evaluate("end => document.querySelector(`form[action$='${end}']`).submit()", form));
    }

    private static void write(Page page, String... names) {
        for (String name : names) {
            page.locator("main form.form [name=" + name + "]").fill("测试");
        }
    }

    private static void submit(Page page) {
        page.waitForNavigation(() ->
                page.locator("main button.btn-primary[type=submit]").first().click());
    }

    private void put(String pattern, Page page) {
        addresses.put(pattern, page.url().replaceFirst("^https?://[^/]+", ""));
    }

    private static Matcher id(Page page, String expression) {
        Matcher id = Pattern.compile(expression).matcher(page.url());
        if (!id.find()) {
            throw new IllegalStateException("not expected here: " + page.url());
        }
        return id;
    }

    private static String path(Locator link) {
        String path = link.getAttribute("href");
        if (path == null) {
            throw new IllegalStateException("a link without an address");
        }
        return path;
    }

    private static byte[] filled(byte[] sheet) {
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Row row : book.getSheetAt(0)) {
                if (row.getCell(NAME) != null && row.getCell(NAME).toString().equals(INDICATOR)) {
                    row.getCell(MARCH).setCellValue(21);
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
