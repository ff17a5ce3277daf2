package cn.liangdeng.extraction.text;

import cn.liangdeng.extraction.lexicon.Organisations;
import cn.liangdeng.extraction.text.IndicatorLines.Placed;
import java.util.ArrayList;
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

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[..、]?");
    private static final Pattern GROUP = Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|[((][一二三四五六七八九十]{1,3}[))]).{2,80}$");
    private static final Pattern END = Pattern.compile("^(?:附件|附表|附)\\s*\\d|^[((]此件|^【|^(?:注|说明|备注)[::]|^抄送");

    private static final Pattern NONE = Pattern.compile("[-—–/]+|无");

    /** So many lines at most stand between the units of a row and the number of the next. */
    private static final int REMARKS = 12;

    private static final int WIDEST = 30;
    private static final int LONGEST = 8000;

    private final List<Line> lines;
    private final int from;
    private final List<String> headers = new ArrayList<>();
    private final List<GridCell> cells = new ArrayList<>();
    private int row = 1;

    private FlatTable(List<Line> lines, int from) {
        this.lines = lines;
        this.from = from;
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
        return headers > 0 && headers <= WIDEST && table.readHeaders(headers) ? table.readBody() : null;
    }

    private boolean readHeaders(int count) {
        for (int i = from; i < from + count; i++) {
            headers.add(words(i).replaceAll("\\s", ""));
        }
        if (!Columns.headTable(headers)) {
            return false;
        }
        for (int i = 0; i < headers.size(); i++) {
            put(0, i, from + i, from + i);
        }
        return true;
    }

    private @Nullable Grid readBody() {
        int first = from + headers.size();
        int last = first;
        while (last < Math.min(lines.size(), first + LONGEST)
                && !END.matcher(words(last)).find()) {
            last++;
        }
        List<Placed> indicators = IndicatorLines.place(lines, headers, first, last);
        if (!indicators.isEmpty()) {
            last = first;
            for (Placed cell : indicators) {
                put(cell.row(), cell.column(), cell.line(), cell.line());
                row = Math.max(row, cell.row() + 1);
                last = Math.max(last, cell.line() + 1);
            }
        } else if (regular(first, last)) {
            readRegular(first, last);
        } else if (stepped(first, last)) {
            last = readNumbered(first, last);
        } else if (Columns.unitsColumn(headers) >= 1) {
            last = readMerged(first, last);
        } else {
            last = readNumbered(first, last);
        }
        cells.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
        return row > 1 ? new Grid(row, headers.size(), List.copyOf(cells), last) : null;
    }

    private boolean regular(int first, int last) {
        int width = headers.size();
        boolean second = !numbered() && Columns.isNumber(headers.get(1));
        if ((last - first) % width != 0 || last == first || !numbered() && !second) {
            return false;
        }
        for (int i = second ? first + 1 : first; i < last; i += width) {
            if (!NUMBER.matcher(words(i)).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Whether numbered rows of full width follow each other and no further number comes out of step behind them. */
    private boolean stepped(int first, int last) {
        int i = first;
        int number = 1;
        int next = i + headers.size();
        while (next <= last && numbered() && opens(i, number) && !opened(i + 1, next, number + 1)) {
            i = next;
            next += headers.size();
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
        return NUMBER.matcher(words(line)).matches()
                && words(line).replaceAll("\\D", "").equals(String.valueOf(number));
    }

    private void readRegular(int first, int last) {
        for (int i = first; i < last; i++) {
            int at = i - first;
            put(row + at / headers.size(), at % headers.size(), i, i);
        }
        row += (last - first) / headers.size();
    }

    /** Rows of full width one behind the other, each opened by the next number; stops at the first line out of step. */
    private int readNumbered(int first, int last) {
        int i = first;
        for (int number = 1; numbered() && i + headers.size() <= last; number++) {
            if (GROUP.matcher(words(i)).find()) {
                group(i++);
                number--;
                continue;
            }
            if (!opens(i, number)) {
                break;
            }
            for (int column = 0; column < headers.size(); column++) {
                put(row, column, i + column, i + column);
            }
            row++;
            i += headers.size();
        }
        return i;
    }

    private int readMerged(int first, int last) {
        List<Integer> pending = new ArrayList<>();
        boolean opened = false;
        int end = first;
        for (int i = first; i < last; i++) {
            String words = words(i);
            if (pending.isEmpty() && GROUP.matcher(words).find() && !Organisations.isList(words)) {
                group(i);
                opened = false;
                end = i + 1;
            } else if (pending.isEmpty() && Columns.isHeader(words) && headers.contains(words)) {
                end = i + 1;
            } else if (pending.isEmpty() && numbered() && NUMBER.matcher(words).matches()) {
                put(row, 0, i, i);
                opened = true;
            } else if (continues(pending, i)) {
                addContinued(pending);
                row++;
                put(row, 0, i, i);
                pending.clear();
                opened = true;
            } else if (!pending.isEmpty() && units(words)) {
                addBefore(pending, opened);
                i = addBehind(i, last) - 1;
                row++;
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
    private void addBefore(List<Integer> pending, boolean opened) {
        int units = Columns.unitsColumn(headers);
        int column = numbered() ? 1 : 0;
        int middle = units - column;
        int at = 0;
        boolean taskColumn = middle > 2 || middle == 2 && pending.size() >= 2 && opened;
        if (taskColumn && opened && pending.size() > 1) {
            put(row, column, pending.get(0), pending.get(0));
            at = 1;
        }
        column = taskColumn ? column + 1 : column;
        int until = pending.size();
        int free = units - column;
        if (free > 1
                && until - at > 1
                && Columns.isTime(headers.get(units - 1))
                && Columns.time(words(pending.get(until - 1)))) {
            until--;
            free--;
            put(row, units - 1, pending.get(until), pending.get(until));
        }
        for (int k = 0; k < Math.min(until - at, free); k++) {
            boolean lastColumn = k == free - 1;
            put(row, column + k, pending.get(at + k), lastColumn ? pending.get(until - 1) : pending.get(at + k));
        }
    }

    private static boolean units(String words) {
        return !words.endsWith("。") && Organisations.isStaff(words);
    }

    /** 开工建设老年大学。| 12月底前 | 6: the number of the next row behind a row without units, which shares those of the row above. */
    private boolean continues(List<Integer> pending, int line) {
        int above = cells.stream()
                .filter(c -> c.column() == 0 && c.columnSpan() == 1 && c.row() == row - 1)
                .mapToInt(GridCell::start)
                .findFirst()
                .orElse(-1);
        return pending.size() > 1
                && numbered()
                && above >= 0
                && Columns.isTime(headers.get(headers.size() - 1))
                && Columns.time(words(pending.get(pending.size() - 1)))
                && lines.stream()
                        .filter(l -> l.start() == above)
                        .anyMatch(l -> opens(line, Integer.parseInt(l.words().replaceAll("\\D", "")) + 1));
    }

    private void addContinued(List<Integer> pending) {
        int units = Columns.unitsColumn(headers);
        for (int i = 0; i < cells.size(); i++) {
            GridCell cell = cells.get(i);
            if (cell.row() == row - 1 && cell.column() == units) {
                cells.set(i, new GridCell(cell.row(), units, 2, 1, cell.start(), cell.end()));
            }
        }
        put(row, units - 1, pending.get(0), pending.get(pending.size() - 2));
        put(row, headers.size() - 1, pending.get(pending.size() - 1), pending.get(pending.size() - 1));
    }

    /** The units cell and the columns behind it, as far as the lines fit them; returns the line behind. */
    private int addBehind(int unitsLine, int last) {
        int i = unitsLine;
        for (int column = Columns.unitsColumn(headers); column < headers.size() && i < last; column++) {
            String words = words(i);
            boolean fits = column == Columns.unitsColumn(headers)
                    || Columns.isUnits(headers.get(column))
                            && (Organisations.isStaff(words)
                                    || NONE.matcher(words).matches())
                    || Columns.isPersons(headers.get(column)) && Columns.persons(words)
                    || Columns.isTime(headers.get(column)) && Columns.time(words);
            if (fits) {
                int end = i + 1;
                boolean lists = column == Columns.unitsColumn(headers)
                        && (column + 1 == headers.size() || !Columns.isUnits(headers.get(column + 1)));
                while (lists && end < last && units(words(end))) {
                    end++;
                }
                put(row, column, i, end - 1);
                i = end;
            } else if (remark(column)) {
                int end = nextRow(i, last);
                if (end > i) {
                    put(row, column, i, end - 1);
                    i = end;
                }
            }
        }
        return i;
    }

    /** The first of the columns behind the units that tell how far the work has come, or remark on it. */
    private boolean remark(int column) {
        return numbered()
                && Columns.isRemark(headers.get(column))
                && (column == 0 || !Columns.isRemark(headers.get(column - 1)));
    }

    /** The line that opens the next row, where one is near. */
    private int nextRow(int from, int last) {
        for (int i = from; i < Math.min(last, from + REMARKS); i++) {
            if (NUMBER.matcher(words(i)).matches()) {
                return i;
            }
        }
        return last - from <= REMARKS ? last : from;
    }

    private void group(int line) {
        cells.add(new GridCell(
                row,
                0,
                1,
                headers.size(),
                lines.get(line).start(),
                lines.get(line).end()));
        row++;
    }

    private boolean numbered() {
        return Columns.isNumber(headers.get(0));
    }

    private String words(int line) {
        return lines.get(line).words();
    }

    private void put(int atRow, int column, int firstLine, int lastLine) {
        int start = lines.get(firstLine).start();
        cells.add(new GridCell(atRow, column, 1, 1, start, lines.get(lastLine).end()));
    }
}
