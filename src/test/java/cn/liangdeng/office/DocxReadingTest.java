package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.extraction.TextBlock;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

class DocxReadingTest {

    private final DocumentReader reader = new DocumentReader();

    @Test
    void numberedLinesBecomeHeadingsAndSentencesStayParagraphs() {
        ReadDocument read = read(Samples.docx(document -> {
            paragraph(document, "一、主要目标");
            paragraph(document, "（一）工业强区");
            paragraph(document, "1.培育企业");
            paragraph(document, "1.新增规上工业企业10家；");
            paragraph(document, "（二）到2026年，新增规上工业企业10家。");
            paragraph(document, "全区经济稳中有进。");
        }));

        assertThat(Shape.of(read.text()))
                .containsExactly(
                        "H2 一、主要目标",
                        "H3 （一）工业强区",
                        "H4 1.培育企业",
                        "P 1.新增规上工业企业10家；",
                        "P （二）到2026年，新增规上工业企业10家。",
                        "P 全区经济稳中有进。");
    }

    @Test
    void aSingleFirstLevelHeadingIsTheTitleAndTheOthersFollow() {
        ReadDocument read = read(Samples.docx(document -> {
            styled(document, "Heading1", "示例区产业发展实施方案");
            styled(document, "Heading2", "总体要求");
            styled(document, "Heading3", "基本原则");
            paragraph(document, "坚持稳中求进。");
        }));

        assertThat(Shape.of(read.text())).containsExactly("H1 示例区产业发展实施方案", "H2 总体要求", "H3 基本原则", "P 坚持稳中求进。");
        assertThat(read.title()).isEqualTo("示例区产业发展实施方案");
    }

    @Test
    void severalFirstLevelHeadingsAreChaptersBelowTheTitle() {
        ReadDocument read = read(Samples.docx(document -> {
            styled(document, "Title", "工作要点");
            styled(document, "Heading1", "总体要求");
            styled(document, "Heading1", "重点任务");
        }));

        assertThat(Shape.of(read.text())).containsExactly("H1 工作要点", "H2 总体要求", "H2 重点任务");
    }

    @Test
    void aWholeParagraphInHeadingStyleStaysAParagraph() {
        ReadDocument read = read(Samples.docx(document -> {
            styled(document, "Heading2", "（一）做强工业。全年新增规上工业企业10家。");
            paragraph(document, "其他。");
        }));

        assertThat(Shape.of(read.text()).get(0)).startsWith("P ");
    }

    @Test
    void centredLargeLinesAtTheBeginningAreTheTitleAndTheIssuerIsNot() {
        ReadDocument read = read(Samples.docx(document -> {
            centred(document, "示例区人民政府文件", 40);
            paragraph(document, "示政发〔2026〕3号");
            centred(document, "示例区人民政府关于印发", 22);
            centred(document, "2026年工作要点的通知", 22);
            paragraph(document, "各街道办事处，区直各单位：");
        }));

        assertThat(read.title()).isEqualTo("示例区人民政府关于印发2026年工作要点的通知");
    }

    @Test
    void offsetsCountCodePointsBeyondTheBasicPlane() {
        ReadDocument read = read(Samples.docx(document -> {
            paragraph(document, "𠮷祥路改造𠮷");
            paragraph(document, "完成投资3亿元。");
        }));

        TextBlock second = read.text().blocks().get(1);
        assertThat(read.text().text()).isEqualTo("𠮷祥路改造𠮷\n完成投资3亿元。");
        assertThat(second.start()).isEqualTo(7);
        assertThat(read.text().words(second.start(), second.end())).isEqualTo("完成投资3亿元。");
    }

    @Test
    void mergedCellsAppearOnceWithTheirSpans() {
        ReadDocument read = read(Samples.docx(DocxReadingTest::mergedTable));

        assertThat(Shape.of(read.text()))
                .containsExactly(
                        "T 3x3",
                        "C 0,0 1x2 指标",
                        "C 0,2 1x1 目标值",
                        "C 1,0 2x1 工业",
                        "C 1,1 1x1 产值",
                        "C 1,2 1x1 100亿元",
                        "C 2,1 1x1 企业",
                        "C 2,2 1x1 12家");
        assertThat(read.text().text()).isEqualTo("指标\t目标值\n工业\t产值\t100亿元\n企业\t12家");
    }

    @Test
    void theTextOfACellIsOneLine() {
        ReadDocument read = read(Samples.docx(document -> {
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("区发改局");
            table.getRow(0).getCell(0).addParagraph().createRun().setText("区财政局");
            table.getRow(0).getCell(1).setText("责任单位");
        }));

        assertThat(Shape.of(read.text())).contains("C 0,0 1x1 区发改局 区财政局");
    }

    @Test
    void aTableOfOneCellIsAFrameAroundText() {
        ReadDocument read = read(Samples.docx(document -> {
            XWPFTable table = document.createTable(1, 1);
            table.getRow(0).getCell(0).setText("第一段。");
            table.getRow(0).getCell(0).addParagraph().createRun().setText("第二段。");
        }));

        assertThat(Shape.of(read.text())).containsExactly("P 第一段。", "P 第二段。");
    }

    @Test
    void labelsThatWordCountsArePartOfTheLine() {
        String levels =
                level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3.");
        Map<String, byte[]> parts = Samples.docxParts(
                numbered(0, "总体要求")
                        + numbered(0, "重点任务")
                        + numbered(1, "做强工业")
                        + numbered(2, "新增企业5家；")
                        + numbered(2, "完成投资2亿元。")
                        + numbered(1, "做优服务业")
                        + numbered(2, "引进首店3家。"),
                "<w:abstractNum w:abstractNumId=\"4\">" + levels
                        + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"4\"/></w:num>");

        assertThat(Shape.of(read(Samples.zip(parts)).text()))
                .containsExactly(
                        "H2 一、总体要求",
                        "H2 二、重点任务",
                        "H3 （一）做强工业",
                        "P 1. 新增企业5家；",
                        "P 2. 完成投资2亿元。",
                        "H3 （二）做优服务业",
                        "P 1. 引进首店3家。");
    }

    @Test
    void deletedHiddenAndFieldWordsAreLeftOut() {
        String body = "<w:p><w:r><w:t>新增</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>8</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\"><w:r><w:t>10</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>"
                + "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>家</w:t></w:r></w:p>";

        assertThat(read(Samples.docxWithBody(body)).text().text()).isEqualTo("新增10家");
    }

    @Test
    void contentControlsAreReadAndTablesOfContentsAreNot() {
        String body =
                "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
                        + "<w:sdtContent>" + Samples.p("目录") + "</w:sdtContent></w:sdt>"
                        + "<w:sdt><w:sdtContent>" + Samples.p("控件中的段落。") + "</w:sdtContent></w:sdt>"
                        + "<w:p><w:sdt><w:sdtContent><w:r><w:t>控件中的字。</w:t></w:r></w:sdtContent></w:sdt></w:p>";

        assertThat(Shape.of(read(Samples.docxWithBody(body)).text())).containsExactly("P 控件中的段落。", "P 控件中的字。");
    }

    @Test
    void tableOfContentsMadeByAFieldIsLeftOutAndWhatFollowsIsRead() {
        String mark = "<w:r><w:fldChar w:fldCharType=\"%s\"/></w:r>";
        String page = mark.formatted("begin") + "<w:r><w:instrText>PAGEREF _T1</w:instrText></w:r>"
                + mark.formatted("separate") + "<w:r><w:t>2</w:t></w:r>" + mark.formatted("end");
        String body = "<w:p>" + mark.formatted("begin") + "<w:r><w:instrText> TOC \\o </w:instrText></w:r>"
                + mark.formatted("separate") + "<w:r><w:t>一、目标</w:t></w:r>" + page
                + "</w:p><w:p><w:r><w:t>二、任务</w:t></w:r>"
                + page + mark.formatted("end") + "<w:r><w:t>目录止。</w:t></w:r></w:p>" + Samples.p("一、目标")
                + "<w:p><w:r><w:t>共</w:t></w:r>" + page + "<w:r><w:t>页</w:t></w:r></w:p>";

        assertThat(Shape.of(read(Samples.docxWithBody(body)).text())).containsExactly("P 目录止。", "H2 一、目标", "P 共2页");
    }

    @Test
    void textBoxesAreReadOnceAlthoughTheyAreStoredTwice() {
        String box = "<w:txbxContent>" + Samples.p("框中的字。") + "</w:txbxContent>";
        String body = "<w:p><w:r><w:t>段落。</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box
                + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box
                + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";

        assertThat(Shape.of(read(Samples.docxWithBody(body)).text())).containsExactly("P 段落。", "P 框中的字。");
    }

    @Test
    void softLineBreaksBeginNewLines() {
        String body = "<w:p><w:r><w:t>一、目标</w:t><w:br/><w:t>新增企业10家。</w:t></w:r></w:p>";

        assertThat(Shape.of(read(Samples.docxWithBody(body)).text())).containsExactly("H2 一、目标", "P 新增企业10家。");
    }

    @Test
    void footnotesFollowAtTheEnd() {
        ReadDocument read = read(Samples.docx(document -> {
            paragraph(document, "培育四上企业。");
            document.createFootnotes();
            document.createFootnote().createParagraph().createRun().setText("四上企业是规模以上企业的统称。");
        }));

        assertThat(Shape.of(read.text())).containsExactly("P 培育四上企业。", "P 四上企业是规模以上企业的统称。");
    }

    @Test
    void aTableInsideACellAddsItsWordsToTheCell() {
        String inner =
                "<w:tbl><w:tr><w:tc>" + Samples.p("甲") + "</w:tc><w:tc>" + Samples.p("乙") + "</w:tc></w:tr></w:tbl>";
        String body = "<w:tbl><w:tr><w:tc>" + Samples.p("外") + inner + "</w:tc><w:tc>" + Samples.p("右")
                + "</w:tc></w:tr></w:tbl>";

        assertThat(Shape.of(read(Samples.docxWithBody(body)).text()))
                .containsExactly("T 1x2", "C 0,0 1x1 外 甲 乙", "C 0,1 1x1 右");
    }

    private ReadDocument read(byte[] bytes) {
        return reader.read(bytes, "方案.docx");
    }

    private static void mergedTable(XWPFDocument document) {
        String[][] words = {{"指标", "", "目标值"}, {"工业", "产值", "100亿元"}, {"", "企业", "12家"}};
        XWPFTable table = document.createTable(3, 3);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                table.getRow(row).getCell(column).setText(words[row][column]);
            }
        }
        table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(java.math.BigInteger.TWO);
        table.getRow(0).removeCell(1);
        table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
        table.getRow(2).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
    }

    private static void paragraph(XWPFDocument document, String text) {
        document.createParagraph().createRun().setText(text);
    }

    private static void styled(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }

    private static void centred(XWPFDocument document, String text, int points) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.createRun().setText(text);
        paragraph.getRuns().get(0).setFontSize(points);
    }

    private static String numbered(int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
                .formatted(level, text);
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
                .formatted(level, format, text);
    }
}
