package cn.liangdeng.extraction.text;

import cn.liangdeng.extraction.text.IndicatorLines.Placed;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recovers a table that was flattened to one cell a line. Rows without merged cells all have as many lines as columns;
 * otherwise a row of a task table is known by its cell of responsible units, a line of digits opens a task, and what lies
 * between is cut at the columns in order, surplus lines going to the last column before the units.
 */
final class FlatTable {

    /** A cell on the recovered grid. */
    record GridCell(int row, int column, int rowSpan, int columnSpan, int start, int end) {}

    /** A recovered table; {@code next} is the index of the first line behind it. */
    record Grid(int rows, int columns, List<GridCell> cells, int next) {}

    static final Pattern NUMBER = Pattern.compile("\\d{1,3}[..、]?");
    static final Pattern GROUP = Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|[((][一二三四五六七八九十]{1,3}[))]).{2,80}$");
    private static final Pattern END = Pattern.compile("^(?:附件|附表|附)\\s*\\d|^[((]此件|^【|^(?:注|说明|备注)[::]|^抄送");

    private static final Pattern CATEGORY = Pattern.compile("大类|类别|分类|类型");

    private static final int WIDEST = 30;
    private static final int LONGEST = 8000;

    private final int from;
    private final GridFilling grid;

    private FlatTable(List<Line> lines, int from) {
        this.from = from;
        this.grid = new GridFilling(lines);
    }

    /** For each line how many headers stand one below the other from there on; 0 for a line that is none. */
    static int[] headerRuns(List<Line> lines) {
        int[] runs = new int[lines.size() + 1];
        for (int i = lines.size() - 1; i >= 0; i--) {
            runs[i] = Columns.isHeader(lines.get(i).words()) ? runs[i + 1] + 1 : 0;
        }
        return runs;
    }

    /**
     * The table whose header begins at a line, or null where none does.
     *
     * @param headers number of headers from the line on
     */
    static @Nullable Grid at(List<Line> lines, int from, int headers) {
        FlatTable table = new FlatTable(lines, from);
        if (headers > 2 && categoryFirst(lines, from, headers)) {
            // 大类 | 序号 | …, whose categories stand as headings between the rows: the table begins with its second header
            return null;
        }
        return headers > 0 && headers <= WIDEST && table.readHeaders(headers) ? table.readBody() : null;
    }

    private static boolean categoryFirst(List<Line> lines, int from, int headers) {
        int first = from + headers;
        return CATEGORY.matcher(lines.get(from).words()).matches()
                && Columns.isNumber(lines.get(from + 1).words())
                && first < lines.size()
                && GROUP.matcher(lines.get(first).words()).find();
    }

    private boolean readHeaders(int count) {
        for (int i = from; i < from + count; i++) {
            grid.headers.add(grid.words(i).replaceAll("\\s", ""));
        }
        if (!Columns.headTable(grid.headers)) {
            return false;
        }
        for (int i = 0; i < grid.headers.size(); i++) {
            grid.put(0, i, from + i, from + i);
        }
        return true;
    }

    private @Nullable Grid readBody() {
        int first = from + grid.headers.size();
        int last = first;
        while (last < Math.min(grid.lines.size(), first + LONGEST)
                && !END.matcher(grid.words(last)).find()) {
            last++;
        }
        List<Placed> indicators = IndicatorLines.place(grid.lines, grid.headers, first, last);
        if (!indicators.isEmpty()) {
            last = first;
            for (Placed cell : indicators) {
                grid.put(cell.row(), cell.column(), cell.line(), cell.line());
                grid.row = Math.max(grid.row, cell.row() + 1);
                last = Math.max(last, cell.line() + 1);
            }
        } else if (regular(first, last)) {
            readRegular(first, last);
        } else if (stepped(first, last)) {
            last = readNumbered(first, last);
        } else if (Columns.unitsColumn(grid.headers) >= 1) {
            last = new MergedRows(grid).read(first, last);
        } else {
            last = readNumbered(first, last);
        }
        grid.cells.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
        return grid.row > 1 ? new Grid(grid.row, grid.headers.size(), List.copyOf(grid.cells), last) : null;
    }

    private boolean regular(int first, int last) {
        int width = grid.headers.size();
        boolean second = !grid.numbered() && Columns.isNumber(grid.headers.get(1));
        if ((last - first) % width != 0 || last == first || !grid.numbered() && !second) {
            return false;
        }
        for (int i = second ? first + 1 : first; i < last; i += width) {
            if (!NUMBER.matcher(grid.words(i)).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Whether numbered rows of full width follow each other and no further number comes out of step behind them. */
    private boolean stepped(int first, int last) {
        int i = first;
        int number = 1;
        int next = i + grid.headers.size();
        while (next <= last && grid.numbered() && opens(i, number) && !opened(i + 1, next, number + 1)) {
            i = next;
            next += grid.headers.size();
            number++;
        }
        return number > 2 && !opened(i, last, number);
    }

    private boolean opened(int first, int last, int number) {
        for (int k = first; k < last; k++) {
            if (opens(k, number)) {
                return true;
            }
        }
        return false;
    }

    private boolean opens(int line, int number) {
        return NUMBER.matcher(grid.words(line)).matches()
                && grid.words(line).replaceAll("\\D", "").equals(String.valueOf(number));
    }

    private void readRegular(int first, int last) {
        for (int i = first; i < last; i++) {
            int at = i - first;
            grid.put(grid.row + at / grid.headers.size(), at % grid.headers.size(), i, i);
        }
        grid.row += (last - first) / grid.headers.size();
    }

    /** Rows of full width one behind the other, each opened by the next number; stops at the first line out of step. */
    private int readNumbered(int first, int last) {
        int i = first;
        for (int number = 1; grid.numbered() && i + grid.headers.size() <= last; number++) {
            if (GROUP.matcher(grid.words(i)).find()) {
                grid.group(i++);
                number--;
                continue;
            }
            if (!opens(i, number)) {
                break;
            }
            for (int column = 0; column < grid.headers.size(); column++) {
                grid.put(grid.row, column, i + column, i + column);
            }
            grid.row++;
            i += grid.headers.size();
        }
        return i;
    }
}
