package cn.liangdeng.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How people write numbers, dates and names into cells. */
final class CellText {

    /** Spreadsheets keep 15 significant digits; what a file holds beyond them is binary noise. */
    private static final MathContext SHEET_PRECISION = new MathContext(15, RoundingMode.HALF_UP);

    /** Largest power of ten of a spreadsheet's number. */
    private static final int MAX_EXPONENT = 308;

    private static final int MAX_NUMBER_LENGTH = 40;
    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';
    private static final int FULL_WIDTH_DISTANCE = FULL_WIDTH_FIRST - '!';

    private static final Pattern NUMBER = Pattern.compile("([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(%?)");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:[年/.-])(\\d{1,2})(?:[月/.-])(\\d{1,2})日?|(\\d{4})(\\d{2})(\\d{2})");

    private static final Pattern STARS = Pattern.compile("^[*＊]+|[*＊]+$");

    private CellText() {}

    /** Cleans what a cell shows: no control characters but line breaks, no blanks at the ends. */
    static String clean(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        for (String line : text.split("\\R", -1)) {
            cleaned.append(cleaned.isEmpty() ? "" : "\n").append(LineText.clean(line));
        }
        return LineText.strip(cleaned.toString());
    }

    static String normalise(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (LineText.isBlank(c)) {
                gap = true;
                continue;
            }
            normal.append(gap && !normal.isEmpty() ? " " : "");
            gap = false;
            char narrow = narrow(c);
            normal.append(Character.isLetterOrDigit(narrow) ? narrow : c);
        }
        return normal.toString();
    }

    static @Nullable BigDecimal parseNumber(String text) {
        Matcher number = NUMBER.matcher(narrowAll(text));
        if (text.length() > MAX_NUMBER_LENGTH || !number.matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(number.group(1).replace(",", ""));
        return number.group(2).isEmpty() ? value : plain(value.movePointLeft(2));
    }

    static boolean endsWithPercent(String text) {
        return narrowAll(text).endsWith("%");
    }

    static @Nullable LocalDate parseDate(String text) {
        Matcher date = DATE.matcher(narrowAll(text));
        if (!date.matches()) {
            return null;
        }
        int first = date.group(1) == null ? 4 : 1;
        try {
            return LocalDate.of(
                    Integer.parseInt(date.group(first)),
                    Integer.parseInt(date.group(first + 1)),
                    Integer.parseInt(date.group(first + 2)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The number that a file stores, without binary noise: 0.30000000000000004 is 0.3. Null for what is no finite number. */
    static @Nullable BigDecimal storedNumber(String stored) {
        String text = stored.strip();
        try {
            if (text.length() > MAX_NUMBER_LENGTH || !Double.isFinite(Double.parseDouble(text))) {
                return null;
            }
            BigDecimal value = new BigDecimal(text).round(SHEET_PRECISION).stripTrailingZeros();
            return Math.abs((long) value.scale()) > MAX_EXPONENT ? null : plain(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Without an exponent. */
    static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
    }

    /** Names of columns are compared without blanks and without the star that marks what must be filled in. */
    static String headerKey(String text) {
        String key = normalise(text).replace(" ", "");
        return STARS.matcher(key).replaceAll("");
    }

    private static String narrowAll(String text) {
        StringBuilder narrowed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!LineText.isBlank(text.charAt(i))) {
                narrowed.append(narrow(text.charAt(i)));
            }
        }
        return narrowed.toString();
    }

    private static char narrow(char c) {
        return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? (char) (c - FULL_WIDTH_DISTANCE) : c;
    }
}
