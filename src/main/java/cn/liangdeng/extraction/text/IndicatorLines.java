package cn.liangdeng.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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
            "^(?:[≤≥<>=<>约]|不低于|不少于|超过|低于|不超过|达到)*\\s*[\\[【〔((]?-?\\d+(?:\\.\\d+)?(?:\\s*[-—~~]+\\s*\\d+(?:\\.\\d+)?)?\\s*[%%‰]?(?:以上|左右|以下|以内)?[\\]】〕))]?(?:以上|左右|以下|以内|以上)?$|^(?:[-—–/]+|完成.{0,12}|.{0,6}下达.{0,8}|持续.{0,4})$");
    /** What stands in the column of units of measure beside a bare number. */
    private static final Pattern NONE = Pattern.compile("[-—–/]+|无");

    /** Headers of columns that hold figures. */
    private static final Pattern MEASURES = Pattern.compile(".*20\\d\\d年.*|.*目标值?|年均.*|累计.*|.*现状值?|基期值?|.*增速|.*增长");

    /** Headings of groups that may stand one behind another. */
    private static final int MOST_GROUPS = 3;

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
                    && !FIGURE.matcher(words(i + 1)).matches();
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
            if (isRow(begin)) {
                row++;
                for (int column = 0; column < headers.size(); column++) {
                    placed.add(new Placed(row, column, begin + column));
                }
                begin += headers.size();
                groups = 0;
            } else if (groups < MOST_GROUPS && !FIGURE.matcher(words(begin)).matches()) {
                // 1.空气质量: a line that heads the rows below it
                begin++;
                groups++;
            } else {
                break;
            }
        }
        return placed;
    }

    /** Whether the lines from here on hold a figure in each column that measures. */
    private boolean isRow(int begin) {
        int figures = 0;
        for (int column = 0; column < headers.size(); column++) {
            if (measures(column)) {
                if (!FIGURE.matcher(words(begin + column)).matches()) {
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
            boolean figure = FIGURE.matcher(words).matches();
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
