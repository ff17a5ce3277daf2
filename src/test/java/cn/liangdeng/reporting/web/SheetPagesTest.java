package cn.liangdeng.reporting.web;

import static cn.liangdeng.reporting.ReportingPeople.COLLEAGUE;
import static cn.liangdeng.reporting.ReportingPeople.FILLER;
import static cn.liangdeng.reporting.ReportingPeople.TOWN_FILLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.reporting.ReportingPeople;
import cn.liangdeng.reporting.Reports;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.StatementCounter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The month out as a workbook and back again, over HTTP with real files. */
@IntegrationTest
@Transactional
class SheetPagesTest {

    private static final ReportingMonth SEPTEMBER = ReportingMonth.of(2026, 9);
    private static final int KEY = 0;
    private static final int NAME = 1;
    private static final int VALUE = 6;
    private static final int NIL = 7;
    private static final int COMPLETED_ON = 8;
    private static final int PROGRESS = 9;
    private static final int HEADER_ROWS = 3;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ReportingPeople people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Reports reports;

    @Autowired
    private JdbcClient jdbc;

    private final MockHttpSession session = new MockHttpSession();
    private UnitId bureau;
    private IndicatorId shops;
    private IndicatorId halls;

    @BeforeEach
    void setUp() {
        people.arrive();
        bureau = people.bureau();
        shops = indicator("表格新增门店");
        halls = indicator("表格新增会堂");
    }

    private IndicatorId indicator(String name) {
        IndicatorId id = people.indicator(name, IndicatorNature.FLOW);
        people.target(id, bureau, name + "120家");
        return id;
    }

    @Test
    void theSheetGuidesTheHandThatFillsIt() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(download(FILLER)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            Row row = row(sheet, "表格新增门店");
            assertThat(sheet.getProtect()).as("locked").isTrue();
            assertThat(row.getCell(NAME).getCellStyle().getLocked()).isTrue();
            assertThat(List.of(VALUE, NIL, PROGRESS))
                    .allSatisfy(column -> assertThat(row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                                    .getCellStyle()
                                    .getLocked())
                            .isFalse());
            assertThat(sheet.getDataValidations())
                    .as("drop-downs")
                    .anySatisfy(choice -> assertThat(choice.getRegions()
                                    .getCellRangeAddresses()[0]
                                    .getFirstColumn())
                            .isEqualTo(NIL));
            assertThat(sheet.getRow(HEADER_ROWS - 1).getCell(VALUE).getCellComment())
                    .as("comment")
                    .isNotNull();
            assertThat(sheet.isColumnHidden(0)).as("key").isTrue();
        }
    }

    @Test
    void anUntouchedFileChangesNothing() throws Exception {
        save(
                FILLER,
                SaveReport.first(shops, bureau, SEPTEMBER, new BigDecimal("12.5"))
                        .withTexts(new ReportTexts("开了三家。\n又 一家。", "", "", "")));
        Document page = upload(FILLER, download(FILLER));
        assertThat(page.text()).contains("文件与已存的内容一致").contains("0行将保存，2行与已存的一致");
        assertThat(page.select("form[action$=confirm]")).isEmpty();
    }

    @Test
    void whatIsFilledInIsShownCellByCellAndThenSavedOnce() throws Exception {
        IndicatorId opening = people.indicator("表格开工仪式", IndicatorNature.MILESTONE);
        people.milestone(opening, bureau, "表格开工");
        byte[] filled = edit(download(FILLER), sheet -> {
            row(sheet, "表格新增门店").getCell(VALUE).setCellValue("１，２３４家");
            row(sheet, "表格新增门店").getCell(PROGRESS).setCellValue("新开两家");
            row(sheet, "表格开工仪式").getCell(NIL).setCellValue("是");
        });
        Document page = upload(FILLER, filled);
        assertThat(page.select("[data-test-id=changes] tbody tr").eachText())
                .anyMatch(line -> line.startsWith("G") && line.contains("（空） 1234"))
                .anyMatch(line -> line.startsWith("J") && line.contains("新开两家"))
                .anyMatch(line -> line.startsWith("H") && line.contains("零报告"));
        MockHttpServletResponse done = confirm(FILLER, page);
        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(value(shops)).isEqualByComparingTo("1234");
        assertThat(value(opening)).isEqualByComparingTo("0");
        assertThat(mode(shops)).isEqualTo("EXCEL");
        // The second click finds that the first has done it.
        assertThat(confirm(FILLER, page).getRedirectedUrl()).startsWith("/reporting/sheet");
        assertThat(events(shops)).isEqualTo(1);
    }

    @Test
    void anythingWrongKeepsEverythingOut() throws Exception {
        byte[] filled = edit(download(FILLER), sheet -> {
            row(sheet, "表格新增门店").getCell(VALUE).setCellValue("大约30");
            row(sheet, "表格新增会堂").getCell(VALUE).setCellValue(7);
        });
        Document page = upload(FILLER, filled);
        String problem = page.select("[data-test-id=problems] tbody tr").text();
        assertThat(problem).startsWith("G").contains("大约30").contains("请只填数字");
        assertThat(page.select("form[action$=confirm]")).isEmpty();
        assertThat(stored(halls)).isFalse();
    }

    @Test
    void aRowThatSomebodyElseChangedMeanwhileIsAConflict() throws Exception {
        byte[] fresh = download(FILLER);
        save(COLLEAGUE, SaveReport.first(shops, bureau, SEPTEMBER, new BigDecimal("9")));
        Document page = upload(FILLER, edit(fresh, sheet -> {
            row(sheet, "表格新增门店").getCell(VALUE).setCellValue(10);
            row(sheet, "表格新增会堂").getCell(VALUE).setCellValue(7);
        }));
        assertThat(page.select("[data-test-id=problems] tbody tr").text())
                .contains("您下载之后")
                .contains("9 10");
    }

    @Test
    void aRowThatOnlySomebodyElseChangedIsLeftAlone() throws Exception {
        byte[] fresh = download(FILLER);
        save(COLLEAGUE, SaveReport.first(shops, bureau, SEPTEMBER, new BigDecimal("9")));
        Document page = upload(
                FILLER, edit(fresh, sheet -> row(sheet, "表格新增会堂").getCell(VALUE).setCellValue(7)));
        confirm(FILLER, page);
        assertThat(value(shops)).isEqualByComparingTo("9");
        assertThat(value(halls)).isEqualByComparingTo("7");
    }

    @Test
    void whatChangedBetweenTheTrialAndTheWordIsShownAnew() throws Exception {
        Document page = upload(
                FILLER,
                edit(
                        download(FILLER),
                        sheet -> row(sheet, "表格新增会堂").getCell(VALUE).setCellValue(7)));
        save(COLLEAGUE, SaveReport.first(halls, bureau, SEPTEMBER, new BigDecimal("8")));
        MockHttpServletResponse again = confirm(FILLER, page);
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString()).contains("核对之后有人改了其中的内容");
        assertThat(value(halls)).isEqualByComparingTo("8");
    }

    @Test
    void rowsMayBeTakenOutAndReorderedButNotAddedOrDoubled() throws Exception {
        byte[] fresh = download(FILLER);
        assertThat(upload(FILLER, edit(fresh, sheet -> sheet.removeRow(row(sheet, "表格新增门店"))))
                        .text())
                .contains("文件中没有以下1项");
        Document added = upload(FILLER, edit(fresh, sheet -> {
            Row more = sheet.createRow(sheet.getLastRowNum() + 1);
            more.createCell(NAME).setCellValue("自己加的");
            more.createCell(VALUE).setCellValue(5);
        }));
        assertThat(added.select("[data-test-id=problems]").text()).contains("不是下载时就有的");
        Document doubled = upload(
                FILLER,
                edit(
                        fresh,
                        sheet -> row(sheet, "表格新增门店")
                                .getCell(KEY)
                                .setCellValue(row(sheet, "表格新增会堂").getCell(KEY).getStringCellValue())));
        assertThat(doubled.select("[data-test-id=problems]").text()).contains("出现两次");
        Document damaged = upload(
                FILLER,
                edit(fresh, sheet -> row(sheet, "表格新增门店").getCell(KEY).setCellValue("MONTH/1/1/2026-09/1//x/y")));
        assertThat(damaged.select("[data-test-id=problems]").text()).contains("识别码被改动");
    }

    @Test
    void whatAPersonAndASpreadsheetProgramMakeOfTheFileIsReadAllTheSame() throws Exception {
        IndicatorId opening = people.indicator("表格开馆", IndicatorNature.MILESTONE);
        people.milestone(opening, bureau, "表格开馆");
        byte[] filled = edit(download(FILLER), sheet -> {
            // A number kept as text, a formula with its result, a day; a row moved below the others, which leaves a
            // gap.
            row(sheet, "表格新增会堂").getCell(VALUE).setCellValue("1,208");
            Cell sum = row(sheet, "表格新增门店").getCell(VALUE);
            sum.setCellFormula("30+4.5");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sum);
            row(sheet, "表格开馆").getCell(VALUE).setCellValue(100);
            row(sheet, "表格开馆").getCell(COMPLETED_ON).setCellValue(LocalDate.of(2026, 9, 12));
            Row moved = row(sheet, "表格新增会堂");
            ((XSSFSheet) sheet).copyRows(List.of(moved), sheet.getLastRowNum() + 1, new CellCopyPolicy());
            sheet.removeRow(moved);
            // A sheet of one's own, put first.
            Sheet own = sheet.getWorkbook().createSheet("测算");
            own.createRow(0).createCell(0).setCellValue("测算过程");
            sheet.getWorkbook().setSheetOrder("测算", 0);
        });
        confirm(FILLER, upload(FILLER, filled));

        assertThat(value(halls)).isEqualByComparingTo("1208");
        assertThat(value(shops)).isEqualByComparingTo("34.5");
        assertThat(of(opening, "completed_on", LocalDate.class)).isEqualTo(LocalDate.of(2026, 9, 12));
    }

    @Test
    void anotherUnitsAndAnotherMonthsSheetAreRefusedWithWhatToDo() throws Exception {
        byte[] fresh = download(FILLER);
        String other = send(
                        TOWN_FILLER,
                        multipart("/reporting/sheet")
                                .file(new MockMultipartFile("file", "表.xlsx", null, fresh))
                                .param("unit", String.valueOf(people.town().value()))
                                .param("month", "2026-09"))
                .getContentAsString();
        assertThat(other).contains("这不是填报测试镇的表格");
        String august = send(
                        FILLER,
                        multipart("/reporting/sheet")
                                .file(new MockMultipartFile("file", "表.xlsx", null, fresh))
                                .param("unit", String.valueOf(bureau.value()))
                                .param("month", "2026-08"))
                .getContentAsString();
        assertThat(august).contains("这是2026-09的表格");
    }

    @Test
    void aTableOfTheirOwnIsReadOnceItsColumnsAreSaid() throws Exception {
        byte[] own = table(List.of(
                List.of("区填报测试局台账"),
                List.of("序号", "工作名称", "本月累计", "工作进展"),
                List.of("1", "表格新增门店", "33", "开业"),
                List.of("2", "会堂数", "8家", ""),
                List.of("", "合计", "41", "")));
        Document asked = upload(FILLER, own);
        assertThat(asked.select("h2").text()).contains("指定各列的含义");
        assertThat(asked.select("#headerRow").attr("value")).isEqualTo("2");
        assertThat(asked.select("#column_NAME option[selected]").text()).isEqualTo("B 工作名称");
        assertThat(asked.select("#column_VALUE option[selected]").text()).isEqualTo("C 本月累计");

        Document unknown = page(send(
                FILLER,
                with(post("/reporting/sheet/columns"), asked)
                        .param("headerRow", "2")
                        .param("column_NAME", "1")
                        .param("column_VALUE", "2")
                        .param("column_PROGRESS", "3")));
        assertThat(unknown.select("label[for^=indicator]").eachText()).containsExactly("会堂数", "合计");

        Document ready = page(send(
                FILLER,
                with(post("/reporting/sheet/names"), unknown)
                        .param("name0", "会堂数")
                        .param("indicator0", String.valueOf(halls.value()))
                        .param("name1", "合计")
                        .param("indicator1", "0")));
        confirm(FILLER, ready);
        assertThat(value(shops)).isEqualByComparingTo("33");
        assertThat(value(halls)).isEqualByComparingTo("8");
        // Next time nothing is asked.
        assertThat(upload(FILLER, own).text()).contains("文件与已存的内容一致");
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheRows() throws Exception {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            names.add("批量指标" + i);
            indicator("批量指标" + i);
        }
        byte[] filled = edit(
                download(FILLER),
                sheet -> names.forEach(name -> row(sheet, name).getCell(VALUE).setCellValue(5)));
        Document[] page = new Document[1];
        assertThat(StatementCounter.during(() -> page[0] = upload(FILLER, filled)))
                .hasSizeLessThanOrEqualTo(25);
        assertThat(page[0].text()).contains("60行将保存");
        assertThat(StatementCounter.during(() -> confirm(FILLER, page[0]))).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void aPastedBlockIsSavedWithAnAnswerForEveryRow() throws Exception {
        String rows =
                "[{\"indicator\":%d,\"edit\":{\"toDate\":\"１，２００家\"}},{\"indicator\":%d,\"edit\":{\"toDate\":\"3万元\"}}]"
                        .formatted(shops.value(), halls.value());
        MockHttpServletResponse answer = send(
                FILLER,
                post("/reporting/rows")
                        .param("unit", String.valueOf(bureau.value()))
                        .param("month", "2026-09")
                        .param("mode", "PASTED")
                        .param("rows", rows));
        JsonNode answers =
                new JsonMapper().readTree(answer.getContentAsByteArray()).get("rows");
        assertThat(answers.get(0).get("status").asInt()).isEqualTo(200);
        assertThat(answers.get(0).get("row").get("toDate").asString()).isEqualTo("1200");
        assertThat(answers.get(1).get("status").asInt()).isEqualTo(422);
        assertThat(answers.get(1).get("message").asString()).contains("3万元").contains("家");
        assertThat(mode(shops)).isEqualTo("PASTED");
        assertThat(stored(halls)).isFalse();
    }

    private byte[] download(String who) throws Exception {
        MockHttpServletResponse answer = send(
                who,
                get("/reporting/sheet/template")
                        .param("month", "2026-09")
                        .param("unit", String.valueOf(bureau.value())));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    private Document upload(String who, byte[] file) throws Exception {
        return page(send(
                who,
                multipart("/reporting/sheet")
                        .file(new MockMultipartFile("file", "填报表.xlsx", null, file))
                        .param("unit", String.valueOf(bureau.value()))
                        .param("month", "2026-09")));
    }

    private MockHttpServletResponse confirm(String who, Document page) throws Exception {
        return send(
                who,
                with(post("/reporting/sheet/confirm"), page)
                        .param("fingerprint", page.select("[name=fingerprint]").attr("value")));
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> B with(B request, Document page) {
        return request.param("unit", String.valueOf(bureau.value()))
                .param("month", "2026-09")
                .param("token", page.select("[name=token]").attr("value"));
    }

    private MockHttpServletResponse send(String who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.session(session).with(signedIn.as(who)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }

    private static byte[] edit(byte[] file, Consumer<Sheet> change) throws IOException {
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(book.getSheetAt(0));
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] table(List<List<String>> rows) throws IOException {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("台账");
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Row row(Sheet sheet, String name) {
        for (int i = HEADER_ROWS; i <= sheet.getLastRowNum(); i++) {
            if (sheet.getRow(i) != null
                    && sheet.getRow(i).getCell(NAME).getStringCellValue().equals(name)) {
                return sheet.getRow(i);
            }
        }
        throw new AssertionError("no row " + name);
    }

    private void save(String who, SaveReport report) {
        signedIn.call(who, () -> reports.save(report));
    }

    private BigDecimal value(IndicatorId indicator) {
        return of(indicator, "value", BigDecimal.class);
    }

    private String mode(IndicatorId indicator) {
        return of(indicator, "entry_mode", String.class);
    }

    private <T> T of(IndicatorId indicator, String column, Class<T> type) {
        return jdbc.sql("select " + column + " from reporting.report where indicator_id = ? and unit_id = ?")
                .params(indicator.value(), bureau.value())
                .query(type)
                .single();
    }

    private boolean stored(IndicatorId indicator) {
        return jdbc.sql("select exists (select 1 from reporting.report where indicator_id = ?)")
                .param(indicator.value())
                .query(Boolean.class)
                .single();
    }

    private long events(IndicatorId indicator) {
        return jdbc.sql(
                        "select count(*) from reporting.event e join reporting.report r on r.id = e.report_id where r.indicator_id = ?")
                .param(indicator.value())
                .query(Long.class)
                .single();
    }
}
