package cn.liangdeng.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.liangdeng.access.Role;
import cn.liangdeng.intake.sheet.SheetError;
import cn.liangdeng.intake.sheet.SheetReport;
import cn.liangdeng.intake.sheet.TargetSheets;
import cn.liangdeng.office.UnreadableFileException;
import cn.liangdeng.organisation.UnitGroup;
import cn.liangdeng.organisation.UnitGroups;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How officials fill in the list: what means one thing only is taken as it is meant, anything else is told at its cell. */
@IntegrationTest
class TargetSheetCellsTest {

    private static final String CLERK = "biaoge3";
    private static final String SHORT = "指标名称,性质,计量单位,比较,目标值,上限,基数,起始月,截止月,牵头单位,协办单位,配合单位";

    @Autowired
    private TargetSheets sheets;

    @Autowired
    private UnitGroups groups;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @BeforeEach
    void people() {
        UnitId office = people.department("区政府办公室");
        UnitId commerce = people.department("区商务局");
        UnitId culture = people.department("区文化和广电旅游体育局");
        people.department("区财政局");
        people.account(CLERK, office, Role.DOCUMENT_ADMINISTRATOR);
        people.account("biaoge4", office, Role.SYSTEM_ADMINISTRATOR);
        signedIn.run("biaoge4", () -> groups.save(new UnitGroup("联席会议成员单位", List.of(commerce, culture))));
    }

    @ParameterizedTest
    @CsvSource({
        "≥300, 家, 不低于300家",
        "300以上, 家, 不低于300家",
        "300家以上, 家, 不低于300家",
        "３００家, 家, 不低于300家",
        "'1,200', 家, 不低于1200家",
        "约300, 家, 300家左右",
        "300左右, 家, 300家左右",
        "超过300家, 家, 超过300家",
        "＞300, 家, 超过300家",
        "≤300, 家, 不超过300家",
        "控制在300以内, 家, 不超过300家",
        "控制在300左右, 家, 控制在300家左右",
        "1—2, 个, 1—2个",
        "1-2个, 个, 1—2个",
        "15%, %, 不低于15%",
        "15%以上, '', 不低于15%",
        "300家, '', 不低于300家",
    })
    void aBoundIsReadAsItIsWritten(String written, String unit, String goal) {
        SheetReport report = examined(row(unit, "", written));

        assertThat(report.errors().first()).isEmpty();
        assertThat(report.created().first())
                .extracting(SheetReport.NewRow::goal)
                .containsExactly(goal);
    }

    @ParameterizedTest
    @CsvSource({
        "15%, 家, '', E2, percent",
        "300亿元, 家, '', E2, otherUnit",
        "1.2万, 人, '', E2, otherUnit",
        "约300, 家, 不低于, E2, otherComparison",
        "若干, 家, '', E2, figure",
        "翻番, 家, '', E2, figure",
    })
    void whatContradictsItselfIsToldAtItsCell(
            String written, String unit, String comparison, String cell, String what) {
        assertThat(examined(row(unit, comparison, written)).errors().first())
                .extracting(SheetError::address, SheetError::messageKey)
                .containsExactly(tuple(cell, "intake.sheet.problem." + what));
    }

    @Test
    void aFractionOfOnePercentIsWorthALook() {
        SheetReport report = examined(row("%", "", "0.15"));

        assertThat(report.errors().first()).isEmpty();
        assertThat(report.notes().first())
                .extracting(SheetError::address, SheetError::messageKey, SheetError::arguments)
                .containsExactly(tuple("E2", "intake.sheet.note.fraction", List.of("0.15", "15")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026年, 2027年底, 2026-01, 2027-12",
        "2026, 2027, 2026-01, 2027-12",
        "2026年初, 2027年6月底前, 2026-01, 2027-06",
        "2026-01-01, 2027-12-31, 2026-01, 2027-12",
        "2026/1/1, 2027.12.31, 2026-01, 2027-12",
        "20260101, 20271231, 2026-01, 2027-12",
        "202601, 202712, 2026-01, 2027-12",
        "2026年上半年, 2026年第三季度, 2026-01, 2026-09",
        "２０２６年１月, 2026 年 12 月, 2026-01, 2026-12",
        "2026年7月1日, 2026年内, 2026-07, 2026-12",
    })
    void monthsAreReadAsTheyAreWritten(String from, String to, String first, String last) {
        SheetReport report = examined(line("家", "", "30", from, to, "区商务局", "", ""));

        assertThat(report.errors().first()).isEmpty();
        assertThat(report.created().first())
                .extracting(row -> row.first().toString(), row -> row.last().toString())
                .containsExactly(tuple(first, last));
    }

    @ParameterizedTest
    @CsvSource({"明年", "2026年13月", "十四五末", "46387", "长期"})
    void whatIsNoMonthIsToldAtItsCell(String to) {
        assertThat(examined(line("家", "", "30", "2026年1月", to, "区商务局", "", ""))
                        .errors()
                        .first())
                .extracting(SheetError::address, SheetError::messageKey)
                .containsExactly(tuple("I2", "intake.sheet.problem.month"));
    }

    @ParameterizedTest
    @CsvSource({
        "区商务局、区财政局, intake.sheet.note.leads",
        "区商务局；区财政局, intake.sheet.note.leads",
        "'区商务局,区财政局', intake.sheet.note.leads",
        "区商务局/区财政局, intake.sheet.note.leads",
        "'区商务局\n区财政局', intake.sheet.note.leads",
        "区商务局牵头，区财政局配合, intake.sheet.note.parts",
        "牵头单位：区商务局；配合单位：区财政局, intake.sheet.note.parts",
        "区商务局（牵头）、区财政局（配合）, intake.sheet.note.parts",
        "区商务局、区财政局牵头，区文化和广电旅游体育局配合, intake.sheet.note.allParts",
    })
    void severalUnitsInOneCellHaveTheirParts(String lead, String note) {
        SheetReport report = examined(line("家", "", "30", "2026年1月", "2026年12月", lead, "", ""));

        assertThat(report.errors().first()).isEmpty();
        assertThat(report.created().first())
                .extracting(SheetReport.NewRow::unit)
                .containsExactly("区商务局");
        assertThat(report.notes().first())
                .extracting(SheetError::address, SheetError::messageKey)
                .containsExactly(tuple("J2", note));
    }

    @Test
    void aCollectiveUnitSupportsButDoesNotLead() {
        SheetReport supporting = examined(line("家", "", "30", "2026年1月", "2026年12月", "区财政局", "", "联席会议成员单位"));
        assertThat(supporting.errors().first()).isEmpty();
        assertThat(supporting.notes().first())
                .extracting(SheetError::address, SheetError::messageKey, SheetError::arguments)
                .containsExactly(tuple("L2", "intake.sheet.note.group", List.of("联席会议成员单位", "2")));

        assertThat(examined(line("家", "", "30", "2026年1月", "2026年12月", "联席会议成员单位", "", ""))
                        .errors()
                        .first())
                .extracting(SheetError::address, SheetError::messageKey)
                .containsExactly(tuple("J2", "intake.sheet.problem.group"));
    }

    @Test
    void aUnitThatLeadsAndSupportsLeads() {
        SheetReport report = examined(line("家", "", "30", "2026年1月", "2026年12月", "区商务局", "区商务局", "区商务局、区财政局"));

        assertThat(report.errors().first()).isEmpty();
        assertThat(report.created().total()).isOne();
    }

    @Test
    void columnsThatNeedNotBeFilledInNeedNotBeThere() {
        SheetReport report = examine(
                "清单.csv",
                ("性质,牵头单位,指标名称,截止月,起始月,目标值,序号,备注\n累计,区商务局,少列" + mark + ",2026年底,2026年初,30家以上,1,无\n")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(report.errors().first()).isEmpty();
        assertThat(report.created().first())
                .extracting(SheetReport.NewRow::goal)
                .containsExactly("不低于30家");
        assertThat(report.notes().first())
                .extracting(SheetError::address, SheetError::arguments)
                .containsExactly(tuple("H1", List.of("备注")));
    }

    @Test
    void aColumnThatIsLackingIsToldAtTheRow() {
        SheetReport report = examine(
                "清单.csv",
                ("指标名称,性质,起始月,截止月,牵头单位\n缺列" + mark + ",累计,2026年初,2026年底,区商务局\n").getBytes(StandardCharsets.UTF_8));

        assertThat(report.errors().first())
                .extracting(SheetError::address, SheetError::messageKey)
                .containsExactly(tuple("A2", "intake.sheet.problem.bound"));
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() {
        assertThatThrownBy(() ->
                        examine("清单.csv", (SHORT + ",配合单位\n" + row("家", "", "30")).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void titlesAboveBlanksInTheHeaderAndOtherSheetsDoNotMatter() throws IOException {
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            try (workbook) {
                workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("填表说明");
                Sheet sheet = workbook.createSheet("目标");
                sheet.createRow(0).createCell(0).setCellValue("2026年目标清单");
                sheet.createRow(1).createCell(0).setCellValue("填报单位：区政府办公室");
                fill(sheet.createRow(2), " 指标\n名称 ", "性　质", "计量单位＊", "目 标 值", "起始月", "截止月\n", "牵头单位");
                Row row = sheet.createRow(3);
                fill(row, "表头" + mark, "累计", "家", "", "", "", "区商务局");
                row.getCell(3).setCellValue(30);
                CellStyle day = workbook.createCellStyle();
                day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
                row.getCell(4).setCellValue(LocalDate.of(2026, 1, 1));
                row.getCell(5).setCellValue(LocalDate.of(2027, 12, 31));
                row.getCell(4).setCellStyle(day);
                row.getCell(5).setCellStyle(day);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                workbook.write(out);

                SheetReport report =
                        examine(workbook instanceof HSSFWorkbook ? "清单.xls" : "清单.xlsx", out.toByteArray());

                assertThat(report.errors().first()).isEmpty();
                assertThat(report.created().first())
                        .extracting(
                                SheetReport.NewRow::goal,
                                created -> created.last().toString())
                        .containsExactly(tuple("不低于30家", "2027-12"));
            }
        }
    }

    @Test
    void aListInTheCharactersOfOlderProgramsIsRead() {
        SheetReport report =
                examine("清单.csv", (SHORT + "\n" + row("家", "", "30")).getBytes(Charset.forName("GB18030")));

        assertThat(report.created().total()).isOne();
    }

    private static void fill(Row row, String... values) {
        for (int i = 0; i < values.length; i++) {
            row.createCell(i).setCellValue(values[i]);
        }
    }

    private String row(String unit, String comparison, String bound) {
        return line(unit, comparison, bound, "2026年1月", "2026年12月", "区商务局", "", "");
    }

    private String line(
            String unit,
            String comparison,
            String bound,
            String from,
            String to,
            String lead,
            String coLead,
            String sup) {
        return String.join(
                        ",",
                        "填法" + mark,
                        "累计",
                        unit,
                        comparison,
                        quoted(bound),
                        "",
                        "",
                        from,
                        to,
                        quoted(lead),
                        coLead,
                        sup)
                + "\n";
    }

    private static String quoted(String value) {
        return '"' + value + '"';
    }

    private SheetReport examined(String row) {
        return examine("清单.csv", (SHORT + "\n" + row).getBytes(StandardCharsets.UTF_8));
    }

    private SheetReport examine(String name, byte[] file) {
        return signedIn.call(CLERK, () -> sheets.tryOut(file, name, () -> {}));
    }
}
