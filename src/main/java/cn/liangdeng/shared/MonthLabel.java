package cn.liangdeng.shared;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of reporting months as officials write them: a month stands for the year up to and including it, so September is
 * 前三季度（1—9月）. The dash is the full-width 一字线 of GB/T 15834, one character here.
 */
public final class MonthLabel {

    private static final int MARCH = 3;
    private static final int JUNE = 6;
    private static final int SEPTEMBER = 9;
    private static final int DECEMBER = 12;

    private static final Map<String, Integer> NAMED = Map.of(
            "一季度", MARCH,
            "第一季度", MARCH,
            "首季度", MARCH,
            "上半年", JUNE,
            "前三季度", SEPTEMBER,
            "全年", DECEMBER,
            "度", DECEMBER);

    private static final Pattern YEAR = Pattern.compile("(\\d{4})年(.*)");
    private static final Pattern NAMED_SPAN = Pattern.compile("([^0-9(]+)(?:\\((.+)\\))?");
    private static final Pattern SPAN = Pattern.compile("1-(\\d{1,2})月份?");
    private static final Pattern JANUARY = Pattern.compile("1月份?");

    private MonthLabel() {}

    /** The year up to the month, with the name of the quarter or half: 2026年前三季度（1—9月）, first three quarters of 2026 (Jan–Sep). */
    public static String cumulative(ReportingMonth month, Locale locale) {
        if (isChinese(locale)) {
            return month.year() + "年" + cumulativeWithoutYear(month, locale);
        }
        return switch (month.month()) {
            case MARCH -> "Q1 " + month.year() + " (Jan–Mar)";
            case JUNE -> "first half of " + month.year() + " (Jan–Jun)";
            case SEPTEMBER -> "first three quarters of " + month.year() + " (Jan–Sep)";
            case DECEMBER -> "full year " + month.year();
            default -> brief(month, locale);
        };
    }

    /** The month by itself, without its year: 9月, Sep. */
    public static String ofYear(ReportingMonth month, Locale locale) {
        return Month.of(month.month()).getDisplayName(TextStyle.SHORT, locale);
    }

    /** As {@link #cumulative} without the year: 1月, 1—2月, 一季度（1—3月） … 全年. In English only the span: Jan–Sep. */
    public static String cumulativeWithoutYear(ReportingMonth month, Locale locale) {
        if (!isChinese(locale)) {
            return span(month, locale);
        }
        return switch (month.month()) {
            case MARCH -> "一季度（1—3月）";
            case JUNE -> "上半年（1—6月）";
            case SEPTEMBER -> "前三季度（1—9月）";
            case DECEMBER -> "全年";
            default -> span(month, locale);
        };
    }

    /** The year up to the month, always as a span: 2026年1—9月, Jan–Sep 2026. The form for heads of columns and the month switch. */
    public static String brief(ReportingMonth month, Locale locale) {
        return isChinese(locale) ? month.year() + "年" + span(month, locale) : span(month, locale) + " " + month.year();
    }

    /** The single month, not the year up to it: 2026年9月, September 2026. */
    public static String single(ReportingMonth month, Locale locale) {
        return isChinese(locale)
                ? month.year() + "年" + month.month() + "月"
                : Month.of(month.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.year();
    }

    /**
     * Reads a cumulative label with its year as officials write it: 2026年1—9月, 2026年前三季度, 2026年前三季度（1—9月）, 2026年全年, 2026年1月;
     * any dash, brackets of either width. A later single month (2026年9月) is not the year up to it and not read.
     *
     * @return empty if the text is no such label, or its name and its span disagree
     */
    public static Optional<ReportingMonth> parse(String text) {
        String plain = text.strip()
                .replaceAll("[\\s\u3000]+", "")
                .replace('\uff08', '(')
                .replace('\uff09', ')')
                .replaceAll("[\u2010-\u2015\uff0d\u2212~\uff5e至到-]+", "-");
        Matcher year = YEAR.matcher(plain);
        if (!year.matches()) {
            return Optional.empty();
        }
        return lastMonth(year.group(2)).flatMap(month -> month(year.group(1), month));
    }

    private static Optional<Integer> lastMonth(String text) {
        if (JANUARY.matcher(text).matches()) {
            return Optional.of(1);
        }
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            return Optional.of(Integer.parseInt(span.group(1))).filter(month -> month >= 2 && month <= DECEMBER);
        }
        Matcher named = NAMED_SPAN.matcher(text);
        if (!named.matches()) {
            return Optional.empty();
        }
        Optional<Integer> month = Optional.ofNullable(NAMED.get(named.group(1)));
        return named.group(2) == null
                ? month
                : month.filter(m -> lastMonth(named.group(2)).equals(month));
    }

    private static Optional<ReportingMonth> month(String year, int month) {
        try {
            return Optional.of(new ReportingMonth(Integer.parseInt(year), month));
        } catch (IllegalArgumentException outOfRange) {
            return Optional.empty();
        }
    }

    private static String span(ReportingMonth month, Locale locale) {
        if (isChinese(locale)) {
            return month.month() == 1 ? "1月" : "1—" + month.month() + "月";
        }
        String last = Month.of(month.month()).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        return month.month() == 1 ? last : "Jan–" + last;
    }

    private static boolean isChinese(Locale locale) {
        return !"en".equals(locale.getLanguage());
    }
}
