package cn.liangdeng.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.liangdeng.access.Role;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.sheet.TargetSheets;
import cn.liangdeng.office.SheetReader;
import cn.liangdeng.office.SheetRow;
import cn.liangdeng.office.SheetTable;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.StatementCounter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@IntegrationTest
class TargetSheetTest {

    private static final String CLERK = "biaoge1";
    private static final String OFFICER = "biaoge2";

    private static final String HEADER =
            "指标名称,性质,计量单位,比较,目标值,上限,基数,起始月,截止月,频率,滞后,1—2月合并,牵头单位,协办单位,配合单位,责任领导,权重,承诺,文件,原文";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private MockMvc web;

    @Autowired
    private PolicyDocuments documents;

    @Autowired
    private TargetSheets sheets;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @BeforeEach
    void people() {
        UnitId office = people.department("区政府办公室");
        people.department("区商务局");
        people.department("区文化和广电旅游体育局");
        people.account(CLERK, office, Role.DOCUMENT_ADMINISTRATOR);
        people.account(OFFICER, office, Role.OFFICE);
    }

    @Test
    void importsAllRowsAfterAPersonsWordAndTellsWhereTheyComeFrom() throws Exception {
        String file = csv(
                row("新增甲" + mark, "累计,家,不低于,30,,,2026年1月,2026年12月,,,,区商务局,,区文化和广电旅游体育局,张三,2,力争,,"),
                row("乙占比" + mark, "比率,%,超过,12.5%,,,2026-01,2026-12,每季度,1,是,区商务局,,,,,,,"),
                row("丙建成" + mark, "节点,,,,,,2026年1月,2026年9月,,,,区商务局,,,,,,,"));

        upload("清单.csv", file).andExpect(status().isOk()).andExpect(content().string(containsString("将新增3项目标")));
        assertThat(count()).isZero();
        confirm(false).andExpect(content().string(containsString("已从表格导入")));

        assertThat(count()).isEqualTo(3);
        assertThat(reasonOf("新增甲" + mark)).isEqualTo("从表格“清单.csv”第2行导入");
        assertThat(jdbc.sql("select frequency || lag_months || jan_feb_combined from target.indicator where name = ?")
                        .param("乙占比" + mark)
                        .query(String.class)
                        .single())
                .isEqualTo("QUARTERLY1true");
    }

    @Test
    void sameFileAgainSetsNothingTwice() throws Exception {
        String file = csv(row("重复" + mark, "累计,家,,30,,,2026年1月,2026年12月,,,,区商务局,,,,,,,"));
        upload("清单.csv", file);
        confirm(false);

        upload("清单.csv", file)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1行与已有目标一致")))
                .andExpect(content().string(not(containsString("/import\""))));

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whatDiffersFromAPresentTargetIsListedAndLeftAsItIs() throws Exception {
        upload("清单.csv", csv(row("变更" + mark, "累计,家,,30,,,2026年1月,2026年12月,,,,区商务局,,,,,,,")));
        confirm(false);

        upload("清单.csv", csv(row("变更" + mark, "累计,家,,45,,,2026年1月,2026年12月,,,,区商务局,,,,,,,")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("目标值：30 → 45")));

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void everyFaultIsNamedWithItsCellAndNothingIsImported() throws Exception {
        String file = csv(
                row("好的" + mark, "累计,家,,30,,,2026年1月,2026年12月,,,,区商务局,,,,,,,"),
                row("坏的" + mark, "总和,家,,三十,,,明年,2026年12月,,,,区文广旅体局,,,,,,,"));

        upload("清单.csv", file)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("B3")))
                .andExpect(content().string(containsString("请从以下选择：累计、时点、比率、节点")))
                .andExpect(content().string(containsString("E3")))
                .andExpect(content().string(containsString("H3")))
                .andExpect(content().string(containsString("M3")))
                .andExpect(content().string(containsString("区文化和广电旅游体育局")))
                .andExpect(content().string(not(containsString("/import\""))));

        assertThat(count()).isZero();
    }

    @Test
    void aFaultyListComesBackMarkedAndMayBeMendedThere() throws Exception {
        upload(
                        "清单.csv",
                        csv(
                                row("好的" + mark, "累计,家,,30,,,2026年1月,2026年12月,,,,区商务局,,,,,,,"),
                                row("坏的" + mark, "累计,家,,三十,,,2026年1月,2026年12月,,,,区商务局,,,,,,,")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/marked")));

        String faulty = page;
        MockHttpServletResponse answer = web.perform(get(faulty + "/marked").with(signedIn.as(CLERK)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        byte[] marked = answer.getContentAsByteArray();
        assertThat(URLDecoder.decode(answer.getHeader("Content-Disposition"), StandardCharsets.UTF_8))
                .contains("清单（已标注）.xlsx")
                .doesNotContain(".xlsx.xlsx");
        SheetTable table = new SheetReader().read(marked, "清单.xlsx", List.of((HEADER + ",检查结果").split(",")));
        assertThat(table.rows()).extracting(SheetRow::number).containsExactly(2, 3);
        assertThat(table.cell(table.rows().get(0), "检查结果").text()).isEmpty();
        assertThat(table.cell(table.rows().get(1), "检查结果").text()).startsWith("E3：这里应填数字");
        assertThat(table.cell(table.rows().get(0), "目标值").asNumber()).isEqualByComparingTo("30");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getCellComment(new CellAddress("E3")).getString().getString())
                    .startsWith("这里应填数字");
            sheet.getRow(2).getCell(4).setCellValue(30);
            ByteArrayOutputStream mended = new ByteArrayOutputStream();
            workbook.write(mended);
            uploadBytes("清单（已标注）.xlsx", mended.toByteArray())
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("将新增2项目标")));
        }
        web.perform(post(faulty + "/cancel").with(signedIn.as(CLERK)).with(csrf()))
                .andExpect(redirectedUrl("/intake/sheet"));
        web.perform(get(faulty + "/marked").with(signedIn.as(CLERK))).andExpect(status().isConflict());
    }

    @Test
    void oneFaultOfACellIsToldOnce() throws Exception {
        byte[] file;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = sheet(workbook, row("公式" + mark, "累计,家,,,,,2026年1月,2026年12月,,,,区商务局"));
            cell(sheet, 1, 4).setCellFormula("1/0");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            file = out.toByteArray();
        }

        String page = uploadBytes("清单.xlsx", file)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("发现1处问题").containsOnlyOnce("出错或未计算的公式").doesNotContain("请填写目标值");
    }

    /** A sheet of one row below the header. */
    private static XSSFSheet sheet(XSSFWorkbook workbook, String row) {
        XSSFSheet sheet = workbook.createSheet("清单");
        String[] head = HEADER.split(",");
        String[] cells = row.split(",");
        for (int i = 0; i < head.length; i++) {
            cell(sheet, 0, i).setCellValue(head[i]);
            cell(sheet, 1, i).setCellValue(i < cells.length ? cells[i] : "");
        }
        return sheet;
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.createCell(column);
    }

    @Test
    void whatIsNoFaultButWorthALookIsToldBeforeTheImport() throws Exception {
        upload("清单.csv", csv(row("计量" + mark, "累计,家,,30,,,2024年1月,2024年12月,,,,区商务局,,,,,,,")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("I2")))
                .andExpect(content().string(containsString("截止月已过")));
        confirm(false);

        upload("清单.csv", csv(row("计量" + mark, "累计,户,,30,,,2026年1月,2026年12月,,,,区商务局,,,,,,,")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("C2")))
                .andExpect(content().string(containsString("另有计量单位“家”")));
    }

    @Test
    void whatIsNotImportedIsNoCauseToLookAtItsMonths() throws Exception {
        String past = csv(row("早已" + mark, "累计,家,,30,,,2024年1月,2024年12月,,,,区商务局,,,,,,,"));
        upload("清单.csv", past).andExpect(content().string(containsString("截止月已过")));
        confirm(false);

        upload("清单.csv", past)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1行与已有目标一致")))
                .andExpect(content().string(not(containsString("截止月已过"))));
    }

    @Test
    void hiddenRowsAreToldOf() throws Exception {
        byte[] file;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = sheet(workbook, row("隐藏" + mark, "累计,家,,30,,,2026年1月,2026年12月,,,,区商务局"));
            sheet.getRow(1).setZeroHeight(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            file = out.toByteArray();
        }

        uploadBytes("清单.xlsx", file)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("A2")))
                .andExpect(content().string(containsString("是隐藏的")));
    }

    @Test
    void theTrialSaysWhatEachTargetAsksForAndWhichGoalItJoins() throws Exception {
        upload(
                        "清单.csv",
                        csv(
                                row("年度" + mark, "累计,家,超过,10,,,2026年1月,2026年12月,,,,区商务局,,,,,,,"),
                                row("年度" + mark, "累计,家,,50,,,2026年1月,2030年12月,,,,区商务局,,,,,,,")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("超过10家")))
                .andExpect(content().string(containsString("不低于50家")))
                .andExpect(content().string(containsString("接五年目标")));
    }

    @Test
    void aListOfFiveThousandTargetsUnderATitleIsNotTooLong() throws Exception {
        String[] rows = new String[5_001];
        Arrays.fill(rows, row("（示例）", "累计,家,,30,,,2026年1月,2026年12月,,,,区商务局,,,,,,,"));
        for (int i = 0; i < 5_000; i++) {
            rows[i] = row("多" + mark + i, "累计,家,,30,,,2026年1月,2026年12月,,,,区商务局,,,,,,,");
        }
        upload("清单.csv", csv(rows)).andExpect(content().string(containsString("将新增5,000项目标")));
        rows[5_000] = row("多" + mark + "末", "累计,家,,30,,,2026年1月,2026年12月,,,,区商务局,,,,,,,");
        upload("清单.csv", csv(rows))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("超过5000行")));
    }

    @Test
    void rulesOfTheTargetItselfAreToldAtTheCell() throws Exception {
        upload("清单.csv", csv(row("存量" + mark, "时点,家,,30,,,2026年1月,2026年12月,,,,区商务局,,,,,,,")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("G2")))
                .andExpect(content().string(containsString("从零开始的填0")));
    }

    @Test
    void twoRowsOfTheSameTargetAreRefused() throws Exception {
        String same = row("两次" + mark, "累计,家,,30,,,2026年1月,2026年12月,,,,区商务局,,,,,,,");

        upload("清单.csv", csv(same, same))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("与第2行是同一项目标")));
    }

    @Test
    void knownIndicatorNeedsOneWordForAll() throws Exception {
        upload("清单.csv", csv(row("已知" + mark, "累计,家,,30,,,2025年1月,2025年12月,,,,区商务局,,,,,,,")));
        confirm(false);

        upload("清单.csv", csv(row("已知" + mark, "累计,家,,40,,,2026年1月,2026年12月,,,,区商务局,,,,,,,")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已在指标库中的指标")));
        confirm(false).andExpect(status().is(422)).andExpect(content().string(containsString("请确认上列指标")));
        assertThat(count()).isEqualTo(1);
        confirm(true).andExpect(content().string(containsString("已从表格导入")));

        assertThat(count()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from target.indicator where name = ?")
                        .param("已知" + mark)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void annualGoalIsJoinedToTheGoalOfThePlanPeriodInTheSameFile() throws Exception {
        upload(
                "清单.csv",
                csv(
                        row("年度" + mark, "累计,家,,10,,,2026年1月,2026年12月,,,,区商务局,,,,,,,"),
                        row("年度" + mark, "累计,家,,50,,,2026年1月,2030年12月,,,,区商务局,,,,,,,")));
        confirm(false).andExpect(content().string(containsString("已从表格导入")));

        assertThat(jdbc.sql("select count(*) from target.target where title = ? and parent_id is not null")
                        .param("年度" + mark)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void wordsAreTiedToTheDocumentThatHoldsThem() throws Exception {
        DocumentId document = signedIn.call(
                CLERK,
                () -> documents.importFile(
                        "方案" + mark + ".txt",
                        ("方案" + mark + "\n\n2026年，新增首店" + mark + "20家以上。").getBytes(StandardCharsets.UTF_8)));
        String title = signedIn.call(CLERK, () -> documents.data(document)).title();
        String good = "首店" + mark + ",累计,家,,20,,,2026年1月,2026年12月,,,,区商务局,,,,,," + title + ",新增首店" + mark + "20家以上";

        upload("清单.csv", csv(good.replace("20家以上", "99家"))).andExpect(content().string(containsString("T2")));
        upload("清单.csv", csv(good)).andExpect(status().isOk());
        confirm(false).andExpect(content().string(containsString("已从表格导入")));

        assertThat(signedIn.call(CLERK, () -> documents.clauses(document)))
                .extracting(clause -> clause.quote())
                .containsExactly("新增首店" + mark + "20家以上");
    }

    @Test
    void untouchedTemplateChangesNothing() throws Exception {
        byte[] template = web.perform(get("/intake/sheet/template").with(signedIn.as(CLERK)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        SheetTable table = new SheetReader().read(template, "模板.xlsx", List.of(HEADER.split(",")));
        assertThat(table.rows()).hasSize(1);

        uploadBytes("模板.xlsx", template)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有需要导入的目标")));
    }

    @Test
    void fileWithoutTheColumnsIsExplainedAtTheField() throws Exception {
        upload("清单.csv", "指标,数值\n甲,1\n")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("表头缺少以下各列")));
    }

    @Test
    void whatWasGivenUpIsNotImported() throws Exception {
        upload("清单.csv", csv(row("放弃" + mark, "累计,家,,30,,,2026年1月,2026年12月,,,,区商务局,,,,,,,")));
        web.perform(post(page + "/cancel").with(signedIn.as(CLERK)).with(csrf()))
                .andExpect(redirectedUrl("/intake/sheet"));

        confirm(false).andExpect(content().string(containsString("已取消")));

        assertThat(count()).isZero();
    }

    @Test
    void orderedTwiceItIsImportedOnce() throws Exception {
        upload("清单.csv", csv(row("重按" + mark, "累计,家,,30,,,2026年1月,2026年12月,,,,区商务局,,,,,,,")));
        confirm(false);
        confirm(false).andExpect(content().string(containsString("已从表格导入1项目标")));

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void anExaminedListIsFoundAgainByAnyoneWhoManagesTargets() throws Exception {
        String name = "清单" + mark + ".csv";
        upload(name, csv(row("回来" + mark, "累计,家,,30,,,2026年1月,2026年12月,,,,区商务局,,,,,,,")));

        web.perform(get("/intake/sheet").with(signedIn.as(OFFICER)))
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(containsString("已检查")));
        web.perform(get(page).with(signedIn.as(OFFICER))).andExpect(content().string(containsString("将新增1项目标")));
        confirm(false);
        web.perform(get("/intake/sheet").with(signedIn.as(OFFICER)))
                .andExpect(content().string(not(containsString(name))));
    }

    @Test
    void whatAnotherListSetMeanwhileIsNotSetTwice() throws Exception {
        String file = csv(row("抢先" + mark, "累计,家,,30,,,2026年1月,2026年12月,,,,区商务局,,,,,,,"));
        upload("先.csv", file);
        String first = page;
        upload("后.csv", file + row("另一" + mark, "累计,家,,30,,,2026年1月,2026年12月,,,,区商务局,,,,,,,") + "\n");
        String second = page;
        page = first;
        confirm(false);
        page = second;

        confirm(false);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void aFaultyListIsLetGoOfWhenItComesAgain() throws Exception {
        upload("坏" + mark + ".csv", csv(row("坏" + mark, "累计,家,,三十,,,2026年1月,2026年12月,,,,区商务局,,,,,,,")));
        String faulty = page;
        upload("好" + mark + ".csv", csv(row("好" + mark, "累计,家,,30,,,2026年1月,2026年12月,,,,区商务局,,,,,,,")));

        web.perform(get("/intake/sheet").with(signedIn.as(CLERK)))
                .andExpect(content().string(containsString("好" + mark + ".csv")))
                .andExpect(content().string(not(containsString("坏" + mark + ".csv"))));
        web.perform(get(faulty).with(signedIn.as(CLERK))).andExpect(content().string(containsString("已取消")));
    }

    @Test
    void whatAStoppedServerLeftIsTakenUpAgain() throws Exception {
        upload("清单.csv", csv(row("重启" + mark, "累计,家,,30,,,2026年1月,2026年12月,,,,区商务局,,,,,,,")));
        long id = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
        jdbc.sql("update intake.reading set state = 'INTERRUPTED', ordered_at = now() where id = ?")
                .param(id)
                .update();
        web.perform(get(page).with(signedIn.as(CLERK)))
                .andExpect(content().string(containsString("读取已中断")))
                .andExpect(content().string(containsString("重新开始")));

        web.perform(post(page + "/again").with(signedIn.as(CLERK)).with(csrf())).andExpect(redirectedUrl(page));

        settled().andExpect(content().string(containsString("已从表格导入1项目标")));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void officeImportsTooButTiesNoWords() throws Exception {
        web.perform(get("/intake/sheet").with(signedIn.as(OFFICER))).andExpect(status().isOk());
    }

    @Test
    void twoThousandRowsAreCheckedWithFewStatementsAndImportedInAMinute() throws Exception {
        String[] rows = new String[2_000];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(
                    "批量" + mark + "-" + i % 400,
                    "累计,家,,30,,," + (2026 + i / 400) + "年1月," + (2026 + i / 400) + "年12月,,,,区商务局,,区文化和广电旅游体育局,,,,,");
        }

        byte[] file = csv(rows).getBytes(StandardCharsets.UTF_8);
        List<String> statements =
                StatementCounter.during(() -> signedIn.run(CLERK, () -> sheets.tryOut(file, "清单.csv", () -> {})));
        uploadBytes("清单.csv", file);
        long start = System.nanoTime();
        confirm(false).andExpect(content().string(containsString("已从表格导入")));

        assertThat(statements.size()).isLessThanOrEqualTo(12);
        assertThat(count()).isEqualTo(2_000);
        assertThat(since(start)).isLessThan(Duration.ofSeconds(30));
        long counting = System.nanoTime();
        web.perform(get("/work-items/count").with(signedIn.as(OFFICER))).andExpect(status().isOk());
        assertThat(since(counting))
                .as("like targets are not looked for by comparing each with each")
                .isLessThan(Duration.ofSeconds(5));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private long count() {
        return jdbc.sql("select count(*) from target.target where title like ?")
                .param("%" + mark + "%")
                .query(Long.class)
                .single();
    }

    private String reasonOf(String title) {
        return jdbc.sql("select change.reason from target.change change join target.target target on target.id ="
                        + " change.target_id where target.title = ?")
                .param(title)
                .query(String.class)
                .single();
    }

    private static String row(String name, String rest) {
        return name + "," + rest;
    }

    private static String csv(String... rows) {
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }

    private String page = "";

    private ResultActions upload(String name, String text) throws Exception {
        return uploadBytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The answer to an upload that was refused, or the page on which its examination ended. */
    private ResultActions uploadBytes(String name, byte[] bytes) throws Exception {
        ResultActions answer = web.perform(multipart("/intake/sheet")
                .file(new MockMultipartFile("file", name, null, bytes))
                .with(signedIn.as(CLERK))
                .with(csrf()));
        String next = answer.andReturn().getResponse().getRedirectedUrl();
        page = next == null ? "" : next;
        return next == null ? answer : settled();
    }

    private ResultActions confirm(boolean known) throws Exception {
        ResultActions answer = web.perform(post(page + "/import")
                .param("known", String.valueOf(known))
                .with(signedIn.as(CLERK))
                .with(csrf()));
        return answer.andReturn().getResponse().getRedirectedUrl() == null ? answer : settled();
    }

    /** The page once nothing is under way any more. */
    private ResultActions settled() throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        ResultActions seen = seen();
        while (seen.andReturn().getResponse().getContentAsString().contains("every 1s")) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
            Thread.sleep(100);
            seen = seen();
        }
        return seen;
    }

    private ResultActions seen() throws Exception {
        return web.perform(get(page).with(signedIn.as(CLERK)));
    }
}
