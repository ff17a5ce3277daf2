package cn.liangdeng.office;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.TextBlock;
import java.util.ArrayList;
import java.util.List;

/** Puts a document's text together line by line and keeps the code point offsets of its blocks. */
final class TextBuilder {

    private static final char LINE_SEPARATOR = '\n';
    private static final char CELL_SEPARATOR = '\t';

    private final StringBuilder text = new StringBuilder();
    private final List<TextBlock> blocks = new ArrayList<>();
    private int codePoints;

    /** Adds a heading or, at level {@link HeadingRule#NONE}, a paragraph; a blank line adds nothing. */
    void line(int level, String words) {
        String line = LineText.clean(words);
        if (line.isEmpty()) {
            return;
        }
        breakLine();
        int start = codePoints;
        append(line);
        blocks.add(
                level == HeadingRule.NONE
                        ? new TextBlock.Paragraph(start, codePoints)
                        : new TextBlock.Heading(level, start, codePoints));
    }

    /** Adds a table, a row a line; one without any text adds nothing. */
    void table(TableGrid grid) {
        if (!grid.hasText()) {
            return;
        }
        breakLine();
        int start = codePoints;
        List<TextBlock.Cell> cells = new ArrayList<>();
        int row = 0;
        for (TableGrid.GridCell cell : grid.cells()) {
            if (!cells.isEmpty()) {
                appendSeparator(cell.row() == row ? CELL_SEPARATOR : LINE_SEPARATOR);
            }
            row = cell.row();
            int cellStart = codePoints;
            append(cell.text());
            cells.add(new TextBlock.Cell(
                    cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cellStart, codePoints));
        }
        blocks.add(new TextBlock.Table(start, codePoints, grid.rows(), grid.columns(), cells));
    }

    DocumentText build() {
        return new DocumentText(text.toString(), blocks);
    }

    private void breakLine() {
        if (!text.isEmpty()) {
            appendSeparator(LINE_SEPARATOR);
        }
    }

    private void append(String words) {
        text.append(words);
        codePoints += words.codePointCount(0, words.length());
    }

    private void appendSeparator(char separator) {
        text.append(separator);
        codePoints++;
    }
}
