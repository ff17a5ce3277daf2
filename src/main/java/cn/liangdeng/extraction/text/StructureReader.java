package cn.liangdeng.extraction.text;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.TextBlock;
import cn.liangdeng.extraction.grammar.CodePoints;
import cn.liangdeng.extraction.text.FlatTable.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds headings, paragraphs and tables in plain text. */
public final class StructureReader {

    private static final int EARLY_LINES = 14;

    /** The text with its structure; the text itself is not changed. */
    public DocumentText read(String text) {
        IntUnaryOperator codePoint = codePoints(text);
        List<Line> lines = Line.of(text);
        int[] headers = FlatTable.headerRuns(lines);
        List<TextBlock> blocks = new ArrayList<>();
        boolean afterAnnex = false;
        for (int i = 0; i < lines.size(); ) {
            Grid grid = table(text, lines, i, headers[i]);
            if (grid != null) {
                blocks.add(table(grid, codePoint));
                i = grid.next();
                afterAnnex = false;
                continue;
            }
            Line line = lines.get(i);
            int level = HeadingRule.level(line.words(), afterAnnex, i < EARLY_LINES);
            int start = codePoint.applyAsInt(line.start());
            int end = codePoint.applyAsInt(line.end());
            blocks.add(level > 0 ? new TextBlock.Heading(level, start, end) : new TextBlock.Paragraph(start, end));
            afterAnnex = HeadingRule.isAnnex(line.words());
            i++;
        }
        return new DocumentText(text, blocks);
    }

    private static @Nullable Grid table(String text, List<Line> lines, int from, int headers) {
        Grid flat = FlatTable.at(lines, from, headers);
        return flat != null ? flat : DelimitedTable.at(text, lines, from);
    }

    private static TextBlock table(Grid grid, IntUnaryOperator codePoint) {
        List<TextBlock.Cell> cells = grid.cells().stream()
                .map(c -> new TextBlock.Cell(
                        c.row(),
                        c.column(),
                        c.rowSpan(),
                        c.columnSpan(),
                        codePoint.applyAsInt(c.start()),
                        codePoint.applyAsInt(c.end())))
                .toList();
        int start = cells.get(0).start();
        int end = cells.stream().mapToInt(TextBlock.Cell::end).max().orElse(start);
        return new TextBlock.Table(start, end, grid.rows(), grid.columns(), cells);
    }

    private static IntUnaryOperator codePoints(String text) {
        return new CodePoints(text)::codePoint;
    }
}
