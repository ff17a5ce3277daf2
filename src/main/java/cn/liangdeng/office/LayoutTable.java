package cn.liangdeng.office;

import cn.liangdeng.office.PageContent.Text;
import cn.liangdeng.office.RuledTable.Box;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table with the words in its cells, which grows where it goes on on the next page. */
final class LayoutTable {

    /** Rows of a head that is printed again on every page. */
    private static final int MAX_HEAD_ROWS = 4;

    /** How far the edges of columns may differ from page to page. */
    private static final double SAME_EDGE = 6;

    /** Room that a cell leaves beside its words, both sides together. */
    private static final double PADDING = 11;

    private final List<Double> columns;
    private final double bottom;
    private final List<Entry> entries = new ArrayList<>();
    private int rows;

    private record Entry(int row, int column, int rowSpan, int columnSpan, String words) {}

    private LayoutTable(List<Double> columns, double bottom) {
        this.columns = columns;
        this.bottom = bottom;
    }

    /** The table with those texts that stand in it. */
    static LayoutTable of(RuledTable ruled, List<Text> texts) {
        LayoutTable table = new LayoutTable(ruled.columns(), ruled.bottom());
        List<List<Text>> byBox = new ArrayList<>();
        ruled.boxes().forEach(box -> byBox.add(new ArrayList<>()));
        texts.forEach(text -> byBox.get(ruled.boxOf(text)).add(text));
        for (int i = 0; i < byBox.size(); i++) {
            Box box = ruled.boxes().get(i);
            String words = LayoutWords.cell(LayoutLine.of(byBox.get(i)), ruled.widthOf(box), PADDING);
            table.entries.add(new Entry(box.row(), box.column(), box.rowSpan(), box.columnSpan(), words));
        }
        table.rows = ruled.rows().size() - 1;
        return table;
    }

    /** Where it ends on the page on which it began. */
    double bottom() {
        return bottom;
    }

    /** Whether the other table, first on the next page, has the same columns. */
    boolean goesOnIn(LayoutTable next) {
        if (columns.size() != next.columns.size()) {
            return false;
        }
        double shift = next.columns.get(0) - columns.get(0);
        for (int i = 0; i < columns.size(); i++) {
            // Pages that are bound on either side have the table moved as a whole.
            if (Math.abs(next.columns.get(i) - columns.get(i) - shift) > SAME_EDGE) {
                return false;
            }
        }
        return true;
    }

    /** Appends what stands on the next page: without the head printed again, a row that the page broke put together. */
    void goOn(LayoutTable next) {
        int skipped = repeatedHead(next);
        boolean broken = breaksRow(next, skipped);
        int shift = rows - skipped - (broken ? 1 : 0);
        for (Entry entry : next.entries) {
            if (entry.row() < skipped) {
                continue;
            }
            Entry above = entry.row() == skipped ? lastIn(entry.column()) : null;
            if (above != null && (broken || goesDown(above, entry))) {
                int rowSpan = Math.max(above.rowSpan(), entry.row() + shift + entry.rowSpan() - above.row());
                StringBuilder words = new StringBuilder(above.words());
                LayoutWords.append(words, entry.words());
                entries.set(
                        entries.indexOf(above),
                        new Entry(above.row(), above.column(), rowSpan, above.columnSpan(), words.toString()));
            } else {
                entries.add(new Entry(
                        entry.row() + shift, entry.column(), entry.rowSpan(), entry.columnSpan(), entry.words()));
            }
        }
        rows = next.rows + shift;
    }

    private int repeatedHead(LayoutTable next) {
        int same = 0;
        while (same < Math.min(MAX_HEAD_ROWS, Math.min(rows, next.rows))) {
            List<String> mine = words(same);
            if (mine.stream().allMatch(String::isEmpty) || !mine.equals(next.words(same))) {
                break;
            }
            same++;
        }
        return same;
    }

    private List<String> words(int row) {
        return entries.stream()
                .filter(entry -> entry.row() == row)
                .map(Entry::words)
                .toList();
    }

    /**
     * Whether the row goes on that ended the page: its first cell, those aside that go down over several rows, is empty and so no
     * row of its own, and the one above is not.
     */
    private boolean breaksRow(LayoutTable next, int row) {
        List<Entry> cells =
                next.entries.stream().filter(entry -> entry.row() == row).toList();
        List<Entry> single =
                cells.stream().filter(entry -> entry.rowSpan() == 1).toList();
        if (single.isEmpty() || single.stream().allMatch(entry -> entry.words().isEmpty())) {
            return false;
        }
        boolean goesDown = cells.stream()
                .anyMatch(entry -> entry.rowSpan() > 1 && !entry.words().isEmpty());
        Entry above = lastIn(single.get(0).column());
        return !goesDown
                && single.get(0).words().isEmpty()
                && above != null
                && above.rowSpan() == 1
                && !above.words().isEmpty();
    }

    /** A cell over several rows that the page broke: the lower part is empty. */
    private static boolean goesDown(Entry above, Entry entry) {
        return entry.words().isEmpty()
                && above.columnSpan() == entry.columnSpan()
                && !above.words().isEmpty()
                && (above.rowSpan() > 1 || entry.rowSpan() > 1);
    }

    private @Nullable Entry lastIn(int column) {
        Entry last = null;
        for (Entry entry : entries) {
            boolean lowest = entry.column() == column && entry.row() + entry.rowSpan() == rows;
            last = lowest ? entry : last;
        }
        return last;
    }

    TableGrid grid(int maxColumns) {
        TableGrid grid = new TableGrid(maxColumns);
        List<Entry> ordered = new ArrayList<>(entries);
        ordered.sort((a, b) ->
                a.row() != b.row() ? Integer.compare(a.row(), b.row()) : Integer.compare(a.column(), b.column()));
        int row = -1;
        for (Entry entry : ordered) {
            while (row < entry.row()) {
                grid.nextRow();
                row++;
            }
            grid.add(entry.rowSpan(), entry.columnSpan(), entry.words());
        }
        while (row < rows - 1) {
            grid.nextRow();
            row++;
        }
        return grid;
    }
}
