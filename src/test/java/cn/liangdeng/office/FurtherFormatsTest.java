package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.liangdeng.office.UnreadableFileException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

class FurtherFormatsTest {

    private final DocumentReader reader = new DocumentReader();

    @Test
    void markdownGivesHeadingsListsTablesAndPlainWords() {
        String text = """
                # 行动方案

                ## 一、**总体**目标
                到2026年底，新增企业
                30家，见[附件](a.html)。

                - 加强服务；
                1. 压实责任。

                | 任务 | 责任单位 |
                |:----|----:|
                | 新增*企业*30家 | 区科工局 |
                """;

        assertThat(shape(Samples.bytes(text), "方案.md"))
                .containsExactly(
                        "H1 行动方案",
                        "H2 一、总体目标",
                        "P 到2026年底，新增企业30家，见附件。",
                        "P 加强服务；",
                        "P 1. 压实责任。",
                        "T 2x2",
                        "C 0,0 1x1 任务",
                        "C 0,1 1x1 责任单位",
                        "C 1,0 1x1 新增企业30家",
                        "C 1,1 1x1 区科工局");
    }

    @Test
    void workbookIsReadAsTitleAndTable() {
        byte[] workbook = Samples.xlsx(FurtherFormatsTest::fill);

        assertThat(shape(workbook, "目标.xlsx")).isEqualTo(expectedOfWorkbook());
    }

    @Test
    void oldWorkbookIsReadTheSame() {
        assertThat(shape(xls(FurtherFormatsTest::fill), "目标.xls")).isEqualTo(expectedOfWorkbook());
        assertThat(shape(xls(FurtherFormatsTest::fill), "目标.et")).isEqualTo(expectedOfWorkbook());
    }

    @Test
    void tableOfAnOldWorkbookIsFoundByItsHeader() {
        SheetTable table = new SheetReader().read(xls(FurtherFormatsTest::fill), "目标.xls", List.of("任务", "责任单位"));

        assertThat(table.headerRow()).isEqualTo(2);
        assertThat(table.cell(table.rows().get(0), "责任单位").address()).isEqualTo("C3");
        assertThat(table.cell(table.rows().get(0), "目标值").asNumber()).isEqualByComparingTo("30.5");
    }

    @Test
    void separatedValuesInGuobiaoWithQuotesAreATable() {
        byte[] csv = "任务,责任单位,目标值\r\n\"新增,企业\"\"甲\"\"\",区科工局,\"1,200\"\r\n".getBytes(Charset.forName("GB18030"));

        SheetTable table = new SheetReader().read(csv, "目标.csv", List.of("任务"));

        SheetRow row = table.rows().get(0);
        assertThat(table.cell(row, "任务").text()).isEqualTo("新增,企业\"甲\"");
        assertThat(table.cell(row, "目标值").asNumber()).isEqualByComparingTo("1200");
        assertThat(table.cell(row, "目标值").address()).isEqualTo("C2");
    }

    @Test
    void layoutDocumentIsReadInTheOrderOfItsPages() {
        byte[] file = ofd("""
                <ofd:TextObject Boundary="26 60 160 6" Size="5.6"><ofd:TextCode X="11.2" Y="5" DeltaX="g 16 5.6">到2026年底全区新增工业企业三十家</ofd:TextCode></ofd:TextObject>
                <ofd:TextObject Boundary="50 30 160 9" Size="8"><ofd:TextCode X="10" Y="7" DeltaX="g 11 8">云汀区产业提升行动方案</ofd:TextCode></ofd:TextObject>
                """);

        ReadDocument read = reader.read(file, "方案.ofd");

        assertThat(Shape.of(read.text())).containsExactly("H1 云汀区产业提升行动方案", "P 到2026年底全区新增工业企业三十家");
        assertThat(read.notices()).contains(ReadingNotice.TABLES_AS_TEXT);
    }

    @Test
    void layoutDocumentThatDrawsInAForeignFileIsRefused() {
        Map<String, byte[]> parts = ofdParts("");
        parts.put(
                "Doc_0/Pages/Page_0/Content.xml",
                Samples.bytes("<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><p>&x;</p>"));

        assertThat(reasonFor(Samples.zip(parts), "方案.ofd")).isEqualTo(Reason.DOCUMENT_TYPE);
    }

    @Test
    void layoutDocumentThatUnpacksWithoutEndIsRefused() {
        Map<String, byte[]> parts = ofdParts("");
        byte[] spaces = new byte[23 * 1024 * 1024];
        java.util.Arrays.fill(spaces, (byte) ' ');
        parts.put("Doc_0/Res.xml", spaces);

        assertThat(reasonFor(Samples.zip(parts), "方案.ofd")).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void layoutDocumentOfPicturesIsAScan() {
        assertThat(reasonFor(ofd("<ofd:ImageObject/>"), "方案.ofd")).isEqualTo(Reason.SCANNED);
    }

    private static void fill(Workbook workbook) {
        Sheet sheet = workbook.createSheet("目标");
        sheet.createRow(0).createCell(0).setCellValue("重点任务清单");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        Row head = sheet.createRow(1);
        String[] names = {"类别", "任务", "责任单位", "目标值"};
        for (int i = 0; i < names.length; i++) {
            head.createCell(i).setCellValue(names[i]);
        }
        for (int i = 0; i < 2; i++) {
            Row row = sheet.createRow(2 + i);
            row.createCell(0).setCellValue(i == 0 ? "工业" : "");
            row.createCell(1).setCellValue("任务" + i);
            row.createCell(2).setCellValue("区科工局");
            row.createCell(3).setCellValue(30.5 + i);
        }
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
    }

    private static List<String> expectedOfWorkbook() {
        return List.of(
                "H1 重点任务清单",
                "T 3x4",
                "C 0,0 1x1 类别",
                "C 0,1 1x1 任务",
                "C 0,2 1x1 责任单位",
                "C 0,3 1x1 目标值",
                "C 1,0 2x1 工业",
                "C 1,1 1x1 任务0",
                "C 1,2 1x1 区科工局",
                "C 1,3 1x1 30.5",
                "C 2,1 1x1 任务1",
                "C 2,2 1x1 区科工局",
                "C 2,3 1x1 31.5");
    }

    private static byte[] xls(Consumer<Workbook> content) {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] ofd(String objects) {
        return Samples.zip(ofdParts(objects));
    }

    private static Map<String, byte[]> ofdParts(String objects) {
        String space = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "OFD.xml",
                Samples.bytes("<ofd:OFD " + space
                        + "><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"));
        parts.put(
                "Doc_0/Document.xml",
                Samples.bytes("<ofd:Document " + space
                        + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                        + "</ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages>"
                        + "</ofd:Document>"));
        parts.put(
                "Doc_0/Pages/Page_0/Content.xml",
                Samples.bytes("<ofd:Page " + space + "><ofd:Content><ofd:Layer>" + objects
                        + "</ofd:Layer></ofd:Content></ofd:Page>"));
        return parts;
    }

    private List<String> shape(byte[] bytes, String name) {
        return Shape.of(reader.read(bytes, name).text());
    }

    private Reason reasonFor(byte[] bytes, String name) {
        return catchThrowableOfType(UnreadableFileException.class, () -> reader.read(bytes, name))
                .reason();
    }
}
