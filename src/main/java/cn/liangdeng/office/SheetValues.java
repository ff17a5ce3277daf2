package cn.liangdeng.office;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What both writers do with values, formats, widths and names. */
final class SheetValues {

    /** Format of text cells: what is typed or edited later stays text too, so that no value turns into a formula. */
    static final String TEXT_FORMAT = "@";

    static final String DATE_FORMAT = "yyyy\"年\"m\"月\"d\"日\"";
    private static final String GENERAL_FORMAT = "General";

    /** Longest text of a cell. */
    private static final int MAX_TEXT_LENGTH = 32_767;

    private static final String CUT_MARK = "…";
    private static final int MAX_SHEET_NAME_LENGTH = 31;
    private static final String DEFAULT_SHEET_NAME = "Sheet1";

    private static final double MIN_WIDTH = 8;
    private static final double MAX_WIDTH = 48;
    private static final double PADDING = 2;
    private static final double DATE_WIDTH = 16;
    private static final int ROWS_MEASURED = 500;

    /** Longest word that stands in place of a number and still widens its column; longer ones wrap. */
    private static final double NUMBER_TEXT_WIDTH = 12;

    /** A head of more letters stands in two lines where its column needs no such width. */
    private static final double HEAD_WIDTH = 8;

    private static final double LINE_HEIGHT = 15;
    private static final double ROW_AIR = 3;

    /** Highest row of a spreadsheet. */
    static final double MAX_HEIGHT = 409;

    private SheetValues() {}

    /** A text that a spreadsheet can hold: without characters that XML forbids, cut where a cell ends. */
    static String text(Object value) {
        String raw = value.toString();
        StringBuilder text = new StringBuilder(raw.length());
        for (String line : raw.split("\\R", -1)) {
            text.append(text.isEmpty() ? "" : "\n").append(LineText.clean(line));
        }
        return text.length() <= MAX_TEXT_LENGTH ? text.toString() : cut(text);
    }

    private static String cut(StringBuilder text) {
        int end = MAX_TEXT_LENGTH - CUT_MARK.length();
        int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, whole) + CUT_MARK;
    }

    /** The number as the file stores it: percentages as fractions. */
    static BigDecimal number(Object value, ColumnSpec column) {
        BigDecimal number = new BigDecimal(value.toString());
        return column.type() == ColumnSpec.Type.PERCENT ? number.movePointLeft(2) : number;
    }

    static String format(ColumnSpec column) {
        return switch (column.type()) {
            case TEXT -> TEXT_FORMAT;
            case DATE -> DATE_FORMAT;
            case NUMBER -> column.decimals() == ColumnSpec.AS_IS ? GENERAL_FORMAT : fixed(column.decimals());
            case PERCENT -> (column.decimals() == ColumnSpec.AS_IS ? "0.##" : fixed(column.decimals())) + "%";
        };
    }

    private static String fixed(int decimals) {
        return switch (decimals) {
            case ColumnSpec.ONE_OR_MORE -> "0.0##";
            case 0 -> "0";
            default -> "0." + "0".repeat(decimals);
        };
    }

    /** A name that spreadsheets accept for a sheet. */
    static String sheetName(String title) {
        String name = LineText.clean(title.replaceAll("[\\[\\]:*?/\\\\]", " ").replaceAll("^'+|'+$", ""));
        int end = Math.min(name.length(), MAX_SHEET_NAME_LENGTH);
        if (end > 0 && Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        String cut = name.substring(0, end).strip();
        return cut.isEmpty() ? DEFAULT_SHEET_NAME : cut;
    }

    /** Widths of the columns, from their content where none is given; long texts wrap. */
    static double[] widths(SheetSpec spec) {
        return IntStream.range(0, spec.columns().size())
                .mapToDouble(index -> width(spec, index))
                .toArray();
    }

    private static double width(SheetSpec spec, int index) {
        ColumnSpec column = spec.columns().get(index);
        if (column.width() > 0) {
            return column.width();
        }
        double head = letters(column.header());
        double width = head <= HEAD_WIDTH ? head : Math.max(HEAD_WIDTH, Math.ceil(head / 2) + 1);
        for (List<@Nullable Object> row :
                spec.rows().subList(0, Math.min(ROWS_MEASURED, spec.rows().size()))) {
            Object value = row.get(index);
            if (value != null) {
                width = Math.max(width, needed(column.type(), value));
            }
        }
        return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width + PADDING));
    }

    private static double needed(ColumnSpec.Type type, Object value) {
        return switch (type) {
            case DATE -> DATE_WIDTH;
            case TEXT -> longestLine(value.toString());
            case NUMBER, PERCENT ->
                value instanceof CharSequence
                        ? Math.min(NUMBER_TEXT_WIDTH, longestLine(value.toString()))
                        : longestLine(value.toString());
        };
    }

    /**
     * Height of a row in points, so that what wraps is seen whole: programs do not all measure rows when they open a file.
     *
     * @param widths of the columns, as {@link #widths} says
     * @param row values in the order of the columns
     */
    static double height(SheetSpec spec, double[] widths, List<? extends @Nullable Object> row) {
        long most = 1;
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            ColumnSpec column = spec.columns().get(i);
            boolean text = value instanceof CharSequence || column.type() == ColumnSpec.Type.TEXT;
            if (value != null && text && !column.hidden()) {
                double room = Math.max(2, widths[i]);
                most = Math.max(
                        most,
                        value.toString()
                                .lines()
                                .mapToLong(line -> Math.max(1, (long) Math.ceil(letters(line) / room)))
                                .sum());
            }
        }
        return Math.min(MAX_HEIGHT, LINE_HEIGHT * most + ROW_AIR);
    }

    private static double longestLine(String text) {
        return text.lines().mapToDouble(SheetValues::letters).max().orElse(0);
    }

    /** Chinese characters and full-width signs take the room of two letters. */
    static double letters(String text) {
        return text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }
}
