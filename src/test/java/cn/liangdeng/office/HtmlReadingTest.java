package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HtmlReadingTest {

    private final DocumentReader reader = new DocumentReader();

    @Test
    void headingsParagraphsAndNestedListsKeepTheirOrder() {
        ReadDocument read = read("""
                <html><body><h1>实施方案</h1><h2>一、目标</h2><p>主要目标如下：</p>
                <ul><li>工业<ul><li>产值100亿元</li><li>企业12家</li></ul></li><li>商贸</li></ul>
                <h3>（一）做强工业</h3></body></html>""");

        assertThat(Shape.of(read.text()))
                .containsExactly(
                        "H1 实施方案", "H2 一、目标", "P 主要目标如下：", "P 工业", "P 产值100亿元", "P 企业12家", "P 商贸", "H3 （一）做强工业");
    }

    @Test
    void scriptsStylesNavigationFormsAndHiddenPartsAreDropped() {
        ReadDocument read = read("""
                <html><head><style>p{}</style></head><body><nav>首页</nav><script>alert(1)</script>
                <p hidden>藏</p><p style="display:none">藏</p><form><button>搜索</button></form>
                <p>正文。</p><footer>版权所有</footer></body></html>""");

        assertThat(read.text().text()).isEqualTo("正文。");
    }

    @Test
    void numbersOfListsStandInTheTextUnlessTheAuthorWroteHisOwn() {
        ReadDocument read = read("""
                <html><body><ol start="3"><li><p>建设创新载体。</p></li><li value="6">完善技术交易。</li></ol>
                <ol style="list-style-type:cjk-ideographic"><li>重点任务</li></ol>
                <ol><li>（一）做强工业</li><li>1.新增企业2家。</li></ol>
                <ol style="list-style:none"><li>首页</li></ol></body></html>""");

        assertThat(Shape.of(read.text()))
                .containsExactly("P 3. 建设创新载体。", "P 6. 完善技术交易。", "H2 一、重点任务", "H3 （一）做强工业", "P 1.新增企业2家。", "P 首页");
    }

    @Test
    void aNumberThatNoLineOfItsItemTookStaysWithTheItem() {
        ReadDocument read = read("<html><body><ol><li><h3>总体要求</h3></li></ol><p>做强工业。</p></body></html>");

        assertThat(Shape.of(read.text())).endsWith("P 做强工业。");
    }

    @Test
    void raisedFigurePointsToANoteUnlessALetterStandsBeforeIt() {
        ReadDocument read = read("<html><body><p>占比60%<sup>[1]</sup>，绿地15万m<sup>2</sup>。</p>"
                + "<table><tr><td>甲</td><td>12%<sup>3</sup></td></tr></table></body></html>");

        assertThat(read.text().text()).isEqualTo("占比60%，绿地15万m2。\n甲\t12%");
    }

    @Test
    void largeCentredLinesOfAPageSavedFromWordAreTheTitle() {
        ReadDocument read = read("""
                <html><head><title>新建文档</title></head><body><p align=center><font size=7>云汀区人民政府文件</font></p>
                <p style="text-align:center">云政发〔2026〕3号</p>
                <p align="center"><b><span style="font-size:22.0pt">关于加快工业发展的意见</span></b></p>
                <p>各镇人民政府：</p><p style="text-align:center;font-size:29px">附表</p></body></html>""");

        assertThat(Shape.of(read.text())).startsWith("H1 云汀区人民政府文件", "P 云政发〔2026〕3号", "H1 关于加快工业发展的意见", "P 各镇人民政府：");
        assertThat(read.title()).isEqualTo("关于加快工业发展的意见");
    }

    @Test
    void mergedCellsKeepTheirSpansAndAreCutToTheTable() {
        ReadDocument read = read("""
                <html><body><table><thead><tr><th rowspan="99999">类别</th><th colspan="2">指标</th></tr></thead>
                <tbody><tr><td>产值</td><td>100<br>亿元</td></tr></tbody></table></body></html>""");

        assertThat(Shape.of(read.text()))
                .containsExactly("T 2x3", "C 0,0 2x1 类别", "C 0,1 1x2 指标", "C 1,1 1x1 产值", "C 1,2 1x1 100 亿元");
    }

    @Test
    void tablesThatLayOutThePageAreRunningText() {
        ReadDocument read = read("""
                <html><body><table><tr><td><table><tr><td><p>一、目标</p><p>新增企业10家。</p></td></tr></table></td>
                <td>侧栏</td></tr></table></body></html>""");

        assertThat(Shape.of(read.text())).containsExactly("H2 一、目标", "P 新增企业10家。", "P 侧栏");
    }

    @Test
    void lineBreaksInTheSourceDoNotSplitChineseWords() {
        ReadDocument read = read("<html><body><p>　　新增规上\n   工业企业 10 家,\n about it</p></body></html>");

        assertThat(read.text().text()).isEqualTo("新增规上工业企业 10 家, about it");
    }

    @Test
    void brokenLinesBecomeParagraphs() {
        ReadDocument read = read("<html><body><div>　　第一段。<br/>　　第二段。<br>&nbsp;<br></div></body></html>");

        assertThat(Shape.of(read.text())).containsExactly("P 第一段。", "P 第二段。");
    }

    @Test
    void theTitleStatedByTheSiteComesFirst() {
        ReadDocument read = read("""
                <html><head><title>示例区人民政府_通知公告</title><meta name="ArticleTitle" content="工作要点">
                </head><body><p>正文。</p></body></html>""");

        assertThat(read.title()).isEqualTo("工作要点");
    }

    @Test
    void withoutHeadingTheWindowTitleServesWithoutTheSitesName() {
        ReadDocument read = read("<html><head><title>2026年工作要点_示例区人民政府</title></head><body><p>正文。</p></body></html>");

        assertThat(read.title()).isEqualTo("2026年工作要点");
    }

    @Test
    void pagesInGuobiaoAreDecodedWithAllTheirCharacters() {
        String page = "<html><head><meta charset=\"gb2312\"></head><body><p>堃镕喆𠮷路改造工程全面完成。</p></body></html>";

        ReadDocument read = reader.read(page.getBytes(Charset.forName("GB18030")), "页面.htm");

        assertThat(read.text().text()).isEqualTo("堃镕喆𠮷路改造工程全面完成。");
        assertThat(read.encoding()).isEqualTo("GB18030");
    }

    @Test
    void aPageWithoutHtmlElementIsRecognisedByItsName() {
        assertThat(Shape.of(reader.read("<p>正文。</p>".getBytes(StandardCharsets.UTF_8), "片段.html")
                        .text()))
                .containsExactly("P 正文。");
    }

    @Test
    void aTableWithHeadingsInsideIsRunningTextAndOneBesideThemIsATable() {
        ReadDocument read = read("""
                <html><body><table><tr><td><h2>一、目标</h2></td><td>正文。</td></tr></table>
                <h2>二、任务</h2><table><tr><td>指标</td><td>12家</td></tr></table></body></html>""");

        assertThat(Shape.of(read.text()))
                .containsExactly("H2 一、目标", "P 正文。", "H2 二、任务", "T 1x2", "C 0,0 1x1 指标", "C 0,1 1x1 12家");
    }

    @Test
    void deeplyNestedPagesAreReadWithoutOverflow() {
        ReadDocument read = read("<html><body>" + "<div>".repeat(100_000) + "底。</body></html>");

        assertThat(read.text().text()).isEqualTo("底。");
    }

    private ReadDocument read(String page) {
        return reader.read(page.getBytes(StandardCharsets.UTF_8), "页面.html");
    }
}
