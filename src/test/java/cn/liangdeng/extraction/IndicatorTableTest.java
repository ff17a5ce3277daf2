package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tables of indicators, flattened to a cell a line or with tabs. */
class IndicatorTableTest {

    private static Extraction read(String text) {
        return new TargetExtractor().read(new PlainTextReader().read(text));
    }

    @Test
    void aFlattenedTableWithAClassBeforeTheNumber() {
        Extraction found = read("""
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
    void actualFiguresAreBaselinesAndTheRowNamesWhoAnswers() {
        Extraction found = read("""
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
}
