package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.TextBlock.Cell;
import cn.liangdeng.extraction.TextBlock.Table;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The headers of a table. A first row that is one cell is its caption; a header over several rows (2025年 over 目标 and 增速)
 * is read downwards, so each column has the words of all cells above it.
 */
final class TableHeader {

    private static final Pattern DATA = Pattern.compile("^\\d+(?:,\\d{3})*(?:\\.\\d+)?%?$|[。;]|.{30,}");

    private final Map<Integer, String> columns = new TreeMap<>();
    private final Map<Integer, String> own = new TreeMap<>();
    private final int firstRow;
    private int end;

    TableHeader(Table table, Function<Cell, String> words) {
        boolean caption = table.rows() > 2
                && table.cells().stream().anyMatch(c -> c.row() == 0 && c.columnSpan() >= table.columns());
        firstRow = caption ? 1 : 0;
        end = firstRow + 1;
        boolean spans = false;
        for (Cell cell : table.cells()) {
            if (cell.row() == firstRow) {
                end = Math.max(end, Math.min(firstRow + cell.rowSpan(), table.rows() - 1));
                spans |= cell.columnSpan() > 1;
            }
        }
        if (spans && end == firstRow + 1 && table.rows() > end + 1) {
            int second = end;
            boolean data = table.cells().stream()
                    .anyMatch(c -> c.row() == second
                            && DATA.matcher(words.apply(c).strip()).find());
            end += data ? 0 : 1;
        }
        for (Cell cell : table.cells()) {
            if (cell.row() >= firstRow && cell.row() < end) {
                String header = words.apply(cell).replaceAll("\\s", "");
                for (int i = 0; i < cell.columnSpan(); i++) {
                    columns.merge(cell.column() + i, header, String::concat);
                    own.put(cell.column() + i, header);
                }
            }
        }
    }

    /** The words of a column alone, without those of the group above it. */
    String own(int column) {
        return own.getOrDefault(column, "");
    }

    /** Each column's words by its index, those of its group before its own. */
    Map<Integer, String> columns() {
        return columns;
    }

    /** The first row behind the headers. */
    int rows() {
        return Math.max(end, 1);
    }
}
