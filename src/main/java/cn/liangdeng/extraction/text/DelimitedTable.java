package cn.liangdeng.extraction.text;

import cn.liangdeng.extraction.text.FlatTable.Grid;
import cn.liangdeng.extraction.text.FlatTable.GridCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a table whose rows are lines and whose cells are parted by bars or tabs. */
final class DelimitedTable {

    /** |---|---|: the line between the header and the rows. */
    private static final Pattern RULE = Pattern.compile("[\\s|:+-]+");

    /** A short line without marks of a sentence. */
    private static final Pattern GROUP = Pattern.compile("[^\\t|。;;,,::]{2,24}");
    /** Columns from which on a line without cells can only head a group of rows. */
    private static final int NARROWEST = 4;

    private DelimitedTable() {}

    /** The table that begins at a line, or null where the line and the next do not form one. */
    static @Nullable Grid at(String text, List<Line> lines, int from) {
        List<GridCell> cells = new ArrayList<>();
        int row = 0;
        int columns = 0;
        int i = from;
        char mark = mark(lines.get(from).words());
        while (mark != 0 && i < lines.size()) {
            Line line = lines.get(i);
            if (groups(lines, i, mark, row, columns)) {
                cells.add(new GridCell(row++, 0, 1, columns, line.start(), line.end()));
                i++;
                continue;
            }
            if (mark(line.words()) != mark) {
                break;
            }
            i++;
            if (RULE.matcher(line.words()).matches()) {
                continue;
            }
            int column = addRow(text, line, mark, row, cells);
            columns = Math.max(columns, column);
            row++;
        }
        return row >= 2 && columns >= 2 ? new Grid(row, columns, cells, i) : null;
    }

    /** 产业项目, between two rows of as many cells as the header has: a row of one cell, above those of its group. */
    private static boolean groups(List<Line> lines, int at, char mark, int row, int columns) {
        return row > 0
                && columns >= NARROWEST
                && at + 1 < lines.size()
                && GROUP.matcher(lines.get(at).words()).matches()
                && !FlatTable.GROUP.matcher(lines.get(at).words()).find()
                && !heads(lines.get(at + 1).words(), mark)
                && lines.get(at + 1).words().chars().filter(c -> c == mark).count() >= columns - 1;
    }

    /** Whether a row is the head of another table. */
    private static boolean heads(String words, char mark) {
        List<String> cells = Arrays.stream(words.split(Pattern.quote(String.valueOf(mark))))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return !cells.isEmpty() && cells.stream().allMatch(Columns::isHeader);
    }

    private static char mark(String words) {
        long bars = words.chars().filter(c -> c == '|').count();
        return bars >= 2 ? '|' : words.indexOf('\t') > 0 ? '\t' : 0;
    }

    private static int addRow(String text, Line line, char mark, int row, List<GridCell> cells) {
        int column = 0;
        // a row may open or end with empty cells: their tabs belong to it
        int first = mark == '|' ? line.start() : text.lastIndexOf('\n', line.start() - 1) + 1;
        int behind = mark == '|' ? -1 : text.indexOf('\n', line.end());
        int last = mark == '|' ? line.end() : behind < 0 ? text.length() : behind;
        int start = first;
        for (int i = first; i <= last; i++) {
            if (i < last && text.charAt(i) != mark) {
                continue;
            }
            int from = start;
            int to = i;
            while (from < to && text.charAt(from) <= ' ') {
                from++;
            }
            while (to > from && text.charAt(to - 1) <= ' ') {
                to--;
            }
            boolean border = mark == '|' && from == to && (start == line.start() || i == line.end());
            if (!border) {
                if (to > from) {
                    cells.add(new GridCell(row, column, 1, 1, from, to));
                }
                column++;
            }
            start = i + 1;
        }
        return column;
    }
}
