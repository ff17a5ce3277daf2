package cn.liangdeng.extraction.text;

import cn.liangdeng.extraction.lexicon.Organisations;
import cn.liangdeng.extraction.text.FlatTable.GridCell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows of a flattened task table with merged cells or cells of several lines: each is known by its cell of responsible units, a
 * line of digits opens a task, and what lies between is cut at the columns in order.
 */
final class MergedRows {

    private static final Pattern NONE = Pattern.compile("[-—–/]+|无");
    /** So many lines at most stand between the units of a row and the number of the next. */
    private static final int REMARKS = 12;

    private final GridFilling grid;
    /** The number of the last row that has one, and that row. */
    private int number = -1;

    private int numberRow = -1;

    /** @param grid the table so far, to which the rows are added */
    MergedRows(GridFilling grid) {
        this.grid = grid;
    }

    /** Reads rows between two lines; returns the line behind the last row. */
    int read(int first, int last) {
        List<Integer> pending = new ArrayList<>();
        boolean opened = false;
        int end = first;
        for (int i = first; i < last; i++) {
            String words = grid.words(i);
            if (pending.isEmpty() && FlatTable.GROUP.matcher(words).find() && !Organisations.isList(words)) {
                grid.group(i);
                opened = false;
                end = i + 1;
            } else if (pending.isEmpty() && Columns.isHeader(words) && grid.headers.contains(words)) {
                end = i + 1;
            } else if (pending.isEmpty()
                    && grid.numbered()
                    && FlatTable.NUMBER.matcher(words).matches()) {
                open(i);
                opened = true;
            } else if (continues(pending, i)) {
                addContinued(pending);
                grid.row++;
                open(i);
                pending.clear();
                opened = true;
            } else if (!pending.isEmpty() && (units(words) || nobody(i, last))) {
                addBefore(pending, opened);
                i = addBehind(i, last) - 1;
                grid.row++;
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
        int units = Columns.unitsColumn(grid.headers);
        int column = grid.numbered() ? 1 : 0;
        int middle = units - column;
        int at = 0;
        boolean taskColumn = middle > 2 || middle == 2 && pending.size() >= 2 && opened;
        if (taskColumn && opened && pending.size() > 1) {
            grid.put(grid.row, column, pending.get(0), pending.get(0));
            at = 1;
        }
        column = taskColumn ? column + 1 : column;
        int until = pending.size();
        int free = units - column;
        if (free > 1
                && until - at > 1
                && Columns.isTime(grid.headers.get(units - 1))
                && Columns.time(grid.words(pending.get(until - 1)))) {
            until--;
            free--;
            grid.put(grid.row, units - 1, pending.get(until), pending.get(until));
        }
        for (int k = 0; k < Math.min(until - at, free); k++) {
            boolean lastColumn = k == free - 1;
            grid.put(
                    grid.row,
                    column + k,
                    pending.get(at + k),
                    lastColumn ? pending.get(until - 1) : pending.get(at + k));
        }
    }

    private void open(int line) {
        grid.put(grid.row, 0, line, line);
        number = number(grid.words(line));
        numberRow = grid.row;
    }

    private static boolean units(String words) {
        return !words.endsWith("。")
                && (Organisations.isStaff(words) || Organisations.isStaff(Organisations.withoutPerson(words)));
    }

    /** — before a day, in the columns of units and of time: a row for which nobody is named. */
    private boolean nobody(int line, int last) {
        int time = Columns.unitsColumn(grid.headers) + 1;
        return NONE.matcher(grid.words(line)).matches()
                && time < grid.headers.size()
                && Columns.isTime(grid.headers.get(time))
                && line + 1 < last
                && Columns.time(grid.words(line + 1));
    }

    /** 开工建设老年大学。| 12月底前 | 6: the number of the next row behind a row without units, which shares those of the row above. */
    private boolean continues(List<Integer> pending, int line) {
        return pending.size() > 1
                && grid.numbered()
                && number >= 0
                && numberRow == grid.row - 1
                && Columns.isTime(grid.headers.get(grid.headers.size() - 1))
                && Columns.time(grid.words(pending.get(pending.size() - 1)))
                && number(grid.words(line)) == number + 1;
    }

    private void addContinued(List<Integer> pending) {
        int units = Columns.unitsColumn(grid.headers);
        for (int i = grid.cells.size() - 1; i >= 0 && grid.cells.get(i).row() == grid.row - 1; i--) {
            GridCell cell = grid.cells.get(i);
            if (cell.column() == units) {
                grid.cells.set(i, new GridCell(cell.row(), units, 2, 1, cell.start(), cell.end()));
            }
        }
        grid.put(grid.row, units - 1, pending.get(0), pending.get(pending.size() - 2));
        grid.put(grid.row, grid.headers.size() - 1, pending.get(pending.size() - 1), pending.get(pending.size() - 1));
    }

    /** The units cell and the columns behind it, as far as the lines fit them; returns the line behind. */
    private int addBehind(int unitsLine, int last) {
        int i = unitsLine;
        for (int column = Columns.unitsColumn(grid.headers); column < grid.headers.size() && i < last; column++) {
            String words = grid.words(i);
            boolean fits = column == Columns.unitsColumn(grid.headers)
                    || Columns.isUnits(grid.headers.get(column))
                            && (Organisations.isStaff(words)
                                    || NONE.matcher(words).matches())
                    || Columns.isPersons(grid.headers.get(column)) && Columns.persons(words)
                    || Columns.isTime(grid.headers.get(column)) && Columns.time(words);
            if (fits) {
                int end = i + 1;
                boolean lists = column == Columns.unitsColumn(grid.headers)
                        && (column + 1 == grid.headers.size() || !Columns.isUnits(grid.headers.get(column + 1)));
                while (lists && end < last && units(grid.words(end))) {
                    end++;
                }
                grid.put(grid.row, column, i, end - 1);
                i = end;
            } else if (remark(column)) {
                int end = nextRow(i, last);
                if (end > i) {
                    grid.put(grid.row, column, i, end - 1);
                    i = end;
                }
            }
        }
        return i;
    }

    /** The first of the columns behind the units that tell how far the work has come, or remark on it. */
    private boolean remark(int column) {
        return grid.numbered()
                && Columns.isRemark(grid.headers.get(column))
                && (column == 0 || !Columns.isRemark(grid.headers.get(column - 1)));
    }

    /** The line that opens the next row, where one is near. */
    private int nextRow(int from, int last) {
        for (int i = from; i < Math.min(last, from + REMARKS); i++) {
            if (FlatTable.NUMBER.matcher(grid.words(i)).matches()) {
                return i;
            }
        }
        return last - from <= REMARKS ? last : from;
    }

    /** The number a line consists of, or -1. */
    private static int number(String words) {
        return FlatTable.NUMBER.matcher(words).matches() ? Integer.parseInt(words.replaceAll("\\D", "")) : -1;
    }
}
