package cn.liangdeng.office;

import java.util.List;

/**
 * The lattice of a table's lines on a page.
 *
 * @param columns edges of the columns from left to right, one more than there are columns
 * @param rows edges of the rows from top to bottom, one more than there are rows
 * @param boxes the cells, together covering the lattice, row by row
 */
record RuledTable(List<Double> columns, List<Double> rows, List<Box> boxes) {

    RuledTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        boxes = List.copyOf(boxes);
    }

    /** A cell; row and column count from 0. */
    record Box(int row, int column, int rowSpan, int columnSpan) {}

    double top() {
        return rows.get(0);
    }

    double bottom() {
        return rows.get(rows.size() - 1);
    }

    double left() {
        return columns.get(0);
    }

    double right() {
        return columns.get(columns.size() - 1);
    }

    boolean holds(PageContent.Text text) {
        return text.centre() > left() && text.centre() < right() && text.middle() > top() && text.middle() < bottom();
    }

    /** Position in the list of boxes of the one that holds the text, which lies inside the table. */
    int boxOf(PageContent.Text text) {
        int row = slot(rows, text.middle());
        int column = slot(columns, text.centre());
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            boolean inRows = row >= box.row() && row < box.row() + box.rowSpan();
            if (inRows && column >= box.column() && column < box.column() + box.columnSpan()) {
                return i;
            }
        }
        throw new IllegalStateException("the boxes cover the lattice");
    }

    double widthOf(Box box) {
        return columns.get(box.column() + box.columnSpan()) - columns.get(box.column());
    }

    private static int slot(List<Double> edges, double at) {
        int slot = 0;
        while (slot < edges.size() - 2 && edges.get(slot + 1) <= at) {
            slot++;
        }
        return slot;
    }
}
