package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns as workbooks and annexes have them: figures with separated thousands, sums over the period, who leads in brackets. */
class TableColumnsTest {

    @Test
    void separatedThousandsAreFiguresOfIndicatorsAndBaselines() {
        DraftTarget target = only(new String[][] {
            {"序号", "指标", "2025年基数", "2026年目标", "牵头单位"}, {"1", "固定资产投资（万元）", "1,234,568", "1,358,024", "区发改局"}
        });

        assertThat(target.value()).isEqualByComparingTo("1358024");
        assertThat(target.unit()).isEqualTo("万元");
        assertThat(target.baseline()).isEqualByComparingTo("1234568");
    }

    @Test
    void sumOverThePeriodIsAGoalAndSumOfTheMonthsIsNot() {
        DraftTarget target = only(new String[][] {{"指标", "“十五五”累计", "责任单位"}, {"新增高新技术企业（家）", "200", "区科技局"}});
        assertThat(target.value()).isEqualByComparingTo(new BigDecimal(200));
        assertThat(target.measure()).isEqualTo(DraftTarget.Measure.CUMULATIVE);

        assertThat(extract(new String[][] {{"指标", "1—6月累计", "责任单位"}, {"新增高新技术企业（家）", "200", "区科技局"}}))
                .noneMatch(draft -> draft.value() != null);
    }

    @Test
    void whoLeadsInBracketsLeadsAndTheOthersHelp() {
        DraftTarget target = only(
                new String[][] {{"序号", "工作任务", "责任单位", "完成时限"}, {"1", "新建口袋公园5处", "区园林局（牵头）、区水务局、各街镇", "2026年10月底"}});

        assertThat(target.leadUnits()).containsExactly("区园林局");
        assertThat(target.supportingUnits()).containsExactly("区水务局", "各街镇");
    }

    private static DraftTarget only(String[][] rows) {
        List<DraftTarget> found = extract(rows);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<DraftTarget> extract(String[][] rows) {
        StringBuilder text = new StringBuilder("云汀区2026年任务分解表");
        List<TextBlock> blocks = new ArrayList<>();
        blocks.add(new TextBlock.Heading(1, 0, text.length()));
        text.append('\n');
        int start = text.length();
        List<TextBlock.Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                text.append(column > 0 ? "\t" : row > 0 ? "\n" : "");
                int from = text.length();
                text.append(rows[row][column]);
                cells.add(new TextBlock.Cell(row, column, 1, 1, from, text.length()));
            }
        }
        blocks.add(new TextBlock.Table(start, text.length(), rows.length, rows[0].length, cells));
        return new TargetExtractor().extract(new DocumentText(text.toString(), blocks));
    }
}
