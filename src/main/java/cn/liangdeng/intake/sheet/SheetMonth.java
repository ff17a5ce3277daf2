package cn.liangdeng.intake.sheet;

import cn.liangdeng.shared.ReportingMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How people write a month, or the year, half or quarter that begins or ends with it. */
final class SheetMonth {

    /** 2026年1月, 2026-01, 2026/1/31, 2026.1, 202601, 2026年6月底前. */
    private static final Pattern MONTH = Pattern.compile(
            "(\\d{4})[年/.-](\\d{1,2})月?份?(?:[/.-]?\\d{1,2}日?)?(?:[初底末]|月底|月末)?|(\\d{4})(\\d{2})(?:\\d{2})?");

    /** 2026, 2026年, 2026年底, 2026年末, 2026年内, 2026年度, 2026年初. */
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?(底|末|内|度|终|初|全年)?");

    private static final Pattern HALF = Pattern.compile("(\\d{4})年(上|下)半年[底末]?");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})年第?([1-4一二三四])季度?[底末]?");

    private static final String BEFORE = "(?:以前|之前|前)$";
    private static final String DIGITS = "一二三四";
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int MONTHS = 12;
    private static final int HALF_YEAR = 6;
    private static final int QUARTER_YEAR = 3;

    private SheetMonth() {}

    /**
     * @param typed without blanks, in narrow signs
     * @param last whether the last month of what it names is meant, else its first
     * @return empty where it names no month
     */
    static Optional<ReportingMonth> read(String typed, boolean last) {
        String text = typed.replaceAll(BEFORE, "");
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            int first = month.group(1) == null ? 3 : 1;
            return month(month.group(first), Integer.parseInt(month.group(first + 1)));
        }
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            boolean begins = "初".equals(year.group(2)) || !last && !isEnd(year.group(2));
            return month(year.group(1), begins ? 1 : MONTHS);
        }
        Matcher half = HALF.matcher(text);
        if (half.matches()) {
            return month(half.group(1), part(half.group(2).equals("上") ? 1 : 2, HALF_YEAR, last));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            String sign = quarter.group(2);
            int number = DIGITS.contains(sign) ? DIGITS.indexOf(sign) + 1 : Integer.parseInt(sign);
            return month(quarter.group(1), part(number, QUARTER_YEAR, last));
        }
        return Optional.empty();
    }

    /** @param word what follows the year; null where nothing does */
    private static boolean isEnd(@Nullable String word) {
        return "底".equals(word) || "末".equals(word) || "终".equals(word);
    }

    private static int part(int number, int months, boolean last) {
        return last ? number * months : (number - 1) * months + 1;
    }

    private static Optional<ReportingMonth> month(String written, int month) {
        int year = Integer.parseInt(written);
        return month >= 1 && month <= MONTHS && year >= FIRST_YEAR && year <= LAST_YEAR
                ? Optional.of(ReportingMonth.of(year, month))
                : Optional.empty();
    }
}
