package cn.liangdeng.dashboard.query;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.TextBlock;
import cn.liangdeng.progress.PlacedReading;
import cn.liangdeng.progress.TargetReading;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of a document, with the targets that its rows set.
 *
 * @param heading the heading under which it stands, empty for none
 * @param columns number of columns
 * @param head cells of the first row
 * @param rows the rows below it, in the document's order
 */
public record TaskTable(String heading, int columns, List<Cell> head, List<Row> rows) {

    public TaskTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /**
     * A cell; merged ones appear once, at their top left.
     *
     * @param column counted from 0
     */
    public record Cell(int column, int rowSpan, int columnSpan, String words) {}

    /** A row. */
    public record Row(List<Cell> cells, List<TargetReading> targets) {

        public Row {
            cells = List.copyOf(cells);
            targets = List.copyOf(targets);
        }
    }

    /** True where some row set a target: a table of tasks, and not of something else. */
    public boolean isLit() {
        return rows.stream().anyMatch(row -> !row.targets().isEmpty());
    }

    /** The tables of a document that set targets, in text order. */
    static List<TaskTable> of(DocumentText text, List<PlacedReading> targets) {
        List<TaskTable> tables = new ArrayList<>();
        String heading = "";
        for (TextBlock block : text.blocks()) {
            if (block instanceof TextBlock.Heading title) {
                heading = text.words(title.start(), title.end()).strip();
            } else if (block instanceof TextBlock.Table table) {
                TaskTable restored = restore(heading, table, text, targets);
                if (restored.isLit()) {
                    tables.add(restored);
                }
            }
        }
        return tables;
    }

    private static TaskTable restore(
            String heading, TextBlock.Table table, DocumentText text, List<PlacedReading> targets) {
        List<Cell> head = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < table.rows(); number++) {
            List<Cell> cells = new ArrayList<>();
            List<TargetReading> set = new ArrayList<>();
            for (TextBlock.Cell cell : table.cells()) {
                if (cell.row() == number) {
                    cells.add(new Cell(
                            cell.column(),
                            cell.rowSpan(),
                            cell.columnSpan(),
                            text.words(cell.start(), cell.end()).strip()));
                    targets.stream()
                            .filter(target -> cell.start() < target.end() && target.end() <= cell.end())
                            .map(PlacedReading::target)
                            .filter(target -> !set.contains(target))
                            .forEach(set::add);
                }
            }
            if (number == 0) {
                head.addAll(cells);
            } else {
                rows.add(new Row(cells, set));
            }
        }
        return new TaskTable(heading, table.columns(), head, rows);
    }
}
