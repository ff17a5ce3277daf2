package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.extraction.DraftTarget;
import cn.liangdeng.extraction.TargetExtractor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Tables of an invented district as web page, Word file and workbook: the drafts are the same, whatever brings the table. */
class TableDraftsTest {

    private final DocumentReader reader = new DocumentReader();

    @Test
    void headersOfTwoRowsAndAGroupColumn() {
        sameInEveryFormat(
                """
                <h1>云溪区国民经济和社会发展第十四个五年规划纲要</h1><p>一、主要指标</p><table>
                <tr><th rowspan=2>类别</th><th rowspan=2>序号</th><th rowspan=2>指标名称</th><th rowspan=2>单位</th><th rowspan=2>2020年</th><th colspan=2>2025年</th><th rowspan=2>年均增速(%)</th><th rowspan=2>属性</th><th rowspan=2>责任单位</th></tr>
                <tr><th>预计</th><th>目标</th></tr>
                <tr><td rowspan=2>经济发展</td><td>1</td><td>地区生产总值</td><td>亿元</td><td>560</td><td>880</td><td>900</td><td>7.5</td><td>预期性</td><td>区发改局、区统计局</td></tr>
                <tr><td>2</td><td>常住人口城镇化率</td><td>%</td><td>62.1</td><td>67</td><td>68.5</td><td>-</td><td>预期性</td><td>区发改局</td></tr>
                <tr><td>生态环境</td><td>3</td><td>PM2.5平均浓度</td><td>微克/立方米</td><td>42</td><td>36</td><td>≤35</td><td>—</td><td>约束性</td><td>区生态环境分局</td></tr>
                <tr><td>民生福祉</td><td>4</td><td>城镇新增就业人数</td><td>万人</td><td>1.2</td><td></td><td>[6]</td><td></td><td>预期性</td><td>区人社局</td></tr>
                <tr><td colspan=10>注:[ ]内为五年累计数。</td></tr></table><p>注:2020年数据为快报数。</p>
                """,
                "地区生产总值|900亿元|REACH|2025-12-31|区发改局, 区统计局",
                "地区生产总值年均增速|7.5%|REACH|2025-12-31|区发改局, 区统计局",
                "常住人口城镇化率|68.5%|REACH|2025-12-31|区发改局",
                "PM2.5平均浓度|35微克/立方米|AT_MOST|2025-12-31|区生态环境分局",
                "城镇新增就业人数|6万人|REACH|2025-12-31|区人社局");
    }

    @Test
    void boundsAndSumsWrittenInWords() {
        sameInEveryFormat(
                """
                <h1>云溪区生态文明建设行动方案(2024—2026年)</h1><p>主要指标如下表。</p><table>
                <tr><td>主要指标</td><td>2023年实际</td><td>到2026年目标</td><td>属性</td></tr>
                <tr><td>空气质量优良天数比率</td><td>83.1%</td><td>85%以上</td><td>约束性</td></tr>
                <tr><td>PM2.5平均浓度(微克/立方米)</td><td>36</td><td>不高于33</td><td>约束性</td></tr>
                <tr><td>新造林面积(亩)</td><td>—</td><td>累计12000</td><td>预期性</td></tr>
                <tr><td>污水集中处理率</td><td>93.5%</td><td>达到96%</td><td>预期性</td></tr>
                <tr><td>单位生产总值能耗下降(%)</td><td>2.9</td><td>完成上级下达任务</td><td>约束性</td></tr></table>
                """,
                "空气质量优良天数比率|85%|AT_LEAST|2026-12-31|",
                "PM2.5平均浓度|33微克/立方米|AT_MOST|2026-12-31|",
                "新造林面积|12000亩|REACH|2026-12-31|",
                "污水集中处理率|96%|REACH|2026-12-31|");
    }

    @Test
    void attributesDownTheSide() {
        sameInEveryFormat(
                """
                <h1>云溪区2026年经济工作方案</h1><p>预期目标</p><table>
                <tr><td>指标</td><td>地区生产总值</td><td>工业投资</td><td>登记失业率</td></tr>
                <tr><td>单位</td><td>亿元</td><td>亿元</td><td>%</td></tr>
                <tr><td>2025年实际</td><td>480</td><td>51</td><td>2.6</td></tr>
                <tr><td>2026年目标</td><td>510</td><td>57</td><td>控制在3以内</td></tr>
                <tr><td>责任单位</td><td>区发改局</td><td>区经信局</td><td>区人社局</td></tr></table>
                """,
                "地区生产总值|510亿元|REACH|2026-12-31|区发改局",
                "工业投资|57亿元|REACH|2026-12-31|区经信局",
                "登记失业率|3%|AT_MOST|2026-12-31|区人社局");
    }

    @Test
    void unitsInTheHeader() {
        sameInEveryFormat(
                """
                <h1>云溪区2026年主要经济指标任务表</h1><p>单位:亿元、%</p><table>
                <tr><td colspan=4>2026年主要经济指标</td></tr>
                <tr><td>指标名称</td><td>2026年目标(亿元)</td><td>增速(%)</td><td>责任单位</td></tr>
                <tr><td>社会消费品零售总额</td><td>210</td><td>7</td><td>区商务局</td></tr>
                <tr><td>一般公共预算收入</td><td>36</td><td>5左右</td><td>区财政局</td></tr></table>
                """,
                "社会消费品零售总额|210亿元|REACH|2026-12-31|区商务局",
                "社会消费品零售总额增速|7%|REACH|2026-12-31|区商务局",
                "一般公共预算收入|36亿元|REACH|2026-12-31|区财政局",
                "一般公共预算收入增速|5%|ABOUT|2026-12-31|区财政局");
    }

    @Test
    void indicatorsWithOneColumnOfGoalsAndADayForEachRow() {
        sameInEveryFormat(
                """
                <h1>云溪区2026年重点工作分工表</h1><table>
                <tr><td rowspan=2>序号</td><td colspan=3>目标任务</td><td rowspan=2>完成时限</td><td rowspan=2>责任单位</td></tr>
                <tr><td>指标</td><td>单位</td><td>目标值</td></tr>
                <tr><td>1</td><td>新增规模以上工业企业</td><td>家</td><td>20</td><td>12月底前</td><td>区经信局</td></tr>
                <tr><td>2</td><td>集中供热普及率</td><td>%</td><td>不低于85</td><td>6月底前</td><td>区住建局</td></tr>
                <tr><td>3</td><td>数字政务平台</td><td></td><td>建成投用</td><td>9月底前</td><td>区数据局</td></tr></table>
                """,
                "新增规模以上工业企业|20家|REACH|2026-12-31|区经信局",
                "集中供热普及率|85%|AT_LEAST|2026-06-30|区住建局",
                "数字政务平台建成投用||REACH|2026-09-30|区数据局");
    }

    @Test
    void aGoalInItsCellTakesTheNameBesideIt() {
        sameInEveryFormat("""
                <h1>云溪区服务业提质方案(2026—2028年)</h1><table>
                <tr><td>领域</td><td>主要指标</td><td>目标值</td><td>完成时限</td><td>牵头单位</td></tr>
                <tr><td rowspan=2>商贸</td><td>引进区域首店</td><td>10家</td><td>2026年12月</td><td>区商务局</td></tr>
                <tr><td>举办促消费活动</td><td>30场次以上</td><td>2027年6月</td><td>区商务局</td></tr></table>
                """, "引进区域首店|10家|REACH|2026-12-31|区商务局", "举办促消费活动|30场次|AT_LEAST|2027-06-30|区商务局");
    }

    @Test
    void tasksWithMergedUnits() {
        sameInEveryFormat(
                """
                <h1>云溪区2026年民生实事任务清单</h1><table>
                <tr><td rowspan=2>类别</td><td rowspan=2>序号</td><td rowspan=2>目标任务</td><td rowspan=2>完成时限</td><td colspan=2>责任分工</td></tr>
                <tr><td>牵头单位</td><td>配合单位</td></tr>
                <tr><td rowspan=3>教育医疗</td><td>1</td><td>新增公办幼儿园学位1200个</td><td>8月底前</td><td rowspan=2>区教育局</td><td>区财政局</td></tr>
                <tr><td>2</td><td>改造教室300间</td><td>12月底前</td><td>各街镇</td></tr>
                <tr><td>3</td><td>城南社区卫生服务中心建成投用</td><td>10月底前</td><td>区卫健局</td><td></td></tr>
                <tr><td>交通</td><td>4</td><td>新建农村公路45公里;云溪大桥竣工通车</td><td>11月底前</td><td>区交通局</td><td>沿线各镇</td></tr></table>
                """,
                "新增公办幼儿园学位数|1200个|REACH|2026-08-31|区教育局",
                "改造教室数|300间|REACH|2026-12-31|区教育局",
                "城南社区卫生服务中心建成投用||REACH|2026-10-31|区卫健局",
                "新建农村公路里程|45公里|REACH|2026-11-30|区交通局",
                "云溪大桥竣工通车||REACH|2026-11-30|区交通局");
    }

    @Test
    void projectsWithTheirInvestment() {
        sameInEveryFormat(
                """
                <h1>云溪区2026年重点项目清单</h1><table>
                <tr><td>序号</td><td>项目名称</td><td>建设内容及规模</td><td>总投资(万元)</td><td>2026年计划投资(万元)</td><td>年度建设目标</td><td>责任单位</td></tr>
                <tr><td>1</td><td>云溪智造产业园</td><td>建设标准厂房8万平方米</td><td>42000</td><td>15000</td><td>6月底前开工建设</td><td>区工投集团</td></tr>
                <tr><td>2</td><td>城北水厂迁建工程</td><td>日供水5万吨</td><td>21000</td><td>9000</td><td>年底前建成通水</td><td>区水务局</td></tr></table>
                """,
                "云溪智造产业园完成投资|15000万元|REACH|2026-12-31|区工投集团",
                "云溪智造产业园开工建设||REACH|2026-06-30|区工投集团",
                "城北水厂迁建工程完成投资|9000万元|REACH|2026-12-31|区水务局",
                "城北水厂迁建工程建成通水||REACH|2026-12-31|区水务局");
    }

    @Test
    void sharesOfUnits() {
        sameInEveryFormat(
                """
                <h1>云溪区2026年招商引资和市场主体培育任务分解表</h1><table>
                <tr><td>单位</td><td>新增经营主体(户)</td><td>到位资金(亿元)</td><td>新签约亿元以上项目(个)</td></tr>
                <tr><td>东岭街道</td><td>600</td><td>5</td><td>3</td></tr>
                <tr><td>南河镇</td><td>450</td><td>4.5</td><td>2</td></tr>
                <tr><td>合计</td><td>1050</td><td>9.5</td><td>5</td></tr></table>
                """,
                "新增经营主体|600户|REACH|2026-12-31|东岭街道",
                "到位资金|5亿元|REACH|2026-12-31|东岭街道",
                "新签约亿元以上项目|3个|REACH|2026-12-31|东岭街道",
                "新增经营主体|450户|REACH|2026-12-31|南河镇",
                "到位资金|4.5亿元|REACH|2026-12-31|南河镇",
                "新签约亿元以上项目|2个|REACH|2026-12-31|南河镇",
                "新增经营主体|1050户|REACH|2026-12-31|",
                "到位资金|9.5亿元|REACH|2026-12-31|",
                "新签约亿元以上项目|5个|REACH|2026-12-31|");
    }

    @Test
    void stepsOfTheYear() {
        sameInEveryFormat(
                """
                <h1>云溪区2026年重点工作任务分解表</h1><table>
                <tr><td>序号</td><td>重点任务</td><td>2026年目标</td><td colspan=4>进度安排</td><td>责任单位</td></tr>
                <tr><td></td><td></td><td></td><td>一季度</td><td>二季度</td><td>三季度</td><td>四季度</td><td></td></tr>
                <tr><td>1</td><td>扩大有效投资</td><td>完成固定资产投资180亿元</td><td>30</td><td>80</td><td>130</td><td>180</td><td>区发改局</td></tr>
                <tr><td>2</td><td>老旧小区改造</td><td>改造老旧小区25个</td><td>完成方案编制</td><td>开工10个</td><td>开工25个</td><td>全部完工</td><td>区住建局</td></tr></table>
                """,
                "完成固定资产投资|180亿元|REACH|2026-12-31|区发改局",
                "改造老旧小区数|25个|REACH|2026-12-31|区住建局",
                "完成方案编制||REACH|2026-03-31|区住建局",
                "开工老旧小区改造数|10个|REACH|2026-06-30|区住建局",
                "开工老旧小区改造数|25个|REACH|2026-09-30|区住建局",
                "老旧小区改造全部完工||REACH|2026-12-31|区住建局");
    }

    /** Drafts as name|figure and unit|comparator|deadline|lead units. */
    private void sameInEveryFormat(String html, String... drafts) {
        String body = html.replace("\n", "");
        assertThat(drafts(("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8), "表.html"))
                .containsExactly(drafts);
        assertThat(drafts(docx(body), "表.docx")).containsExactly(drafts);
        assertThat(drafts(xlsx(body), "表.xlsx")).containsExactly(drafts);
    }

    private List<String> drafts(byte[] file, String name) {
        return new TargetExtractor()
                .extract(reader.read(file, name).text()).stream()
                        .map(TableDraftsTest::essence)
                        .toList();
    }

    private static String essence(DraftTarget draft) {
        String value = draft.value() == null ? "" : draft.value().toPlainString();
        return String.join(
                "|",
                draft.indicator(),
                value + draft.unit(),
                draft.comparator().name(),
                String.valueOf(draft.deadline()),
                String.join(", ", draft.leadUnits()));
    }

    private record Placed(int row, int column, int rows, int columns, String words) {}

    private static List<Placed> grid(Element table) {
        List<Placed> cells = new ArrayList<>();
        Set<List<Integer>> taken = new HashSet<>();
        int row = 0;
        for (Element line : table.select("tr")) {
            int column = 0;
            for (Element cell : line.select("th,td")) {
                while (taken.contains(List.of(row, column))) {
                    column++;
                }
                int rows = span(cell, "rowspan");
                int columns = span(cell, "colspan");
                for (int i = 0; i < rows * columns; i++) {
                    taken.add(List.of(row + i / columns, column + i % columns));
                }
                cells.add(new Placed(row, column, rows, columns, cell.text()));
                column += columns;
            }
            row++;
        }
        return cells;
    }

    private static int span(Element cell, String attribute) {
        return cell.hasAttr(attribute) ? Integer.parseInt(cell.attr(attribute)) : 1;
    }

    private static byte[] docx(String html) {
        return Samples.docx(document -> {
            for (Element element : Jsoup.parse(html).body().children()) {
                if (element.tagName().equals("table")) {
                    table(document, grid(element));
                } else {
                    XWPFParagraph paragraph = document.createParagraph();
                    paragraph.createRun().setText(element.text());
                    paragraph.setAlignment(
                            element.tagName().equals("h1") ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
                }
            }
        });
    }

    private static void table(XWPFDocument document, List<Placed> cells) {
        int rows = cells.stream().mapToInt(c -> c.row() + c.rows()).max().orElse(1);
        int columns =
                cells.stream().mapToInt(c -> c.column() + c.columns()).max().orElse(1);
        XWPFTable table = document.createTable(rows, columns);
        for (Placed cell : cells) {
            for (int i = 0; i < cell.rows() * cell.columns(); i++) {
                int down = i / cell.columns();
                int across = i % cell.columns();
                var one = table.getRow(cell.row() + down).getCell(cell.column() + across);
                if (i == 0) {
                    one.setText(cell.words());
                }
                CTTcPr properties = one.getCTTc().isSetTcPr()
                        ? one.getCTTc().getTcPr()
                        : one.getCTTc().addNewTcPr();
                if (cell.rows() > 1) {
                    properties.addNewVMerge().setVal(down == 0 ? STMerge.RESTART : STMerge.CONTINUE);
                }
                if (cell.columns() > 1) {
                    properties.addNewHMerge().setVal(across == 0 ? STMerge.RESTART : STMerge.CONTINUE);
                }
            }
        }
    }

    private static byte[] xlsx(String html) {
        return Samples.xlsx(workbook -> fill(workbook, html));
    }

    private static void fill(XSSFWorkbook workbook, String html) {
        XSSFSheet sheet = workbook.createSheet("表");
        int next = 0;
        for (Element element : Jsoup.parse(html).body().children()) {
            int top = next;
            if (!element.tagName().equals("table")) {
                sheet.createRow(next++).createCell(0).setCellValue(element.text());
                continue;
            }
            for (Placed cell : grid(element)) {
                int number = top + cell.row();
                XSSFRow row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
                if (!cell.words().isEmpty()) {
                    row.createCell(cell.column()).setCellValue(cell.words());
                }
                if (cell.rows() * cell.columns() > 1) {
                    int last = cell.column() + cell.columns() - 1;
                    sheet.addMergedRegion(new CellRangeAddress(number, number + cell.rows() - 1, cell.column(), last));
                }
                next = Math.max(next, number + cell.rows());
            }
        }
    }
}
