package cn.liangdeng.office;

import cn.liangdeng.office.SheetReader.CellRow;
import cn.liangdeng.office.SheetReader.PlacedCell;
import cn.liangdeng.office.SheetReader.Sheet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workbook as a document: a row with a single value above a table is a line, everything from the first row of several
 * values on is a table, merged cells are merged. Hidden rows, columns and sheets are left out with a notice. A sheet with a name of its own is headed by it where there are several.
 */
final class WorkbookText {

    private static final int TITLE_ROWS = 3;
    private static final int CHAPTER = 2;
    private static final int PREFACE_ROWS = 5;
    private static final String PREFACE_BLANK = "\u3000";

    /** 附件1 above the title. */
    private static final Pattern ANNEX = Pattern.compile("附\\s*[件表]\\s*[0-9一二三四五六七八九十]*\\s*[:：]?");

    private static final Pattern LABELLED = Pattern.compile("[:：]");

    private final ReadingLimits limits;
    private final TextBuilder builder = new TextBuilder();
    private final Set<ReadingNotice> notices = EnumSet.noneOf(ReadingNotice.class);
    private boolean titled;

    WorkbookText(ReadingLimits limits) {
        this.limits = limits;
    }

    LayoutText read(FileKind kind, byte[] bytes) {
        new SheetReader(limits).visit(kind, bytes, sheet -> {
            sheet(sheet);
            return true;
        });
        return new LayoutText(builder.build(), notices);
    }

    private void sheet(Sheet sheet) {
        Sheet seen = clipped(sheet, shown(sheet));
        List<CellRow> rows = seen.rows();
        int from = 0;
        while (from < rows.size() && (rows.get(from).cells().size() == 1 || isPreface(rows, from))) {
            String words = rows.get(from).cells().stream()
                    .map(cell -> cell.cell().text())
                    .collect(Collectors.joining(PREFACE_BLANK));
            boolean headline = rows.get(from).cells().size() == 1
                    && HeadingRule.isHeadline(words)
                    && !ANNEX.matcher(LineText.strip(words)).matches();
            boolean title = headline && !titled && from < TITLE_ROWS;
            boolean heading = headline && titled && from == 0;
            builder.line(title ? HeadingRule.TITLE : heading ? CHAPTER : HeadingRule.levelOf(words), words);
            titled = titled || title || from + 1 >= TITLE_ROWS;
            from++;
        }
        if (from < rows.size()) {
            table(rows.subList(from, rows.size()), seen.merged());
        }
    }

    /** What is hidden, or filtered away, is not seen by whoever reads the workbook. */
    private List<CellRow> shown(Sheet sheet) {
        List<CellRow> shown = new ArrayList<>();
        for (CellRow row : sheet.rows()) {
            List<PlacedCell> cells = row.cells().stream()
                    .filter(cell -> !sheet.hiddenColumns().contains(cell.column()))
                    .toList();
            if (row.hidden() || cells.size() < row.cells().size()) {
                notices.add(ReadingNotice.HIDDEN_CELLS);
            }
            if (!row.hidden() && !cells.isEmpty()) {
                shown.add(new CellRow(row.number(), false, cells));
            }
        }
        return shown;
    }

    /** A merged cell whose first row or column is hidden is seen, with its words, where its first shown one stands. */
    private static Sheet clipped(Sheet sheet, List<CellRow> shown) {
        NavigableMap<Integer, List<PlacedCell>> rows = new TreeMap<>();
        shown.forEach(row -> rows.put(row.number(), new ArrayList<>(row.cells())));
        Map<Integer, CellRow> all = new HashMap<>();
        sheet.rows().forEach(row -> all.put(row.number(), row));
        List<CellRangeAddress> merged = new ArrayList<>();
        for (CellRangeAddress range : sheet.merged()) {
            Map.Entry<Integer, List<PlacedCell>> row = rows.ceilingEntry(range.getFirstRow());
            int column = range.getFirstColumn();
            while (sheet.hiddenColumns().contains(column)) {
                column++;
            }
            if (row == null || row.getKey() > range.getLastRow() || column > range.getLastColumn()) {
                continue;
            }
            merged.add(new CellRangeAddress(row.getKey(), range.getLastRow(), column, range.getLastColumn()));
            if (row.getKey() > range.getFirstRow() || column > range.getFirstColumn()) {
                move(all.get(range.getFirstRow()), range, column, row.getValue());
            }
        }
        List<CellRow> clipped = rows.entrySet().stream()
                .map(row -> new CellRow(row.getKey(), false, List.copyOf(row.getValue())))
                .toList();
        return new Sheet(sheet.name(), clipped, merged, sheet.hiddenColumns());
    }

    private static void move(@Nullable CellRow from, CellRangeAddress range, int column, List<PlacedCell> to) {
        if (from == null) {
            return;
        }
        from.cells().stream()
                .filter(cell -> cell.column() == range.getFirstColumn())
                .findFirst()
                .ifPresent(start -> {
                    to.removeIf(cell -> cell.column() == column);
                    to.add(new PlacedCell(column, start.cell()));
                });
    }

    /** 填报单位：… 单位：万元 above the head of a table: labels, fewer than the table has columns. */
    private static boolean isPreface(List<CellRow> rows, int at) {
        List<PlacedCell> cells = rows.get(at).cells();
        int widest = rows.stream()
                .skip(at + 1L)
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
        return at < PREFACE_ROWS
                && cells.size() < widest
                && cells.stream()
                        .allMatch(cell -> LABELLED.matcher(cell.cell().text()).find());
    }

    private void table(List<CellRow> rows, List<CellRangeAddress> merged) {
        Map<String, CellRangeAddress> byStart = new HashMap<>();
        Set<String> covered = new HashSet<>();
        int first = rows.get(0).number();
        int last = rows.get(rows.size() - 1).number();
        int width = rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(cell -> cell.column() + 1)
                .max()
                .orElse(0);
        for (CellRangeAddress range : merged) {
            byStart.put(TableAssembly.address(range.getFirstRow(), range.getFirstColumn()), range);
            cover(range, first, last, width, covered);
        }
        Map<Integer, Integer> positions = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            positions.put(rows.get(i).number(), i);
        }
        TableGrid grid = new TableGrid(limits.maxColumns());
        for (CellRow row : rows) {
            grid.nextRow();
            Map<Integer, PlacedCell> cells = new HashMap<>();
            row.cells().forEach(cell -> cells.put(cell.column(), cell));
            for (int column = 0; column < width; column++) {
                String address = TableAssembly.address(row.number(), column);
                if (covered.contains(address)) {
                    continue;
                }
                PlacedCell cell = cells.get(column);
                CellRangeAddress range = byStart.get(address);
                String words = cell == null ? "" : LineText.clean(cell.cell().text());
                grid.add(rowSpan(range, row.number(), positions), columnSpan(range, width), words);
            }
        }
        builder.table(grid);
    }

    /** Rows of the table that a merged cell covers; rows without any value are not in the table. */
    private static int rowSpan(@Nullable CellRangeAddress range, int row, Map<Integer, Integer> positions) {
        int span = 1;
        if (range != null) {
            for (int next = row + 1; next <= Math.min(range.getLastRow(), row + positions.size() * 4); next++) {
                span += positions.containsKey(next) ? 1 : 0;
            }
        }
        return span;
    }

    private static int columnSpan(@Nullable CellRangeAddress range, int width) {
        return range == null ? 1 : Math.max(1, Math.min(range.getLastColumn(), width - 1) - range.getFirstColumn() + 1);
    }

    private static void cover(CellRangeAddress range, int first, int last, int width, Set<String> covered) {
        for (int row = Math.max(first, range.getFirstRow()); row <= Math.min(last, range.getLastRow()); row++) {
            for (int column = range.getFirstColumn(); column <= Math.min(width - 1, range.getLastColumn()); column++) {
                if (row != range.getFirstRow() || column != range.getFirstColumn()) {
                    covered.add(TableAssembly.address(row, column));
                }
            }
        }
    }
}
