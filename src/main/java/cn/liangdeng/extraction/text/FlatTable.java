package cn.liangdeng.extraction.text;

import cn.liangdeng.extraction.lexicon.Organisations;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recovers a task table that was flattened to one cell a line. Rows without merged cells all have as many lines as columns;
 * otherwise a row ends with its cell of responsible units, a line of digits opens a task, and what lies between is cut at
 * the columns in order, surplus lines going to the last column before the units.
 */
final class FlatTable {

    /** A cell on the recovered grid. */
    record GridCell(int row, int column, int rowSpan, int columnSpan, int start, int end) {}

    /** A recovered table; {@code next} is the index of the first line behind it. */
    record Grid(int rows, int columns, List<GridCell> cells, int next) {}

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[..、]?");
    private static final Pattern GROUP = Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|[((][一二三四五六七八九十]{1,3}[))]).{2,60}$");
    private static final Pattern END = Pattern.compile("^(?:附件|附表|附)\\s*\\d|^[((]此件|^【|^(?:注|说明)[::]|^抄送");

    private final List<Line> lines;
    private final int from;
    private final List<String> headers = new ArrayList<>();
    private final List<GridCell> cells = new ArrayList<>();
    private int row = 1;

    private FlatTable(List<Line> lines, int from) {
        this.lines = lines;
        this.from = from;
    }

    /** The table whose header begins at a line, or null where none does. */
    static @Nullable Grid at(List<Line> lines, int from) {
        FlatTable table = new FlatTable(lines, from);
        return table.readHeaders() ? table.readBody() : null;
    }

    private boolean readHeaders() {
        for (int i = from; i < lines.size() && Columns.isHeader(lines.get(i).words()); i++) {
            headers.add(lines.get(i).words());
        }
        if (!Columns.headTable(headers)) {
            return false;
        }
        for (int i = 0; i < headers.size(); i++) {
            Line line = lines.get(from + i);
            cells.add(new GridCell(0, i, 1, 1, line.start(), line.end()));
        }
        return true;
    }

    private @Nullable Grid readBody() {
        int first = from + headers.size();
        int last = first;
        while (last < lines.size() && !END.matcher(lines.get(last).words()).find()) {
            last++;
        }
        if (regular(first, last)) {
            readRegular(first, last);
        } else if (Columns.unitsColumn(headers) >= 1) {
            last = readMerged(first, last);
        } else {
            return null;
        }
        return row > 1 ? new Grid(row, headers.size(), List.copyOf(cells), last) : null;
    }

    private boolean regular(int first, int last) {
        int width = headers.size();
        if ((last - first) % width != 0 || last == first || !Columns.isNumber(headers.get(0))) {
            return false;
        }
        for (int i = first; i < last; i += width) {
            if (!NUMBER.matcher(lines.get(i).words()).matches()) {
                return false;
            }
        }
        return true;
    }

    private void readRegular(int first, int last) {
        for (int i = first; i < last; i++) {
            int at = i - first;
            put(row + at / headers.size(), at % headers.size(), i, i);
        }
        row += (last - first) / headers.size();
    }

    private int readMerged(int first, int last) {
        int units = Columns.unitsColumn(headers);
        List<Integer> pending = new ArrayList<>();
        boolean opened = false;
        int end = first;
        for (int i = first; i < last; i++) {
            String words = lines.get(i).words();
            if (pending.isEmpty() && GROUP.matcher(words).find() && !Organisations.isList(words)) {
                cells.add(new GridCell(
                        row,
                        0,
                        1,
                        headers.size(),
                        lines.get(i).start(),
                        lines.get(i).end()));
                row++;
                opened = false;
                end = i + 1;
            } else if (pending.isEmpty() && Columns.isHeader(words) && headers.contains(words)) {
                end = i + 1;
            } else if (pending.isEmpty()
                    && Columns.isNumber(headers.get(0))
                    && NUMBER.matcher(words).matches()) {
                put(row, 0, i, i);
                opened = true;
            } else if (!pending.isEmpty() && Organisations.isList(words)) {
                addRow(pending, opened, i, units);
                pending.clear();
                opened = false;
                end = i + 1;
            } else {
                pending.add(i);
            }
        }
        return end;
    }

    /** Lines before the units cell: the task where the row opens one, then the middle columns. */
    private void addRow(List<Integer> pending, boolean opened, int unitsLine, int units) {
        int column = Columns.isNumber(headers.get(0)) ? 1 : 0;
        int middle = units - column;
        int at = 0;
        boolean taskColumn = middle > 2 || middle == 2 && pending.size() >= 2 && opened;
        if (taskColumn && opened && pending.size() > 1) {
            put(row, column, pending.get(0), pending.get(0));
            at = 1;
        }
        column = taskColumn ? column + 1 : column;
        int left = pending.size() - at;
        int free = units - column;
        for (int k = 0; k < Math.min(left, free); k++) {
            int line = pending.get(at + k);
            boolean lastColumn = k == free - 1;
            put(row, column + k, line, lastColumn ? pending.get(pending.size() - 1) : line);
        }
        put(row, units, unitsLine, unitsLine);
        row++;
    }

    private void put(int atRow, int column, int firstLine, int lastLine) {
        cells.add(new GridCell(
                atRow,
                column,
                1,
                1,
                lines.get(firstLine).start(),
                lines.get(lastLine).end()));
    }
}
