package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.liangdeng.office.SheetCell.Kind;
import cn.liangdeng.office.UnreadableFileException.Reason;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileWorkbookTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final SheetReader reader = new SheetReader();

    @Test
    void documentRenamedToXlsx() {
        assertThat(reasonFor(Samples.docxWithBody(Samples.p("正文。")))).isEqualTo(Reason.WRONG_TYPE);
    }

    @Test
    void documentUnderItsOwnName() {
        UnreadableFileException refusal = catchThrowableOfType(
                UnreadableFileException.class, () -> reader.read(Samples.docxWithBody(Samples.p("正文。")), "表.docx"));

        assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(refusal.arguments()).containsExactly("Word (.docx)", "Excel (.xlsx), Excel (.xls), CSV");
    }

    @Test
    void workbookWithMacrosIsReadWithoutThem() {
        byte[] plain = Samples.xlsx(workbook -> {
            var row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue("指标");
            row.createCell(1).setCellValue("目标值");
        });
        byte[] book = WorkbookParts.replace(plain, "xl/vbaProject.bin", "x");

        assertThat(reader.read(book, "表.xlsm").header()).containsExactly("指标", "目标值");
    }

    @Test
    void workbookWithoutAnyValue() {
        assertThat(reasonFor(Samples.xlsx(workbook -> workbook.createSheet()))).isEqualTo(Reason.NO_TABLE);
    }

    @Test
    void missingColumnsAreNamed() {
        byte[] book = withRows("<row r='1'>" + text("A1", "姓名") + text("B1", "电话") + "</row>");

        UnreadableFileException refusal = catchThrowableOfType(
                UnreadableFileException.class, () -> reader.read(book, "表.xlsx", List.of("姓名", "账号", "单位")));

        assertThat(refusal.reason()).isEqualTo(Reason.HEADER_MISSING);
        assertThat(refusal.arguments()).containsExactly("账号、单位");
    }

    @Test
    void expectedColumnThatStandsTwice() {
        byte[] book = withRows("<row r='1'>" + text("A1", "姓名") + text("B1", "姓 名") + "</row>");

        UnreadableFileException refusal =
                catchThrowableOfType(UnreadableFileException.class, () -> reader.read(book, "表.xlsx", List.of("姓名")));

        assertThat(refusal.reason()).isEqualTo(Reason.HEADER_TWICE);
    }

    @Test
    void tooManyRows() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 11; i++) {
            rows.append("<row r='%d'>%s</row>".formatted(i, text("A" + i, "甲")));
        }
        SheetReader small = new SheetReader(new ReadingLimits(1 << 20, 100, 1 << 20, 1 << 22, 10, 10));

        UnreadableFileException refusal = catchThrowableOfType(
                UnreadableFileException.class, () -> small.read(withRows(rows.toString()), "表.xlsx"));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_ROWS);
        assertThat(refusal.arguments()).containsExactly(10);
    }

    @Test
    void valueInAFarColumn() {
        assertThat(reasonFor(withRows("<row r='1'>" + text("XFD1", "甲") + "</row>")))
                .isEqualTo(Reason.TOO_MANY_COLUMNS);
    }

    @Test
    void mergedCellsOverTheWholeSheetCostNothing() {
        byte[] book = withSheet("<sheetData><row r='1'>" + text("A1", "甲") + text("B1", "乙")
                + "</row><row r='2'>" + text("A2", "1")
                + "</row></sheetData><mergeCells><mergeCell ref='A2:XFD1048576'/></mergeCells>");

        assertThat(reader.read(book, "表.xlsx").rows().get(0).cells().get(1).kind())
                .isEqualTo(Kind.MERGED);
    }

    @Test
    void mergedCellsThatKeepTheReaderBusy() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 2_000; i++) {
            rows.append("<row r='%d'>%s%s</row>".formatted(i, text("A" + i, "甲"), text("B" + i, "乙")));
        }
        byte[] book = withSheet("<sheetData>" + rows + "</sheetData><mergeCells>"
                + "<mergeCell ref='A1:XFD1048576'/>".repeat(1_000) + "</mergeCells>");

        assertThat(reasonFor(book)).isEqualTo(Reason.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1'><c r='1A'><v>1</v></c></row>",
                "<row r='1'><c r='AAAA1'><v>1</v></c></row>",
                "<row r='1'><c r='A1' t='s'><v>99</v></c></row>",
                "<row r='1'><c r='A1' t='s'><v>-1</v></c></row>",
                "<row r='2'><c><v>1</v></c></row><row r='1'><c><v>1</v></c></row>",
                "<row r='1'><c><v>1<x/></v></c></row>",
                "<row r='1'><c><v>1</v></row>"
            })
    void malformedSheets(String rows) {
        assertThat(reasonFor(withRows(rows))).isEqualTo(Reason.BROKEN);
    }

    @Test
    void hugeNumbersAreErrorsOfTheirCell() {
        byte[] book = withRows("<row r='1'>" + text("A1", "甲") + text("B1", "乙")
                + "</row><row r='2'><c r='A2'><v>1E999999999</v></c><c r='B2'><v>1</v></c></row>");

        assertThat(reader.read(book, "表.xlsx").rows().get(0).cells().get(0).kind())
                .isEqualTo(Kind.ERROR);
    }

    @Test
    void documentTypeInTheSharedTexts() {
        byte[] book = WorkbookParts.replace(
                Samples.xlsx(workbook ->
                        workbook.createSheet().createRow(0).createCell(0).setCellValue("甲")),
                "xl/sharedStrings.xml",
                "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><sst><si><t>&x;</t></si></sst>");

        assertThat(reasonFor(book)).isEqualTo(Reason.DOCUMENT_TYPE);
    }

    @Test
    void brokenWorkbook() {
        byte[] whole = Samples.xlsx(
                workbook -> workbook.createSheet().createRow(0).createCell(0).setCellValue("甲"));

        assertThat(reasonFor(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Reason.BROKEN);
    }

    private Reason reasonFor(byte[] bytes) {
        return catchThrowableOfType(UnreadableFileException.class, () -> reader.read(bytes, "表.xlsx"))
                .reason();
    }

    private static byte[] withRows(String rows) {
        return withSheet("<sheetData>" + rows + "</sheetData>");
    }

    private static byte[] withSheet(String content) {
        return WorkbookParts.replace(
                Samples.xlsx(workbook -> workbook.createSheet()),
                SHEET,
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + content
                        + "</worksheet>");
    }

    private static String text(String reference, String words) {
        return "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(reference, words);
    }
}
