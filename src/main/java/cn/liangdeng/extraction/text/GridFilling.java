package cn.liangdeng.extraction.text;

import cn.liangdeng.extraction.text.FlatTable.GridCell;
import java.util.ArrayList;
import java.util.List;

/** A table that is being put together of lines: its headers, the cells so far and the row that is filled next. */
final class GridFilling {

    final List<Line> lines;
    final List<String> headers = new ArrayList<>();
    final List<GridCell> cells = new ArrayList<>();
    /** Row 0 holds the headers. */
    int row = 1;

    GridFilling(List<Line> lines) {
        this.lines = lines;
    }

    String words(int line) {
        return lines.get(line).words();
    }

    /** Whether the first column holds running numbers. */
    boolean numbered() {
        return Columns.isNumber(headers.get(0));
    }

    /** Makes a cell of the lines from the first to the last. */
    void put(int atRow, int column, int firstLine, int lastLine) {
        int start = lines.get(firstLine).start();
        cells.add(new GridCell(atRow, column, 1, 1, start, lines.get(lastLine).end()));
    }

    /** Makes a row of a line that stands over all columns. */
    void group(int line) {
        cells.add(new GridCell(
                row,
                0,
                1,
                headers.size(),
                lines.get(line).start(),
                lines.get(line).end()));
        row++;
    }
}
