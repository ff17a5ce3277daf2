package cn.liangdeng.extraction;

import java.util.ArrayList;
import java.util.List;

/** A piece of structure of a {@link DocumentText}. Offsets are code points into the document's text. */
public sealed interface TextBlock {

    int start();

    int end();

    /** A heading; level 1 is the document's title, 2 is 一、, 3 is (一), 4 is 1. */
    record Heading(int level, int start, int end) implements TextBlock {}

    /** A paragraph of running text, a list item included. */
    record Paragraph(int start, int end) implements TextBlock {}

    /**
     * A table.
     *
     * @param rows number of rows, positive
     * @param columns number of columns, positive
     * @param cells in row order; a merged cell appears once, at its top left, with its spans
     */
    record Table(int start, int end, int rows, int columns, List<Cell> cells) implements TextBlock {

        public Table {
            cells = List.copyOf(cells);
        }

        /** The cells of each row, those that reach into it from above included. */
        public List<List<Cell>> cellsByRow() {
            List<List<Cell>> byRow = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                byRow.add(new ArrayList<>());
            }
            for (Cell cell : cells) {
                for (int row = cell.row(); row < Math.min(rows, cell.row() + cell.rowSpan()); row++) {
                    byRow.get(row).add(cell);
                }
            }
            return byRow;
        }
    }

    /** A cell; row and column count from 0, spans are at least 1. */
    record Cell(int row, int column, int rowSpan, int columnSpan, int start, int end) {}
}
