package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.liangdeng.office.UnreadableFileException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.sprm.SprmBuffer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What offices really send: other formats under the name of Word, marked secrets, filtered sheets, pages of government sites. */
class FilesOfOfficesTest {

    private static final String SITE = """
            <!-- saved from url=(0040)http://www.example.cn/art/1.html -->
            <html><head><title>云汀区政府办公室关于印发充电设施方案的通知_云汀区人民政府</title></head><body>
            <ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul>
            <div>您现在的位置：<a href="/">首页</a> &gt; 政府文件 &gt; 正文</div>
            <table><tr><td>索引号：</td><td>A/2026-1</td></tr><tr><td>文号：</td><td>云政办〔2026〕9号</td></tr></table>
            <div><a href="/x">云汀区政府办公室关于印发充电设施方案的通知</a></div>
            <div id="zoom"><p>到2027年，新增充电桩1200个。</p><p>改造站点30处</p>
            <p>附件：<a href="/a.docx">任务分工表</a></p></div>
            <div>上一篇：<a href="/1">关于300件实事的通知</a></div>
            <div class="about"><h3>相关解读</h3><ul><li><a href="/2">图解：投资50亿元的20个项目</a></li></ul></div>
            <div><p>主办：云汀区政府办公室</p><p>ICP备05000001号</p></div></body></html>""";

    private final DocumentReader reader = new DocumentReader();

    @ParameterizedTest
    @CsvSource({
        "'{\\rtf1\\ansi text}',方案.doc,OTHER_WORD",
        "'{\\rtf1\\ansi text}',方案.rtf,OTHER_WORD",
        "'<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>',方案.doc,OTHER_WORD",
        "'From: <Saved by Blink>|MIME-Version: 1.0|Content-Type: multipart/related;|<html>',网页.mht,WEB_ARCHIVE",
        "'MIME-Version: 1.0|Content-Type: multipart/related; boundary=x|<html>',网页.doc,WEB_ARCHIVE",
        "'Rar!\u001a\u0007\u0001\u0000',文件.rar,ARCHIVE"
    })
    void otherFormatsAreNamedWhateverTheyAreCalled(String content, String name, Reason reason) {
        assertThat(reasonFor(Samples.bytes(content.replace("|", "\r\n")), name)).isEqualTo(reason);
    }

    @Test
    void openDocumentAndArchiveAreToldFromDocuments() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", Samples.bytes("application/vnd.oasis.opendocument.text"));
        assertThat(reasonFor(Samples.zip(parts), "方案.odt")).isEqualTo(Reason.OTHER_WORD);
        assertThat(reasonFor(Samples.zip(Map.of("方案.docx", new byte[] {1})), "文件.zip"))
                .isEqualTo(Reason.ARCHIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密★1年", "秘密★长期", "绝 密 ★", "000012 机密", "密级：秘密", "机密 特急", "机　密★1年", "密　级：秘密"})
    void documentMarkedAsASecretIsRefused(String mark) {
        String text = mark + "\n云汀区人民政府文件\n2026年，新增企业20家。";

        UnreadableFileException refusal = refusal(Samples.bytes(text), "方案.txt");

        assertThat(refusal.reason()).isEqualTo(Reason.CLASSIFIED);
        assertThat(refusal.arguments()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"商业秘密保护工作方案", "密级：公开", "内部资料★注意保存", "机密性要求", "保守国家秘密"})
    void wordsAboutSecretsAreNoMark(String line) {
        assertThat(reader.read(Samples.bytes(line + "\n新增企业20家。"), "方案.txt")
                        .text()
                        .text())
                .startsWith(line);
    }

    @Test
    void theMarkOfASecretIsSeenInTheRunningHead() {
        PdfPaper paper = new PdfPaper();
        for (int i = 0; i < 3; i++) {
            paper.page().text(74, 50, 12, "秘密★1年").text(106, 300, 16, "新增企业20家。");
        }
        assertThat(reasonFor(paper.bytes(), "方案.pdf")).isEqualTo(Reason.CLASSIFIED);

        Map<String, byte[]> parts = Samples.docxParts(Samples.p("新增企业20家。"), "");
        String relations = new String(parts.get("word/_rels/document.xml.rels"), StandardCharsets.UTF_8);
        parts.put(
                "word/_rels/document.xml.rels",
                Samples.bytes(relations.replace(
                        "</Relationships>",
                        "<Relationship Id=\"r9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                + "relationships/header\" Target=\"header1.xml\"/></Relationships>")));
        parts.put(
                "word/header1.xml",
                Samples.bytes("<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + Samples.p("机密★5年") + "</w:hdr>"));
        assertThat(reasonFor(Samples.zip(parts), "方案.docx")).isEqualTo(Reason.CLASSIFIED);
    }

    @Test
    void whatAGovernmentSiteSetsAroundADocumentIsLeftOut() {
        ReadDocument read = reader.read(Samples.bytes(SITE), "通知.shtml");

        assertThat(Shape.of(read.text()))
                .containsExactly(
                        "T 2x2",
                        "C 0,0 1x1 索引号：",
                        "C 0,1 1x1 A/2026-1",
                        "C 1,0 1x1 文号：",
                        "C 1,1 1x1 云政办〔2026〕9号",
                        "P 云汀区政府办公室关于印发充电设施方案的通知",
                        "P 到2027年，新增充电桩1200个。",
                        "P 改造站点30处",
                        "P 附件：任务分工表");
        assertThat(read.notices()).containsExactly(ReadingNotice.PAGE_FRAME);
    }

    @Test
    void struckWordsOfWebPagesAndWordAreNotRead() {
        byte[] page = Samples.bytes("<html><body><p>新增泊位<del>300</del><s>200</s><ins>500</ins>个。</p></body></html>");
        assertThat(reader.read(page, "方案.html").text().text()).isEqualTo("新增泊位500个。");
        byte[] word = Samples.docxWithBody("<w:p><w:r><w:t>新增泊位</w:t></w:r>"
                + "<w:r><w:rPr><w:strike/></w:rPr><w:t>300</w:t></w:r><w:r><w:t>500个。</w:t></w:r></w:p>");
        assertThat(reader.read(word, "方案.docx").text().text()).isEqualTo("新增泊位500个。");
    }

    @Test
    void filteredRowsAndHiddenColumnsAreLeftOutWithANotice() {
        for (boolean old : List.of(true, false)) {
            byte[] book = workbook(old, workbook -> {
                Sheet sheet = tasks(workbook);
                sheet.getRow(4).setZeroHeight(true);
                sheet.setColumnHidden(3, true);
            });
            ReadDocument read = reader.read(book, old ? "表.xls" : "表.xlsx");

            assertThat(Shape.of(read.text()))
                    .containsExactly(
                            "P 附件1",
                            "H1 云汀区2026年任务分解表",
                            "P 填报单位：区政府办　单位：个",
                            "T 2x3",
                            "C 0,0 1x1 任务",
                            "C 0,1 1x1 目标",
                            "C 0,2 1x1 时限",
                            "C 1,0 1x1 新增泊位",
                            "C 1,1 1x1 1,500",
                            "C 1,2 1x1 2026年12月31日");
            assertThat(read.notices()).containsExactly(ReadingNotice.HIDDEN_CELLS);
        }
    }

    @Test
    void aMergedCellWhoseFirstRowIsHiddenKeepsItsColumnAndItsWords() {
        byte[] book = workbook(false, workbook -> {
            Sheet sheet = workbook.createSheet();
            String[][] words = {
                {"类别", "任务", "目标"}, {"民生", "甲", "1个"}, {"", "乙", "2个"}, {"", "丙", "3个"}, {"产业", "丁", "4个"}
            };
            for (int i = 0; i < words.length; i++) {
                Row row = sheet.createRow(i);
                for (int k = 0; k < words[i].length; k++) {
                    row.createCell(k).setCellValue(words[i][k]);
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
            sheet.getRow(1).setZeroHeight(true);
        });

        assertThat(Shape.of(reader.read(book, "表.xlsx").text()))
                .contains("C 1,0 2x1 民生", "C 1,1 1x1 乙", "C 2,1 1x1 丙", "C 3,0 1x1 产业", "C 3,1 1x1 丁");
    }

    @Test
    void whatOnlyLooksLikeSettingsOrAPathIsRead() {
        assertThat(reader.read(Samples.bytes("---\n- 建成公园3个\n---\n新增泊位500个\n<table>\n# 二\n"), "方案.md")
                        .text()
                        .text())
                .contains("建成公园3个", "新增泊位500个", "二");
        assertThat(reader.read(
                                Samples.bytes("<html><body><h1>项目</h1><p>位置：城东街道,年底前新建停车位500个</p></body></html>"),
                                "项目.html")
                        .text()
                        .text())
                .contains("新建停车位500个");
    }

    @Test
    void markdownTakesTablesOfEveryKindAndNoSettings() {
        String text = """
                ---
                title: 方案
                ---
                任务 | 目标
                --- | ---
                新增泊位[^1] | ~~300~~500个

                - [ ] 建成3处

                <table><tr><td rowspan="2">工业</td><td>投资</td></tr><tr><td>产值</td></tr></table>
                """;

        assertThat(Shape.of(reader.read(Samples.bytes(text), "方案.md").text()))
                .containsExactly(
                        "T 2x2",
                        "C 0,0 1x1 任务",
                        "C 0,1 1x1 目标",
                        "C 1,0 1x1 新增泊位",
                        "C 1,1 1x1 500个",
                        "P 建成3处",
                        "T 2x2",
                        "C 0,0 2x1 工业",
                        "C 0,1 1x1 投资",
                        "C 1,1 1x1 产值");
    }

    @Test
    void propertyOfAnOldWordFileThatBreaksOffIsCut() throws IOException {
        try (InputStream file = FilesOfOfficesTest.class.getResourceAsStream("/office/plan.doc");
                HWPFDocument document = new HWPFDocument(Objects.requireNonNull(file))) {
            List<PAPX> paragraphs = document.getParagraphTable().getParagraphs();
            PAPX first = paragraphs.get(0);
            byte[] properties = first.getGrpprl();
            byte[] broken = Arrays.copyOf(properties, properties.length + 2);
            broken[properties.length] = 0x12;
            broken[properties.length + 1] = (byte) 0xD6;
            paragraphs.set(0, new PAPX(first.getStart(), first.getEnd(), new SprmBuffer(broken, true, 2)));

            DocRepair.repair(document);

            assertThat(paragraphs.get(0).getGrpprl()).isEqualTo(properties);
            assertThat(document.getRange().getParagraph(0).text()).isNotBlank();
        }
    }

    private static Sheet tasks(Workbook workbook) {
        Sheet sheet = workbook.createSheet("任务");
        sheet.createRow(0).createCell(0).setCellValue("附件1");
        sheet.createRow(1).createCell(0).setCellValue("云汀区2026年任务分解表");
        Row preface = sheet.createRow(2);
        preface.createCell(0).setCellValue("填报单位：区政府办");
        preface.createCell(2).setCellValue("单位：个");
        String[] names = {"任务", "目标", "时限", "备注", ""};
        Row head = sheet.createRow(3);
        for (int i = 0; i < 4; i++) {
            head.createCell(i).setCellValue(names[i]);
        }
        for (int number = 4; number < 6; number++) {
            Row row = sheet.createRow(number);
            row.createCell(0).setCellValue(number == 4 ? "别的任务" : "新增泊位");
            styled(row.createCell(1), "#,##0").setCellFormula("1000+500");
            styled(row.createCell(2), "yyyy\"年\"m\"月\"d\"日\"").setCellValue(LocalDate.of(2026, 12, 31));
            row.createCell(3).setCellValue("藏起来的话");
        }
        sheet.createRow(6).createCell(3).setCellValue("只在隐藏列里");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return sheet;
    }

    private static Cell styled(Cell cell, String format) {
        Workbook workbook = cell.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    private static byte[] workbook(boolean old, java.util.function.Consumer<Workbook> content) {
        if (!old) {
            return Samples.xlsx(content::accept);
        }
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reason reasonFor(byte[] bytes, String name) {
        return refusal(bytes, name).reason();
    }

    private UnreadableFileException refusal(byte[] bytes, String name) {
        return catchThrowableOfType(UnreadableFileException.class, () -> reader.read(bytes, name));
    }
}
