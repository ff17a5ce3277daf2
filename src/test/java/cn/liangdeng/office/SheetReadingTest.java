package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.office.SheetCell.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetReadingTest {

    private final SheetReader reader = new SheetReader();

    @Test
    void theHeaderIsFoundBelowTitleAndNotes() {
        SheetTable table = read(book -> {
            XSSFSheet sheet = book.createSheet("单位");
            row(sheet, 0, "单位导入模板");
            row(sheet, 2, "请勿改动表头");
            row(sheet, 4, "单位名称*", "单位\n简称", "排序");
            row(sheet, 6, "区发展和改革局", "区发改局", 1);
        });

        assertThat(table.sheet()).isEqualTo("单位");
        assertThat(table.headerRow()).isEqualTo(5);
        assertThat(table.header()).containsExactly("单位名称*", "单位 简称", "排序");
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).number()).isEqualTo(7);
        assertThat(table.cell(table.rows().get(0), "单位简称").text()).isEqualTo("区发改局");
        assertThat(table.cell(table.rows().get(0), "单位简称").address()).isEqualTo("B7");
    }

    @Test
    void aTableWithTheExpectedColumnsIsFoundOnALaterVisibleSheet() {
        byte[] book = Samples.xlsx(workbook -> {
            row(workbook.createSheet("隐藏"), 0, "姓名", "账号");
            workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
            row(workbook.createSheet("说明"), 0, "填表说明", "甲");
            XSSFSheet sheet = workbook.createSheet("账号");
            row(sheet, 0, "备注", "账 号", "姓名*");
            row(sheet, 1, "", "ZHANG", "张三");
            workbook.setActiveSheet(1);
        });

        SheetTable table = reader.read(book, "账号.xlsx", List.of("姓名", "账号"));

        assertThat(table.sheet()).isEqualTo("账号");
        assertThat(table.column("姓名")).isEqualTo(2);
        assertThat(table.cell(table.rows().get(0), "备注").isBlank()).isTrue();
        assertThatThrownBy(() -> table.cell(table.rows().get(0), "电话")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersAreExactAndShownAsFormatted() {
        SheetCell sum = firstCell(0.1 + 0.2, "General");
        SheetCell percent = firstCell(0.125, "0.0%");
        SheetCell code = firstCell(7.0, "000");
        SheetCell phone = firstCell(138123456789d, "General");

        assertThat(sum.number()).isEqualTo(new BigDecimal("0.3"));
        assertThat(sum.text()).isEqualTo("0.3");
        assertThat(percent.number()).isEqualTo(new BigDecimal("0.125"));
        assertThat(percent.text()).isEqualTo("12.5%");
        assertThat(percent.percent()).isTrue();
        assertThat(percent.asPercentPoints()).isEqualTo(new BigDecimal("12.5"));
        assertThat(code.text()).isEqualTo("007");
        assertThat(phone.text()).isEqualTo("138123456789");
        assertThat(firstCell(1234.5, "#,##0.00\"亿元\"").text()).isEqualTo("1,234.50亿元");
    }

    @Test
    void percentagesTypedAsTextOrPlainNumbersMeanTheSame() {
        SheetCell text = SheetCell.text("A1", "１２．５％", false);
        SheetCell plain = firstCell(12.5, "0.00");

        assertThat(text.asPercentPoints()).isEqualTo(new BigDecimal("12.5"));
        assertThat(plain.asPercentPoints()).isEqualTo(new BigDecimal("12.5"));
    }

    @Test
    void aPercentSignInAFormatsWordsIsNoPercentage() {
        assertThat(firstCell(5, "0\"%点\"").percent()).isFalse();
    }

    @Test
    void datesAreDaysWhateverTheirFormat() {
        double serial = 46290; // 25 September 2026
        LocalDate day = LocalDate.of(2026, 9, 25);

        assertThat(firstCell(serial, "yyyy-mm-dd").date()).isEqualTo(day);
        assertThat(firstCell(serial, "yyyy\"年\"m\"月\"d\"日\"").date()).isEqualTo(day);
        assertThat(firstCell(serial, "yyyy\"年\"m\"月\"d\"日\"").text()).isEqualTo("2026年9月25日");
        assertThat(firstCell(serial + 0.75, "yyyy/m/d h:mm").date()).isEqualTo(day);
        assertThat(firstCell(0.5, "h:mm").kind()).isEqualTo(Kind.NUMBER);
    }

    @Test
    void theBuiltInEastAsianDateFormatsAreDates() {
        SheetCell cell = read(book -> {
                    XSSFSheet sheet = book.createSheet();
                    row(sheet, 0, "甲", "乙");
                    row(sheet, 1, 46290, "x");
                    CellStyle style = book.createCellStyle();
                    style.setDataFormat((short) 31);
                    sheet.getRow(1).getCell(0).setCellStyle(style);
                })
                .rows()
                .get(0)
                .cells()
                .get(0);

        assertThat(cell.date()).isEqualTo(LocalDate.of(2026, 9, 25));
        assertThat(cell.text()).isEqualTo("2026年9月25日");
    }

    @Test
    void daysCountedFrom1904AreUnderstood() {
        SheetTable table = read(book -> {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            XSSFSheet sheet = book.createSheet();
            row(sheet, 0, "甲", "乙");
            row(sheet, 1, 44828, "x");
            CellStyle style = book.createCellStyle();
            style.setDataFormat((short) 14);
            sheet.getRow(1).getCell(0).setCellStyle(style);
        });

        assertThat(table.rows().get(0).cells().get(0).date()).isEqualTo(LocalDate.of(2026, 9, 25));
    }

    @Test
    void textIsTrimmedAndNormalisedOnDemand() {
        SheetCell cell = read(book -> {
                    XSSFSheet sheet = book.createSheet();
                    row(sheet, 0, "甲", "乙");
                    row(sheet, 1, "　ＡＢ　１２ ", "𠮷");
                })
                .rows()
                .get(0)
                .cells()
                .get(0);

        assertThat(cell.text()).isEqualTo("ＡＢ　１２");
        assertThat(cell.normalised()).isEqualTo("AB 12");
        assertThat(cell.asNumber()).isNull();
    }

    @Test
    void blanksErrorsBooleansAndFormulas() {
        SheetTable table = read(book -> {
            XSSFSheet sheet = book.createSheet();
            row(sheet, 0, "空", "错", "是否", "公式", "未算", "文字公式");
            row(sheet, 1, "　", "", "", "", "", "");
            Cell error = sheet.getRow(1).getCell(1);
            error.setCellErrorValue(FormulaError.DIV0.getCode());
            sheet.getRow(1).getCell(2).setCellValue(true);
            Cell formula = sheet.getRow(1).getCell(3);
            formula.setCellFormula("1+1");
            formula.setCellValue(2);
            sheet.getRow(1).getCell(4).setBlank();
            sheet.getRow(1).getCell(4).setCellFormula("1+1");
            Cell textual = sheet.getRow(1).getCell(5);
            textual.setCellFormula("\"甲\"&\"乙\"");
            textual.setCellValue("甲乙");
        });

        List<SheetCell> cells = table.rows().get(0).cells();
        assertThat(cells)
                .extracting(SheetCell::kind)
                .containsExactly(Kind.BLANK, Kind.ERROR, Kind.BOOLEAN, Kind.NUMBER, Kind.UNCALCULATED, Kind.TEXT);
        assertThat(cells.get(1).text()).isEqualTo("#DIV/0!");
        assertThat(cells.get(3).formula()).isTrue();
        assertThat(cells.get(3).number()).isEqualTo(new BigDecimal("2"));
        assertThat(cells.get(5).text()).isEqualTo("甲乙");
    }

    @Test
    void mergedCellsHaveTheirValueAtTheTopLeft() {
        SheetTable table = read(book -> {
            XSSFSheet sheet = book.createSheet();
            row(sheet, 0, "类别", "指标", "值");
            row(sheet, 1, "工业", "产值", 1);
            row(sheet, 2, "", "企业", 2);
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        });

        assertThat(table.rows().get(0).cells().get(0).text()).isEqualTo("工业");
        SheetCell covered = table.rows().get(1).cells().get(0);
        assertThat(covered.kind()).isEqualTo(Kind.MERGED);
        assertThat(covered.mergedInto()).isEqualTo("A2");
        assertThat(covered.address()).isEqualTo("A3");
    }

    @Test
    void hiddenRowsAreReadAndFlagged() {
        SheetTable table = read(book -> {
            XSSFSheet sheet = book.createSheet();
            row(sheet, 0, "甲", "乙");
            row(sheet, 1, "1", "2");
            row(sheet, 2, "3", "4");
            sheet.getRow(1).setZeroHeight(true);
        });

        assertThat(table.rows()).extracting(SheetRow::hidden).containsExactly(true, false);
    }

    @Test
    void formattedEmptyCellsAreNoContent() {
        SheetTable table = read(book -> {
            XSSFSheet sheet = book.createSheet();
            row(sheet, 0, "甲", "乙");
            row(sheet, 1, "1", "2");
            CellStyle style = book.createCellStyle();
            style.setWrapText(true);
            for (int i = 2; i < 30_000; i++) {
                sheet.createRow(i).createCell(0).setCellStyle(style);
            }
            sheet.getRow(1).createCell(16_000).setCellStyle(style);
        });

        assertThat(table.rows()).hasSize(1);
    }

    @Test
    void cellsWithoutAddressesFollowEachOther() {
        byte[] book = Samples.xlsx(workbook -> row(workbook.createSheet(), 0, "甲", "乙"));
        byte[] changed = WorkbookParts.replace(book, "xl/worksheets/sheet1.xml", """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row><c t="inlineStr"><is><t>甲</t></is></c><c t="inlineStr"><is><r><t>乙</t></r><r><t>一</t></r></is></c></row>
                <row><c t="d"><v>2026-09-25T00:00:00</v></c><c><v>5</v></c></row></sheetData></worksheet>""");

        SheetTable table = reader.read(changed, "表.xlsx");

        assertThat(table.header()).containsExactly("甲", "乙一");
        assertThat(table.rows().get(0).cells().get(0).date()).isEqualTo(LocalDate.of(2026, 9, 25));
        assertThat(table.rows().get(0).cells().get(1).address()).isEqualTo("B2");
    }

    private SheetTable read(Consumer<XSSFWorkbook> content) {
        return reader.read(Samples.xlsx(content), "表.xlsx");
    }

    private SheetCell firstCell(double value, String format) {
        return read(book -> {
                    XSSFSheet sheet = book.createSheet();
                    row(sheet, 0, "甲", "乙");
                    row(sheet, 1, value, "x");
                    CellStyle style = book.createCellStyle();
                    style.setDataFormat(book.createDataFormat().getFormat(format));
                    sheet.getRow(1).getCell(0).setCellStyle(style);
                })
                .rows()
                .get(0)
                .cells()
                .get(0);
    }

    private static void row(XSSFSheet sheet, int number, Object... values) {
        var row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number figure) {
                row.createCell(i).setCellValue(figure.doubleValue());
            } else {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
    }
}
