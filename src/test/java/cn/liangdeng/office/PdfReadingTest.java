package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PdfReadingTest {

    private static final String LONG =
            "到2026年底，全区新增市级以上专精特新企业30家，规模以上工业增加值增长6%以上，完成工业投资45亿元，" + "累计建成数字化车间60个，推动重点企业应改尽改。";

    private final DocumentReader reader = new DocumentReader();

    @Test
    void linesAreJoinedToParagraphsWithoutBlanks() {
        PdfPaper paper = new PdfPaper().page();
        double next = paper.paragraph(100, LONG);
        paper.paragraph(next, "各单位要压实责任。");

        assertThat(shape(paper)).containsExactly("P " + LONG, "P 各单位要压实责任。");
    }

    @Test
    void latinWordsKeepTheirBlank() {
        PdfPaper paper = new PdfPaper().page();
        paper.text(106, 100, 16, "支持企业参加World");
        paper.text(74, 128, 16, "Expo等展会，扩大海外市场，稳住外贸基本盘，再上一个新的台阶。");
        paper.text(74, 156, 16, "加强服务保障，扩大海外市场，稳住外贸基本盘，再上台阶又台阶。");

        // The line above is short of the margin by less than the next word takes.
        assertThat(shape(paper).get(0)).startsWith("P 支持企业参加World");
    }

    @Test
    void titleIsToldByItsSizeAndHeadingsByTheirNumbers() {
        PdfPaper paper = new PdfPaper().page();
        paper.text(150, 90, 22, "云汀区制造业提升行动方案");
        paper.text(106, 150, 16, "一、总体目标");
        double next = paper.paragraph(178, LONG);
        paper.text(106, next, 16, "（一）培育企业");
        paper.paragraph(next + 28, LONG);

        assertThat(shape(paper))
                .containsExactly("H1 云汀区制造业提升行动方案", "H2 一、总体目标", "P " + LONG, "H3 （一）培育企业", "P " + LONG);
        assertThat(reader.read(paper.bytes(), "方案.pdf").title()).isEqualTo("云汀区制造业提升行动方案");
    }

    @Test
    void paragraphGoesOnOnTheNextPageAndHeadsAndNumbersAreLeftOut() {
        PdfPaper paper = new PdfPaper();
        int[] points = LONG.codePoints().toArray();
        for (int i = 0; i < 3; i++) {
            paper.page().text(230, 50, 9, "云汀区人民政府公报");
            if (i > 0) {
                paper.text(74, 130, 16, new String(points, 26, 28));
                paper.text(74, 158, 16, new String(points, 54, points.length - 54));
            }
            paper.text(106, 700, 16, i < 2 ? new String(points, 0, 26) : "完。");
            paper.text(280, 800, 10, "— " + (i + 1) + " —");
        }

        assertThat(shape(paper)).containsExactly("P " + LONG, "P " + LONG, "P 完。");
    }

    @Test
    void ruledTableKeepsRowsColumnsAndLines() {
        PdfPaper paper = new PdfPaper().page();
        paper.paragraph(80, "任务分工如下。");
        paper.table(74, 120, new double[] {40, 150, 120}, 40, new String[][] {
            {"序号", "任务", "责任单位"},
            {"1", "新增专精特新企业30家", "区科工局"},
            {"2", "完成工业投资45亿元并推动重\n点企业应改尽改", "区发改局"}
        });
        paper.paragraph(300, "请抓好落实。");

        assertThat(shape(paper))
                .containsExactly(
                        "P 任务分工如下。",
                        "T 3x3",
                        "C 0,0 1x1 序号",
                        "C 0,1 1x1 任务",
                        "C 0,2 1x1 责任单位",
                        "C 1,0 1x1 1",
                        "C 1,1 1x1 新增专精特新企业30家",
                        "C 1,2 1x1 区科工局",
                        "C 2,0 1x1 2",
                        "C 2,1 1x1 完成工业投资45亿元并推动重点企业应改尽改",
                        "C 2,2 1x1 区发改局",
                        "P 请抓好落实。");
    }

    @Test
    void mergedCellsAreMergedHoweverTheLinesAreDrawn() {
        PdfPaper paper = new PdfPaper().page();
        // Three rows, two columns: the head goes across, the first column goes down from the second row.
        paper.bar(74, 100, 300, 0.5)
                .bar(74, 130, 300, 0.5)
                .bar(174, 160, 200, 0.5)
                .bar(74, 190, 300, 0.5);
        paper.bar(74, 100, 0.5, 90.5).bar(374, 100, 0.5, 90.5).bar(174, 130, 0.5, 60);
        paper.text(180, 118, 10, "主要指标")
                .text(80, 165, 10, "工业")
                .text(180, 148, 10, "投资")
                .text(180, 178, 10, "产值");

        assertThat(shape(paper))
                .containsExactly("T 3x2", "C 0,0 1x2 主要指标", "C 1,0 2x1 工业", "C 1,1 1x1 投资", "C 2,1 1x1 产值");
    }

    @Test
    void tableOpenAtItsSidesHasItsOuterColumns() {
        PdfPaper paper = new PdfPaper().page();
        for (int i = 0; i < 3; i++) {
            paper.line(74, 100 + i * 30, 474, 100 + i * 30);
        }
        paper.line(200, 100, 200, 160).line(330, 100, 330, 160);
        paper.text(80, 118, 10, "指标").text(210, 118, 10, "2025年").text(340, 118, 10, "2030年");
        paper.text(80, 148, 10, "森林覆盖率").text(210, 148, 10, "30%").text(340, 148, 10, "33%");

        assertThat(shape(paper)).contains("T 2x3", "C 1,0 1x1 森林覆盖率", "C 1,2 1x1 33%");
    }

    @Test
    void tableOverPagesIsOneWithoutItsRepeatedHead() {
        String[] head = {"序号", "任务", "责任单位"};
        double[] widths = {40, 200, 120};
        PdfPaper paper = new PdfPaper();
        paper.page().table(74, 600, widths, 40, new String[][] {head, {"1", "新增企业30家", "区科工局"}});
        paper.page().table(74, 80, widths, 40, new String[][] {head, {"2", "完成投资45亿元", "区发改局"}});

        assertThat(shape(paper))
                .contains("T 3x3", "C 1,1 1x1 新增企业30家", "C 2,1 1x1 完成投资45亿元", "C 2,2 1x1 区发改局")
                .hasSize(10);
    }

    @Test
    void rowBrokenByThePageIsPutTogether() {
        double[] widths = {40, 200, 120};
        PdfPaper paper = new PdfPaper();
        paper.page().table(74, 640, widths, 40, new String[][] {{"1", "新增专精特新企业30家，", "区科工局"}});
        paper.page().table(74, 80, widths, 40, new String[][] {{"", "其中制造业20家", ""}, {"2", "完成投资", "区发改局"}});

        assertThat(shape(paper)).contains("T 2x3", "C 0,1 1x1 新增专精特新企业30家，其中制造业20家", "C 1,0 1x1 2");
    }

    @Test
    void tableWithoutLinesIsTextWithANotice() {
        PdfPaper paper = new PdfPaper().page();
        for (int i = 0; i < 4; i++) {
            paper.text(74, 100 + i * 20, 10, "指标" + i)
                    .text(250, 100 + i * 20, 10, "30家")
                    .text(400, 100 + i * 20, 10, "局");
        }

        ReadDocument read = reader.read(paper.bytes(), "表.pdf");

        assertThat(Shape.of(read.text())).contains("P 指标0 30家 局", "P 指标3 30家 局");
        assertThat(read.notices()).contains(ReadingNotice.UNRULED_TABLES, ReadingNotice.LAYOUT_TEXT);
    }

    @Test
    void framedParagraphIsNoTable() {
        PdfPaper paper = new PdfPaper().page();
        paper.draw("70 700 400 60 re S").text(80, 110, 16, "各街镇要抓好落实。");

        assertThat(shape(paper)).containsExactly("P 各街镇要抓好落实。");
    }

    @Test
    void turnedPageIsReadAsSeen() {
        PdfPaper paper = new PdfPaper().turned(90).page();
        // Written from bottom to top on the unturned paper: seen from left to right after turning.
        paper.draw("BT /F1 16 Tf 0 1 -1 0 100 300 Tm <4EFB52A15206> Tj ET");
        paper.draw("BT /F1 16 Tf 0 1 -1 0 128 300 Tm <62C589E3> Tj ET");

        assertThat(shape(paper)).containsExactly("P 任务分担解");
    }

    @Test
    void watermarkIsNotRead() {
        PdfPaper paper = new PdfPaper().page().slanted(150, 500, "征求意见稿");
        paper.paragraph(100, "全区新增企业30家。");

        assertThat(shape(paper)).containsExactly("P 全区新增企业30家。");
    }

    @Test
    void boldByPrintingTwiceIsReadOnce() {
        PdfPaper paper = new PdfPaper().page().text(106, 100, 16, "新增企业").text(106.4, 100, 16, "新增企业");

        assertThat(shape(paper)).containsExactly("P 新增企业");
    }

    @Test
    void twoColumnsAreReadOneAfterTheOther() {
        PdfPaper paper = new PdfPaper().page();
        for (int i = 0; i < 10; i++) {
            paper.text(60, 100 + i * 20, 12, "左栏第" + i + "行文字一二三四五六七八九十");
            paper.text(320, 100 + i * 20, 12, "右栏第" + i + "行文字一二三四五六七八九十");
        }

        String text = reader.read(paper.bytes(), "公报.pdf").text().text();

        assertThat(text.indexOf("左栏第9行")).isLessThan(text.indexOf("右栏第0行"));
    }

    @Test
    void columnsWithLittleRoomBetweenThemKeepTheirParagraphs() {
        PdfPaper paper = new PdfPaper().page();
        for (int i = 0; i < 10; i++) {
            String[] lines = {"第" + i + "条压实各方责任，加快推动惠", "企政策直达快享，持续优化审批流", "程，培育企业二十家。"};
            for (int j = 0; j < 3; j++) {
                double y = 100 + (i * 3 + j) * 20;
                paper.text(79 + (j == 0 ? 24 : 0), y, 14, "左" + lines[j].substring(1));
                paper.text(310 + (j == 0 ? 24 : 0), y, 14, "右" + lines[j].substring(1));
            }
        }

        List<String> shape = shape(paper);

        assertThat(shape).hasSize(20);
        assertThat(shape.get(0)).isEqualTo("P 左0条压实各方责任，加快推动惠左政策直达快享，持续优化审批流左，培育企业二十家。");
        assertThat(shape.get(19)).startsWith("P 右9条").endsWith("二十家。");
    }

    @Test
    void linesOfAFrameAreJoinedWithinItsSides() {
        PdfPaper paper = new PdfPaper().page();
        double next = paper.paragraph(80, LONG);
        paper.draw("74 500 214 150 re S");
        paper.text(80, 215, 16, "专栏一到二〇二八年托位数").text(80, 243, 16, "达到五千个。");
        paper.text(80, 271, 16, "新增企业三十家。");
        paper.paragraph(420, LONG);

        assertThat(next).isLessThan(190);
        assertThat(shape(paper)).containsExactly("P " + LONG, "P 专栏一到二〇二八年托位数达到五千个。", "P 新增企业三十家。", "P " + LONG);
    }

    @Test
    void tableWithoutLinesIsToldAlsoWhereItsCellsRunOverSeveralLines() {
        PdfPaper paper = new PdfPaper().page();
        for (int i = 0; i < 3; i++) {
            paper.text(74, 100 + i * 40, 10, "指标")
                    .text(250, 100 + i * 40, 10, "30家")
                    .text(400, 100 + i * 40, 10, "局");
            paper.text(74, 120 + i * 40, 10, "续行");
        }

        assertThat(reader.read(paper.bytes(), "表.pdf").notices()).contains(ReadingNotice.UNRULED_TABLES);
    }

    @Test
    void rowBrokenByThePageIsPutTogetherBelowARepeatedHeadAndBesideACategory() {
        PdfPaper paper = new PdfPaper();
        categoryTable(paper.page(), 600, "1", "新增企业30家", "2", "改造设施30处，");
        categoryTable(paper.page(), 80, "", "其中民生类20处", "3", "完成投资45亿元");

        assertThat(shape(paper))
                .containsExactly(
                        "T 4x3",
                        "C 0,0 1x1 序号",
                        "C 0,1 1x1 类别",
                        "C 0,2 1x1 任务",
                        "C 1,0 1x1 1",
                        "C 1,1 3x1 工业",
                        "C 1,2 1x1 新增企业30家",
                        "C 2,0 1x1 2",
                        "C 2,2 1x1 改造设施30处，其中民生类20处",
                        "C 3,0 1x1 3",
                        "C 3,2 1x1 完成投资45亿元");
    }

    /** A head and two rows; the second cell goes down over both, and has words on the first page only. */
    private static void categoryTable(PdfPaper paper, double top, String... words) {
        for (double x : new double[] {74, 114, 194, 434}) {
            paper.line(x, top, x, top + 120);
        }
        paper.line(74, top, 434, top).line(74, top + 40, 434, top + 40).line(74, top + 120, 434, top + 120);
        paper.line(74, top + 80, 114, top + 80).line(194, top + 80, 434, top + 80);
        paper.text(80, top + 20, 10, "序号").text(120, top + 20, 10, "类别").text(200, top + 20, 10, "任务");
        for (int row = 0; row < 2; row++) {
            double baseline = top + 60 + row * 40;
            paper.text(80, baseline, 10, words[row * 2]).text(200, baseline, 10, words[row * 2 + 1]);
        }
        if (words[0].equals("1")) {
            paper.text(120, top + 60, 10, "工业");
        }
    }

    @Test
    void radicalsAreReadAsTheCharactersTheyStandFor() {
        assertThat(LayoutWords.meant("\u2F00\u2F06\u2ED3期⻔")).isEqualTo("一二长期门");
    }

    @Test
    void dashThatAFontCallsABarIsADash() {
        assertThat(LayoutWords.meant("2026\u20152028年")).isEqualTo("2026—2028年");
    }

    @Test
    void raisedFigurePointsToANoteUnlessALetterStandsBeforeIt() {
        PdfPaper paper = new PdfPaper().page();
        paper.text(106, 100, 16, "新增托位450个，面积12km");
        paper.text(290, 94, 9, "2");
        paper.text(295, 100, 16, "，合计60%");
        paper.text(367, 94, 9, "3");
        paper.paragraph(128, LONG);

        assertThat(shape(paper)).contains("P 新增托位450个，面积12km2，合计60%");
    }

    @Test
    void titleOverTwoLinesIsOneHeading() {
        PdfPaper paper = new PdfPaper().page();
        paper.text(135, 60, 36, "云汀区人民政府文件");
        paper.text(165, 120, 22, "云汀区制造业提升行动方案");
        paper.text(210, 156, 22, "（2026—2028年）");
        paper.paragraph(220, LONG);

        assertThat(shape(paper)).startsWith("H1 云汀区人民政府文件", "H1 云汀区制造业提升行动方案（2026—2028年）");
    }

    @Test
    void pageWithoutTextAmongOthersIsTold() {
        PdfPaper paper = new PdfPaper().page();
        paper.paragraph(100, "全区新增企业30家。");
        paper.page().draw("100 100 300 300 re f");

        assertThat(reader.read(paper.bytes(), "方案.pdf").notices()).contains(ReadingNotice.PAGES_WITHOUT_TEXT);
    }

    private List<String> shape(PdfPaper paper) {
        return Shape.of(reader.read(paper.bytes(), "方案.pdf").text());
    }
}
