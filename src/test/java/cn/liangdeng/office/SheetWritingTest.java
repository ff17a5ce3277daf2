package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWritingTest {

    private static final SheetSpec SPEC = new SheetSpec(
            "2026年1—9月指标进度表",
            "单位：亿元",
            List.of(
                    ColumnSpec.text("指标"),
                    ColumnSpec.number("完成", 2),
                    ColumnSpec.percent("增速", 1),
                    ColumnSpec.date("报送日期")),
            List.of(
                    Arrays.<@Nullable Object>asList(
                            "𠮷祥路\n改造", new BigDecimal("12345.60"), new BigDecimal("12.5"), LocalDate.of(2026, 9, 25)),
                    Arrays.<@Nullable Object>asList("首店", 3, null, null),
                    Arrays.<@Nullable Object>asList("人才", "未报", "—", "—")));

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        SheetTable table = new SheetReader().read(SheetWriter.write(SPEC), "表.xlsx");

        assertThat(table.sheet()).isEqualTo("2026年1—9月指标进度表");
        assertThat(table.headerRow()).isEqualTo(3);
        assertThat(table.header()).containsExactly("指标", "完成", "增速", "报送日期");
        List<SheetCell> first = table.rows().get(0).cells();
        assertThat(first.get(0).text()).isEqualTo("𠮷祥路\n改造");
        assertThat(first.get(1).number()).isEqualByComparingTo("12345.60");
        assertThat(first.get(1).text()).isEqualTo("12345.60");
        assertThat(first.get(2).asPercentPoints()).isEqualByComparingTo("12.5");
        assertThat(first.get(2).text()).isEqualTo("12.5%");
        assertThat(first.get(3).date()).isEqualTo(LocalDate.of(2026, 9, 25));
        assertThat(table.rows().get(1).cells().get(2).isBlank()).isTrue();
        assertThat(table.rows().get(2).cells().get(1).text()).isEqualTo("未报");
    }

    @Test
    void theSheetIsMadeForReadingAndPrinting() throws IOException {
        try (XSSFWorkbook book = open(SheetWriter.write(SPEC))) {
            XSSFSheet sheet = book.getSheetAt(0);

            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(2);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:D6");
            assertThat(sheet.getMergedRegions()).extracting(Object::toString).hasSize(2);
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getFontName())
                    .isEqualTo("方正小标宋简体");
            assertThat(sheet.getRow(2).getCell(0).getCellStyle().getFont().getFontName())
                    .isEqualTo("黑体");
            assertThat(sheet.getRow(3).getCell(1).getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.RIGHT);
            assertThat(sheet.getColumnWidth(0) / 256).isBetween(8, 48);
        }
    }

    @Test
    void whatWrapsIsSeenWhole() throws IOException {
        String rule = "口径：" + "完成率为累计完成与目标之比".repeat(6);
        String hands = "填表人：" + "\u3000".repeat(30) + "审核人：";
        SheetSpec spec = new SheetSpec(
                "表",
                rule,
                List.of(
                        ColumnSpec.number("序号", 0),
                        ColumnSpec.text("办理情况").withWidth(20),
                        ColumnSpec.number("比序时（个百分点）", ColumnSpec.ONE_OR_MORE)),
                List.of(
                        Arrays.<@Nullable Object>asList(1, "已召开专题推进会，逐项明确堵点清单和责任人。", new BigDecimal("-25")),
                        Arrays.<@Nullable Object>asList(2, "办结", "余量0.02个百分点")),
                List.of(hands),
                false);
        try (XSSFWorkbook book = open(SheetWriter.write(spec))) {
            XSSFSheet sheet = book.getSheetAt(0);

            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getWrapText()).isTrue();
            assertThat(sheet.getRow(1).getHeightInPoints()).isGreaterThan(50);
            assertThat(sheet.getRow(2).getHeightInPoints()).isGreaterThan(30);
            assertThat(sheet.getColumnWidth(2) / 256).isLessThan(16);
            assertThat(sheet.getRow(3).getHeightInPoints()).isGreaterThan(45);
            assertThat(sheet.getRow(3).getCell(0).getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.CENTER);
            assertThat(sheet.getRow(3).getCell(2).getCellStyle().getDataFormatString())
                    .isEqualTo("0.0##");
            assertThat(sheet.getRow(4).getHeightInPoints()).isBetween(30f, 40f);
            assertThat(sheet.getRow(6).getHeightInPoints()).isLessThan(20);
            assertThat(sheet.getRow(6).getCell(0).getStringCellValue())
                    .startsWith("填表人：\u3000")
                    .endsWith("审核人：");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://localhost\")", "\t=1+1", "007"})
    void textsNeverBecomeFormulas(String text) throws IOException {
        SheetSpec spec = new SheetSpec(
                text, text, List.of(ColumnSpec.text(text), ColumnSpec.number("数", 0)), List.of(List.of(text, text)));

        for (byte[] bytes : List.of(SheetWriter.write(spec), TemplateWriter.write(spec, 1))) {
            try (XSSFWorkbook book = open(bytes)) {
                for (int row = 0; row < 4; row++) {
                    XSSFCell cell = book.getSheetAt(0).getRow(row).getCell(0);
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    assertThat(cell.getStringCellValue()).isEqualTo(text.strip());
                    assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
                }
                assertThat(book.getSheetAt(0).getRow(3).getCell(1).getCellType())
                        .isEqualTo(CellType.STRING);
            }
        }
    }

    @Test
    void charactersThatXmlForbidsDoNotBreakTheFile() {
        SheetSpec spec = new SheetSpec(
                "标[题]:*?/\\'",
                null,
                List.of(ColumnSpec.text("甲<&>\""), ColumnSpec.text("乙")),
                List.of(List.of("a\u0001b\uD842c<&>]]>", "_x0041_")));

        SheetTable table = new SheetReader().read(SheetWriter.write(spec), "表.xlsx");

        assertThat(table.header().get(0)).isEqualTo("甲<&>\"");
        assertThat(table.rows().get(0).cells().get(0).text()).isEqualTo("a b\uFFFDc<&>]]>");
    }

    @Test
    void anEmptyTableStillHasItsHeader() {
        SheetSpec spec = new SheetSpec("空表", null, List.of(ColumnSpec.text("甲"), ColumnSpec.text("乙")), List.of());

        SheetTable table = new SheetReader().read(SheetWriter.write(spec), "表.xlsx");

        assertThat(table.header()).containsExactly("甲", "乙");
        assertThat(table.rows()).isEmpty();
    }

    @Test
    void veryLongTextsAndNamesAreCutWhereSpreadsheetsEnd() {
        SheetSpec spec = new SheetSpec(
                "长".repeat(40),
                null,
                List.of(ColumnSpec.text("甲"), ColumnSpec.text("乙")),
                List.of(List.of("字".repeat(40_000), "乙")));

        SheetTable table = new SheetReader().read(SheetWriter.write(spec), "表.xlsx");

        assertThat(table.sheet()).hasSize(31);
        assertThat(table.rows().get(0).cells().get(0).text()).hasSize(32_767).endsWith("…");
    }

    @Test
    void valuesMustSuitTheirColumns() {
        List<ColumnSpec> columns = List.of(ColumnSpec.number("数", 0));

        assertThatThrownBy(() -> new SheetSpec("表", null, columns, List.of(List.of(1.5d))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SheetSpec("表", null, columns, List.of(List.of(1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SheetSpec("表", null, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
