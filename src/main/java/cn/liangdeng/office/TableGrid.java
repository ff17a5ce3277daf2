package cn.liangdeng.office;

import cn.liangdeng.office.UnreadableFileException.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a table on their grid, while it is being read. Spans are cut to the table's real size, so that a cell that
 * claims a million rows costs nothing.
 */
final class TableGrid {

    private final int maxColumns;
    private final List<GridCell> cells = new ArrayList<>();

    /** For every column the first row that no earlier cell reaches down to. */
    private final List<Integer> freeFrom = new ArrayList<>();

    /** For every column the cell that a vertical merge may go on with, or -1. */
    private final List<Integer> lastInColumn = new ArrayList<>();

    private int row = -1;
    private int column;

    /** A cell with its spans as claimed. */
    record GridCell(int row, int column, int rowSpan, int columnSpan, String text) {}

    TableGrid(int maxColumns) {
        this.maxColumns = maxColumns;
    }

    void nextRow() {
        row++;
        column = 0;
    }

    /** Leaves columns empty at the present place. */
    void skip(int columns) {
        column = Math.min(maxColumns, column + Math.max(0, columns));
    }

    /** Adds a cell at the next place that no cell of an earlier row covers. */
    void add(int rowSpan, int columnSpan, String text) {
        while (column < freeFrom.size() && freeFrom.get(column) > row) {
            column++;
        }
        place(Math.max(1, rowSpan), Math.max(1, columnSpan), text);
    }

    /** Adds a cell that goes on with the one above it in the same column; a new one where there is none above. */
    void addContinuation(int columnSpan, String text) {
        int above = column < lastInColumn.size() ? lastInColumn.get(column) : -1;
        if (above < 0 || cells.get(above).column() != column) {
            place(1, Math.max(1, columnSpan), text);
            return;
        }
        GridCell cell = cells.get(above);
        String joined = cell.text().isEmpty() || text.isEmpty() ? cell.text() + text : cell.text() + ' ' + text;
        int rowSpan = row - cell.row() + 1;
        cells.set(above, new GridCell(cell.row(), cell.column(), rowSpan, cell.columnSpan(), joined));
        column += cell.columnSpan();
    }

    /** Lets the cell just added go on over further columns. */
    void widen(int columns) {
        int index = column == 0 ? -1 : lastInColumn.get(column - 1);
        if (index < 0 || cells.get(index).row() != row) {
            // a cell that goes on from above has its width already
            return;
        }
        GridCell cell = cells.get(index);
        int width = Math.min(columns, maxColumns - column);
        cells.set(index, new GridCell(row, cell.column(), cell.rowSpan(), cell.columnSpan() + width, cell.text()));
        while (freeFrom.size() < column + width) {
            freeFrom.add(0);
            lastInColumn.add(-1);
        }
        for (int i = column; i < column + width; i++) {
            freeFrom.set(i, row + 1);
            lastInColumn.set(i, index);
        }
        column += width;
    }

    private void place(int rowSpan, int columnSpan, String text) {
        if (column >= maxColumns) {
            throw new UnreadableFileException(Reason.TOO_MANY_COLUMNS, maxColumns);
        }
        int width = Math.min(columnSpan, maxColumns - column);
        int index = cells.size();
        cells.add(new GridCell(row, column, rowSpan, width, text));
        while (freeFrom.size() < column + width) {
            freeFrom.add(0);
            lastInColumn.add(-1);
        }
        long reach = (long) row + rowSpan;
        for (int i = column; i < column + width; i++) {
            freeFrom.set(i, (int) Math.min(reach, Integer.MAX_VALUE));
            lastInColumn.set(i, index);
        }
        column += width;
    }

    int rows() {
        return row + 1;
    }

    int columns() {
        return freeFrom.size();
    }

    boolean hasText() {
        return cells.stream().anyMatch(cell -> !cell.text().isEmpty());
    }

    /** The cells in row order, their spans cut to the table. */
    List<GridCell> cells() {
        return cells.stream()
                .map(cell -> new GridCell(
                        cell.row(),
                        cell.column(),
                        Math.min(cell.rowSpan(), rows() - cell.row()),
                        cell.columnSpan(),
                        cell.text()))
                .toList();
    }
}
