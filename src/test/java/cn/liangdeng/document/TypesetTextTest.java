package cn.liangdeng.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.document.TypesetText.Paragraph;
import cn.liangdeng.document.TypesetText.Run;
import cn.liangdeng.document.TypesetText.Span;
import cn.liangdeng.document.TypesetText.Table;
import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.TextBlock;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypesetTextTest {

    @Test
    void cutsWordsWhereSpansBeginAndEnd() {
        assertThat(runs("新增企业5家以上。", new Span(7, 0, 8)))
                .containsExactly(
                        new Run(0, "新增企业5家以上", List.of(7L), List.of(7L)), new Run(8, "。", List.of(), List.of()));
    }

    @Test
    void showsBothSpansWhereTheyOverlapTheShorterFirst() {
        assertThat(runs("完成投资35亿元、项目4个", new Span(1, 0, 12), new Span(2, 4, 8)))
                .extracting(Run::words, Run::spans)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("完成投资", List.of(1L)),
                        org.assertj.core.groups.Tuple.tuple("35亿元", List.of(2L, 1L)),
                        org.assertj.core.groups.Tuple.tuple("、项目4", List.of(1L)),
                        org.assertj.core.groups.Tuple.tuple("个", List.of()));
    }

    @Test
    void countsCodePointsOutsideTheBasicPlaneOnce() {
        assertThat(runs("𠮷祥街道新增5家", new Span(3, 4, 8)))
                .extracting(Run::start, Run::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, "𠮷祥街道"),
                        org.assertj.core.groups.Tuple.tuple(4, "新增5家"));
    }

    @Test
    void carriesASpanOverTwoParagraphs() {
        DocumentText text =
                new DocumentText("新增企业\n5家以上", List.of(new TextBlock.Paragraph(0, 4), new TextBlock.Paragraph(5, 9)));
        TypesetText set = TypesetText.of(text, List.of(new Span(1, 2, 7)));
        assertThat(set.parts())
                .extracting(part -> ((Paragraph) part)
                        .runs().stream().filter(Run::isMarked).map(Run::words).toList())
                .containsExactly(List.of("企业"), List.of("5家"));
    }

    @Test
    void losesNoWordsOutsideOfBlocks() {
        DocumentText text = new DocumentText("抬头\n正文\n\n 落款", List.of(new TextBlock.Paragraph(3, 5)));
        assertThat(TypesetText.of(text, List.of()).parts())
                .extracting(part -> ((Paragraph) part).runs().get(0).words())
                .containsExactly("抬头", "正文", " 落款");
    }

    @Test
    void setsTheCellsOfATable() {
        DocumentText text = new DocumentText(
                "任务\t单位\n办节",
                List.of(new TextBlock.Table(
                        0,
                        8,
                        2,
                        2,
                        List.of(
                                new TextBlock.Cell(0, 0, 1, 1, 0, 2),
                                new TextBlock.Cell(0, 1, 2, 1, 3, 5),
                                new TextBlock.Cell(1, 0, 1, 1, 6, 8)))));
        Table table =
                (Table) TypesetText.of(text, List.of(new Span(9, 6, 8))).parts().get(0);
        assertThat(table.rows())
                .extracting(row -> row.cells().stream()
                        .map(cell -> cell.rowSpan() + ":" + cell.runs().get(0).words())
                        .toList())
                .containsExactly(List.of("1:任务", "2:单位"), List.of("1:办节"));
        assertThat(table.rows().get(1).begins()).containsExactly(9L);
    }

    @Test
    void leavesOutASpanThatLiesOutside() {
        assertThat(runs("五家", new Span(1, 1, 20))).noneMatch(Run::isMarked);
    }

    private static List<Run> runs(String text, Span... spans) {
        DocumentText document =
                new DocumentText(text, List.of(new TextBlock.Paragraph(0, text.codePointCount(0, text.length()))));
        return ((Paragraph) TypesetText.of(document, List.of(spans)).parts().get(0)).runs();
    }
}
