package cn.liangdeng.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Puts the lines of a flattened table of indicators back into columns. A row is opened by its running number, or where the
 * table has none by its width; what lies between is told by what it is: the unit of measure, the figures in the order of
 * their columns, the property and the offices at the end. Lines before the number belong to the columns before it (类别).
 */
final class IndicatorLines {

    /** A line that was given to a column of a row. */
    record Placed(int row, int column, int line) {}

    private static final Pattern NUMBER = Pattern.compile("[((]?\\d{1,3}[)).、.]?");
    private static final Pattern FIGURE = Pattern.compile(
            "^(?:[≤≥<>=<>约]|不低于|不少于|超过|低于|不超过|达到)*\\s*[\\[【〔((]?-?\\d+(?:\\.\\d+)?(?:\\s*[-—~~]+\\s*\\d+(?:\\.\\d+)?)?\\s*(?:[%‰]|(?<!20\\d\\d)\\p{IsHan}{1,4}?)?(?:以上|左右|以下|以内)?[\\]】〕))]?(?:以上|左右|以下|以内|以上)?$|^(?:[-—–/]+|完成.{0,12}|.{0,6}下达.{0,8}|持续.{0,4})$");
    /** What stands in the column of units of measure beside a bare number. */
    private static final Pattern NONE = Pattern.compile("[-—–/]+|无");

    /** Headers of columns that hold figures. */
    private static final Pattern MEASURES = Pattern.compile(".*20\\d\\d年.*|.*目标值?|年均.*|累计.*|.*现状值?|基期值?|.*增速|.*增长");

    /** Headings of groups that may stand one behind another. */
    private static final int MOST_GROUPS = 3;
    /** Rows whose cells are merged into one, and lines that name them. */
    private static final int MOST_MERGED = 4;

    private static final int MOST_NAMES = 6;

    private static final Pattern PROPERTY = Pattern.compile("^[((]?(?:约束性?|预期性?|监测性?|引导性?|指导性?)[))]?$");

    private final List<Line> lines;
    private final List<String> headers;
    private final List<Placed> placed = new ArrayList<>();
    private final int number;
    private final int name;

    private IndicatorLines(List<Line> lines, List<String> headers) {
        this.lines = lines;
        this.headers = headers;
        this.number = column("序号|编号");
        this.name = column("指标(?!属性).*");
    }

    /** The lines of the rows, or none where the lines do not form such a table. */
    static List<Placed> place(List<Line> lines, List<String> headers, int first, int last) {
        IndicatorLines table = new IndicatorLines(lines, headers);
        boolean measured = headers.stream().anyMatch(h -> h.matches(".*20\\d\\d年.*|目标值?|年均.*"));
        if (table.name < 0 || !measured) {
            return List.of();
        }
        return table.number >= 0 && table.number < table.name
                ? table.numbered(first, last)
                : table.byWidth(first, last);
    }

    private int column(String regex) {
        for (int i = 0; i < headers.size(); i++) {
            if (headers.get(i).matches(regex)) {
                return i;
            }
        }
        return -1;
    }

    private List<Placed> numbered(int first, int last) {
        int row = 0;
        int begin = first;
        int open = next(first, last, 1);
        while (open >= 0) {
            row++;
            for (int i = 0; i < Math.min(number, open - begin); i++) {
                placed.add(new Placed(row, i, begin + i));
            }
            int following = next(open + 1, last, row + 1);
            int end = following < 0 ? Math.min(last, open + headers.size() - number) : following;
            begin = fill(row, open, end);
            open = following;
        }
        return placed;
    }

    private int next(int from, int last, int wanted) {
        for (int i = from; i < Math.min(last, from + 2 * headers.size() + 1); i++) {
            boolean opens = NUMBER.matcher(words(i)).matches()
                    && words(i).replaceAll("\\D", "").equals(String.valueOf(wanted))
                    && i + 1 < last
                    && !isFigure(i + 1);
            if (opens) {
                return i;
            }
        }
        return -1;
    }

    private List<Placed> byWidth(int first, int last) {
        int row = 0;
        int begin = first;
        int groups = 0;
        while (begin + headers.size() <= last) {
            int behind = isRow(begin) ? begin : placeMerged(row, begin, last);
            if (isRow(begin)) {
                row++;
                for (int column = 0; column < headers.size(); column++) {
                    placed.add(new Placed(row, column, begin + column));
                }
                begin += headers.size();
                groups = 0;
            } else if (behind > begin) {
                row = placed.get(placed.size() - 1).row();
                begin = behind;
                groups = 0;
            } else if (groups < MOST_GROUPS && !isFigure(begin)) {
                // 1.空气质量: a line that heads the rows below it
                begin++;
                groups++;
            } else {
                break;
            }
        }
        return placed;
    }

    /**
     * Places rows whose cells stand merged from here on: their names one below the other, then the figures of each column one
     * below the other, then what the other columns say of them all. Returns the line behind them, the first line
     * where there are none.
     */
    private int placeMerged(int above, int begin, int last) {
        int columns =
                (int) IntStream.range(0, headers.size()).filter(this::measures).count();
        int figures = begin;
        while (figures < last && figures - begin < MOST_NAMES && !isFigure(figures)) {
            figures++;
        }
        int end = figures;
        while (end < last && end - figures <= MOST_MERGED * columns && isFigure(end)) {
            end++;
        }
        int rows = (end - figures) / columns;
        boolean side = name == 0 && IntStream.rangeClosed(1, columns).allMatch(this::measures);
        int behind = end + headers.size() - 1 - columns;
        boolean fits = rows > 1
                && rows <= MOST_MERGED
                && rows <= figures - begin
                && end == figures + rows * columns
                && behind <= last;
        if (!side || !fits) {
            return begin;
        }
        for (int row = 0; row < rows; row++) {
            placed.add(new Placed(above + 1 + row, name, figures - rows + row));
            for (int column = 0; column < columns; column++) {
                placed.add(new Placed(above + 1 + row, 1 + column, figures + column * rows + row));
            }
        }
        return behind;
    }

    private boolean isFigure(int line) {
        return FIGURE.matcher(words(line)).matches();
    }

    /** Whether the lines from here on hold a figure in each column that measures. */
    private boolean isRow(int begin) {
        int figures = 0;
        for (int column = 0; column < headers.size(); column++) {
            if (measures(column)) {
                if (!isFigure(begin + column)) {
                    return false;
                }
                figures++;
            }
        }
        return figures > 0;
    }

    private boolean measures(int column) {
        return MEASURES.matcher(headers.get(column)).matches();
    }

    /** Gives the lines from the number on to their columns; returns the line behind the last that fits. */
    private int fill(int row, int open, int end) {
        placed.add(new Placed(row, number, open));
        int line = open + 1;
        for (int column = number + 1; column < headers.size() && line < end; column++) {
            String header = headers.get(column);
            String words = words(line);
            boolean figure = isFigure(line);
            boolean fits = column == name
                    || (measures(column)
                            ? figure
                            : (!figure
                                            || header.contains("单位")
                                                    && NONE.matcher(words).matches())
                                    && property(header)
                                            == PROPERTY.matcher(words).matches());
            if (fits) {
                placed.add(new Placed(row, column, line));
                line++;
            }
        }
        return line;
    }

    private static boolean property(String header) {
        return header.contains("属性");
    }

    private String words(int line) {
        return lines.get(line).words().strip();
    }
}
