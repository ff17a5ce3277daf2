package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateWritingTest {

    private static final List<String> UNITS =
            IntStream.rangeClosed(1, 200).mapToObj(i -> "第" + i + "街道办事处").toList();

    private static final SheetSpec SPEC = new SheetSpec(
            "账号导入模板",
            "带*的列必填",
            List.of(
                    ColumnSpec.text("编号").asLocked(),
                    ColumnSpec.text("姓名*").withWidth(12),
                    ColumnSpec.text("单位*").withDropDown(UNITS).withComment("从列表中选择"),
                    ColumnSpec.number("排序", 0)),
            List.of(Arrays.<@Nullable Object>asList("007", null, "第3街道办事处", 5)));

    @Test
    void listsOfAnyLengthCanBeChosenFrom() throws IOException {
        try (XSSFWorkbook book = open()) {
            XSSFDataValidation validation =
                    book.getSheetAt(0).getDataValidations().get(0);

            assertThat(validation.getValidationConstraint().getFormula1()).isEqualTo("_lists!$C$1:$C$200");
            assertThat(validation.getRegions().getCellRangeAddress(0).formatAsString())
                    .isEqualTo("C4:C14");
            assertThat(book.getSheet("_lists").getRow(199).getCell(2).getStringCellValue())
                    .isEqualTo("第200街道办事处");
            assertThat(book.getSheetVisibility(1)).isEqualTo(SheetVisibility.VERY_HIDDEN);
        }
    }

    @Test
    void aTemplateIsPrintedOnOnePageAcrossAndShowsWhatIsFilledInWhole() throws IOException {
        SheetSpec spec = new SheetSpec(
                "填报表",
                null,
                List.of(ColumnSpec.text("目标").withWidth(24), ColumnSpec.number("年初累计", 2)),
                List.of(Arrays.<@Nullable Object>asList("年度目标：不低于86亿元\n五年目标：不低于480亿元", null)));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(TemplateWriter.write(spec, 0)))) {
            XSSFSheet sheet = book.getSheetAt(0);

            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(1);
            assertThat(sheet.getRow(2).getHeightInPoints()).isGreaterThan(30);
            // It still grows with what is typed.
            assertThat(sheet.getRow(2).getCTRow().getCustomHeight()).isFalse();
        }
    }

    @Test
    void eachSheetHasListsOfItsOwn() throws IOException {
        SheetSpec other = new SheetSpec(
                "单位导入模板", null, List.of(ColumnSpec.text("类型").withDropDown(List.of("部门", "镇街"))), List.of());
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(TemplateWriter.write(List.of(SPEC, other), 10)))) {
            assertThat(book.getSheet("单位导入模板")
                            .getDataValidations()
                            .get(0)
                            .getValidationConstraint()
                            .getFormula1())
                    .isEqualTo("_lists2!$A$1:$A$2");
            assertThat(book.getSheet("_lists2").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("镇街");
        }
    }

    @Test
    void theArrowOfTheListIsShown() {
        String sheet = WorkbookParts.read(TemplateWriter.write(SPEC, 10), "xl/worksheets/sheet1.xml");

        assertThat(sheet)
                .contains("<dataValidation ")
                .doesNotContain("showDropDown=\"1\"")
                .doesNotContain("showDropDown=\"true\"");
    }

    @Test
    void onlyLockedColumnsAndTheHeadAreLocked() throws IOException {
        try (XSSFWorkbook book = open()) {
            XSSFSheet sheet = book.getSheetAt(0);

            assertThat(sheet.isSheetLocked()).isTrue();
            assertThat(sheet.getRow(3).getCell(0).getCellStyle().getLocked()).isTrue();
            assertThat(sheet.getRow(3).getCell(1).getCellStyle().getLocked()).isFalse();
            assertThat(sheet.getRow(13).getCell(2).getCellStyle().getLocked()).isFalse();
            assertThat(sheet.getRow(2).getCell(1).getCellStyle().getLocked()).isTrue();
        }
    }

    @Test
    void aTemplateWithoutLockedColumnsIsNotProtected() throws IOException {
        SheetSpec open = new SheetSpec("表", null, List.of(ColumnSpec.text("甲")), List.of());

        try (XSSFWorkbook book = SheetWritingTest.open(TemplateWriter.write(open, 3))) {
            assertThat(book.getSheetAt(0).isSheetLocked()).isFalse();
        }
    }

    @Test
    void headersCarryTheirExplanation() throws IOException {
        try (XSSFWorkbook book = open()) {
            assertThat(book.getSheetAt(0)
                            .getRow(2)
                            .getCell(2)
                            .getCellComment()
                            .getString()
                            .getString())
                    .isEqualTo("从列表中选择");
        }
    }

    @Test
    void aFilledTemplateIsReadBack() {
        SheetTable table = new SheetReader().read(TemplateWriter.write(SPEC, 10), "模板.xlsx", List.of("姓名", "单位"));

        assertThat(table.rows()).hasSize(1);
        assertThat(table.cell(table.rows().get(0), "编号").text()).isEqualTo("007");
        assertThat(table.cell(table.rows().get(0), "排序").asNumber()).isEqualByComparingTo("5");
        assertThat(table.cell(table.rows().get(0), "姓名").isBlank()).isTrue();
    }

    private static XSSFWorkbook open() throws IOException {
        return SheetWritingTest.open(TemplateWriter.write(SPEC, 10));
    }
}
