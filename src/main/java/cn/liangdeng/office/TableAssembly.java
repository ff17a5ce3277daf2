package cn.liangdeng.office;

import cn.liangdeng.office.SheetReader.CellRow;
import cn.liangdeng.office.SheetReader.PlacedCell;
import cn.liangdeng.office.UnreadableFileException.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Builds the table from the rows at and below its header. */
final class TableAssembly {

    /** Rows of all merged cells together; more are only found in files made to keep a reader busy. */
    private static final int MAX_MERGED_ROWS = 1_000_000;

    private TableAssembly() {}

    /**
     * @param rows rows of the sheet in ascending order
     * @param header position of the header among them
     */
    static SheetTable assemble(String sheet, List<CellRow> rows, int header, List<CellRangeAddress> ranges) {
        Map<Integer, List<CellRangeAddress>> merged = byRow(rows, ranges);
        CellRow headerRow = rows.get(header);
        int width = headerRow.cells().stream()
                .filter(cell -> !cell.cell().isBlank())
                .mapToInt(cell -> cell.column() + 1)
                .max()
                .orElse(0);
        List<String> names = cells(headerRow, width, merged).stream()
                .map(cell -> CellText.normalise(cell.text()))
                .toList();
        return new SheetTable(
                sheet, headerRow.number() + 1, names, body(rows.subList(header + 1, rows.size()), width, merged));
    }

    /** The sheet as it stands, without a header. */
    static SheetTable whole(String sheet, List<CellRow> rows, List<CellRangeAddress> ranges) {
        int width = rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.cell().isBlank())
                .mapToInt(cell -> cell.column() + 1)
                .max()
                .orElse(0);
        return new SheetTable(sheet, 0, Collections.nCopies(width, ""), body(rows, width, byRow(rows, ranges)));
    }

    private static List<SheetRow> body(List<CellRow> rows, int width, Map<Integer, List<CellRangeAddress>> merged) {
        List<SheetRow> body = new ArrayList<>();
        for (CellRow row : rows) {
            boolean filled = row.cells().stream()
                    .anyMatch(cell -> cell.column() < width && !cell.cell().isBlank());
            if (filled) {
                body.add(new SheetRow(row.number() + 1, row.hidden(), cells(row, width, merged)));
            }
        }
        return body;
    }

    /** The cell's name in the spreadsheet; row and column count from 0. */
    static String address(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    private static Map<Integer, List<CellRangeAddress>> byRow(List<CellRow> rows, List<CellRangeAddress> ranges) {
        NavigableSet<Integer> numbers = new TreeSet<>();
        rows.forEach(row -> numbers.add(row.number()));
        Map<Integer, List<CellRangeAddress>> byRow = new HashMap<>();
        int count = 0;
        for (CellRangeAddress range : ranges) {
            for (int row : numbers.subSet(range.getFirstRow(), true, range.getLastRow(), true)) {
                if (++count > MAX_MERGED_ROWS) {
                    throw new UnreadableFileException(Reason.BROKEN);
                }
                byRow.computeIfAbsent(row, key -> new ArrayList<>()).add(range);
            }
        }
        return byRow;
    }

    private static List<SheetCell> cells(CellRow row, int width, Map<Integer, List<CellRangeAddress>> merged) {
        SheetCell[] cells = new SheetCell[width];
        for (PlacedCell placed : row.cells()) {
            if (placed.column() < width) {
                cells[placed.column()] = placed.cell();
            }
        }
        merged.getOrDefault(row.number(), List.of()).forEach(range -> cover(cells, row.number(), range));
        for (int column = 0; column < width; column++) {
            if (cells[column] == null) {
                cells[column] = SheetCell.blank(address(row.number(), column));
            }
        }
        return List.of(cells);
    }

    private static void cover(SheetCell[] cells, int row, CellRangeAddress range) {
        String topLeft = address(range.getFirstRow(), range.getFirstColumn());
        for (int column = range.getFirstColumn();
                column <= Math.min(range.getLastColumn(), cells.length - 1);
                column++) {
            boolean isTopLeft = row == range.getFirstRow() && column == range.getFirstColumn();
            if (!isTopLeft) {
                cells[column] = SheetCell.merged(address(row, column), topLeft);
            }
        }
    }
}
