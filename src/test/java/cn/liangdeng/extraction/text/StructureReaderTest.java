package cn.liangdeng.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.TextBlock;
import cn.liangdeng.extraction.TextBlock.Heading;
import cn.liangdeng.extraction.TextBlock.Paragraph;
import cn.liangdeng.extraction.TextBlock.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureReaderTest {

    private final StructureReader reader = new StructureReader();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    云溪示范区数字经济三年行动方案(2024—2026年)          | 1
                    附件2                                        | 1
                    一、总体要求                                     | 2
                    第三章 创新驱动                                   | 2
                    (二)重点任务                                     | 3
                    (四)提升服务品质。(责任领导:张三;责任人:李四)         | 3
                    3.完善设施网络                                   | 4
                    (一)扩大总量。2024年,新增托育机构12家,新增托位600个。     | 0
                    3.完善网络。新建驿站5处。                             | 0
                    责任单位:区民政局                                  | 0
                    （三）优化服务                                    | 3
                    责任单位：镇村建办、环卫所                             | 0
                    2．完善设施网络                                   | 4
                    """)
    void tellsHeadingsFromParagraphs(String line, int level) {
        TextBlock block = reader.read(line).blocks().get(0);

        if (level == 0) {
            assertThat(block).isInstanceOf(Paragraph.class);
        } else {
            assertThat(block)
                    .isInstanceOfSatisfying(
                            Heading.class, h -> assertThat(h.level()).isEqualTo(level));
        }
    }

    @Test
    void recoversATaskTableFlattenedToOneCellALine() {
        DocumentText document = reader.read("""
                附件1

                2024年重点任务清单

                序号

                重点任务

                具体举措

                主要目标及时间节点

                责任单位

                一、夯实基础

                1

                建设云溪数字港

                推进一期厂房建设。

                2024年,引进企业12家。

                区经信局、区投资促进服务中心

                完善园区配套。

                2024全年

                区住建局
                """);

        Table table = table(document);
        assertThat(table.columns()).isEqualTo(5);
        assertThat(row(document, table, 1)).containsExactly("一、夯实基础");
        assertThat(row(document, table, 2))
                .containsExactly("1", "建设云溪数字港", "推进一期厂房建设。", "2024年,引进企业12家。", "区经信局、区投资促进服务中心");
        assertThat(row(document, table, 3)).containsExactly("完善园区配套。", "2024全年", "区住建局");
    }

    @Test
    void recoversColumnsBehindTheUnits() {
        DocumentText document =
                reader.read("序号\n目标任务\n牵头单位\n责任单位\n责任人\n1\n生产总值增长6%。\n区发改局\n区直各部门\n张三\n2\n新建道路5公里。\n区交通局\n李四\n");

        Table table = table(document);
        assertThat(row(document, table, 1)).containsExactly("1", "生产总值增长6%。", "区发改局", "区直各部门", "张三");
        assertThat(row(document, table, 2)).containsExactly("2", "新建道路5公里。", "区交通局", "李四");
        assertThat(table.cells().get(table.cells().size() - 1).column()).isEqualTo(4);
    }

    @Test
    void readsATableWithBars() {
        DocumentText document = reader.read("| 指标 | 单位 | 2025年 |\n|---|---|---|\n| 生产总值 | 亿元 | 900 |\n");

        Table table = table(document);
        assertThat(row(document, table, 1)).containsExactly("生产总值", "亿元", "900");
    }

    @Test
    void stopsAnIndicatorTableWhereTheTextGoesOn() {
        DocumentText document = reader.read("序号\n指标名称\n单位\n2025年\n1\n生产总值\n亿元\n900\n2\n城镇化率\n%\n80\n第三章 创新驱动\n组建专班。\n");

        assertThat(table(document).rows()).isEqualTo(3);
        assertThat(document.blocks()).last().isInstanceOf(Paragraph.class);
    }

    @Test
    void countsOffsetsInCodePoints() {
        DocumentText document = reader.read("𠮷\n一、目标\n");

        TextBlock heading = document.blocks().get(document.blocks().size() - 1);
        assertThat(document.words(heading.start(), heading.end())).isEqualTo("一、目标");
    }

    private static Table table(DocumentText document) {
        return document.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> row(DocumentText document, Table table, int row) {
        return table.cells().stream()
                .filter(cell -> cell.row() == row)
                .map(cell -> document.words(cell.start(), cell.end()))
                .toList();
    }
}
