package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.extraction.TextBlock.Cell;
import cn.liangdeng.extraction.TextBlock.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of indicators, flattened to a cell a line or with tabs. */
class IndicatorTableTest {

    @Test
    void aFlattenedTableWithAClassBeforeTheNumber() {
        Extraction found = Drafts.read("""
                “十四五”时期河东县主要指标
                类别
                序号
                指标名称
                单位
                2020年
                2025年
                属性
                民生
                1
                养老床位数
                张
                1200
                2000
                预期性
                2
                森林覆盖率
                %
                31.5
                ≥33
                约束性
                """);
        assertThat(found.targets()).hasSize(2);
        assertThat(found.targets().get(0).indicator()).isEqualTo("养老床位数");
        assertThat(found.targets().get(0).baseline()).isEqualByComparingTo("1200");
        assertThat(found.targets().get(1).comparator()).isEqualTo(DraftTarget.Comparison.AT_LEAST);
        assertThat(found.targets().get(1).deadline()).hasToString("2025-12-31");
    }

    @Test
    void aHeaderMayCarryWordsInBrackets() {
        Extraction found = Drafts.read("""
                “十四五”河东县农业主要指标
                指标
                2020年基期值
                2025年目标值
                年均增速〔五年累计〕
                科技进步贡献率(%)
                60
                64
                〔4〕
                机械化率(%)
                71
                75
                〔4〕
                """);
        assertThat(found.targets())
                .extracting(DraftTarget::value)
                .map(String::valueOf)
                .contains("64", "75");
    }

    @Test
    void rowsWhoseCellsAreMergedGiveAFigureEach() {
        Extraction found = Drafts.read("""
                “十四五”河东区教育主要指标
                指标
                2020年
                2025年
                属性
                一、普及水平
                1.人均受教育年限(年)
                10.8年
                12.1年以上
                约束性
                二、师资水平
                2.小学教师学历比例(%)
                其中:本科及以上学历比例(%)
                97.2%
                61.5%
                100%
                70%
                预期性
                3.智慧校园比例(%)
                40%
                90%
                预期性
                """);
        assertThat(found.targets())
                .extracting(DraftTarget::value)
                .map(String::valueOf)
                .containsExactly("12.1", "100", "70", "90");
        assertThat(found.targets())
                .extracting(DraftTarget::baseline)
                .map(String::valueOf)
                .containsExactly("10.8", "97.2", "61.5", "40");
        assertThat(found.targets().get(2).indicator()).contains("本科及以上学历比例");
    }

    @Test
    void linesThatHeadGroupsOfRowsAreNoRows() {
        Extraction found = Drafts.read("""
                柳塘县生态环境保护规划(2021-2025年)
                主要指标
                指标
                2020年
                2025年
                〔累计〕1
                属性
                环境质量
                1.空气
                优良天数比率(%)
                76.7
                >80
                -
                约束性
                重污染天数比例(%)
                1.2
                <1
                -
                预期性
                2.水
                劣V类水体比例(%)
                9.7
                <5
                -
                预期性
                """);
        assertThat(found.targets()).extracting(DraftTarget::indicator).containsExactly("优良天数比率", "重污染天数比例", "劣V类水体比例");
    }

    @Test
    void aRowWithoutAUnitOfMeasureKeepsItsColumns() {
        Extraction found = Drafts.read("""
                “十五五”时期河东县主要指标
                序号
                指标名称
                单位
                2025年
                2030年
                属性
                1
                城乡居民收入比
                —
                2.1
                <1.9
                预期性
                2
                加工业增加值年均增速
                %
                [4.2]
                [4.5左右]
                预期性
                """);
        assertThat(found.targets()).extracting(DraftTarget::indicator).containsExactly("城乡居民收入比", "加工业增加值年均增速");
        assertThat(found.targets().get(0).value()).isEqualByComparingTo("1.9");
        assertThat(found.targets().get(0).baseline()).isEqualByComparingTo("2.1");
        assertThat(found.targets().get(1).value()).isEqualByComparingTo("4.5");
    }

    @Test
    void actualFiguresAreBaselinesAndTheRowNamesWhoAnswers() {
        Extraction found = Drafts.read("""
                河东区算力发展目标分解表(2023—2024年)
                序号\t指标\t单位\t2022年实绩\t2023年目标\t2024年目标\t责任单位
                1\t数据中心机架\t个\t300\t500\t800\t区经信局
                2\t算力服务收入\t亿元\t2\t3\t5\t区数据局
                """);
        assertThat(found.targets())
                .hasSize(4)
                .allSatisfy(target -> assertThat(target.leadUnits()).hasSize(1));
        assertThat(found.targets().get(0).baseline()).isEqualByComparingTo("300");
        assertThat(found.targets().get(0).deadline()).hasToString("2023-12-31");
    }

    @Test
    void aTableOnItsSideHasARowForEachYear() {
        Extraction found = Drafts.read("""
                河东新区2025—2026年主要指标表
                年份\t单位产值能耗(吨标准煤/万元)\t公共充电桩保有量(根)
                2024年(基期)\t0.41\t2100
                2025年\t0.40\t2800
                2026年\t0.38\t≥3600
                """);
        assertThat(found.targets())
                .extracting(target -> target.indicator() + " " + target.quote() + " " + target.unit() + " "
                        + target.deadline().getYear())
                .containsExactlyInAnyOrder(
                        "单位产值能耗 0.40 吨标准煤/万元 2025",
                        "公共充电桩保有量 2800 根 2025",
                        "单位产值能耗 0.38 吨标准煤/万元 2026",
                        "公共充电桩保有量 ≥3600 根 2026");
        assertThat(found.targets().get(1).baseline()).isEqualByComparingTo("2100");
    }

    /** 指标 | 单位 | 目标值 over 2025年 and 2026年 | 责任单位, below a caption; the class reaches over two rows. */
    @Test
    void headersOfSeveralRowsAreReadDownwards() {
        StringBuilder text = new StringBuilder("河东区算力发展行动计划(2025—2026年)\n");
        List<Cell> cells = new ArrayList<>();
        cell(text, cells, 0, 0, 1, 6, "附表 主要指标");
        cell(text, cells, 1, 0, 2, 1, "类别");
        cell(text, cells, 1, 1, 2, 1, "指标名称");
        cell(text, cells, 1, 2, 2, 1, "单位");
        cell(text, cells, 1, 3, 1, 2, "目标值");
        cell(text, cells, 1, 5, 2, 1, "牵头单位");
        cell(text, cells, 2, 3, 1, 1, "2025年");
        cell(text, cells, 2, 4, 1, 1, "2026年");
        cell(text, cells, 3, 0, 2, 1, "设施");
        cell(text, cells, 3, 1, 1, 1, "数据中心机架");
        cell(text, cells, 3, 2, 1, 1, "个");
        cell(text, cells, 3, 3, 1, 1, "500");
        cell(text, cells, 3, 4, 1, 1, "800");
        cell(text, cells, 3, 5, 1, 1, "区经信局");
        cell(text, cells, 4, 1, 1, 1, "算力设备利用率");
        cell(text, cells, 4, 2, 1, 1, "%");
        cell(text, cells, 4, 3, 1, 1, "60");
        cell(text, cells, 4, 4, 1, 1, "70以上");
        cell(text, cells, 4, 5, 1, 1, "区数据局");
        int from = cells.get(0).start();
        Table table = new Table(from, text.length(), 5, 6, cells);
        TextBlock title = new TextBlock.Heading(1, 0, from - 1);
        Extraction found = new TargetExtractor().read(new DocumentText(text.toString(), List.of(title, table)));
        assertThat(found.targets())
                .extracting(target -> target.indicator() + " " + target.value() + target.unit() + " "
                        + target.deadline().getYear() + " " + target.leadUnits())
                .containsExactly(
                        "数据中心机架 500个 2025 [区经信局]",
                        "数据中心机架 800个 2026 [区经信局]",
                        "算力设备利用率 60% 2025 [区数据局]",
                        "算力设备利用率 70% 2026 [区数据局]");
    }

    private static void cell(
            StringBuilder text, List<Cell> cells, int row, int column, int rows, int columns, String words) {
        int start = text.length();
        text.append(words).append('\n');
        cells.add(new Cell(row, column, rows, columns, start, start + words.length()));
    }
}
