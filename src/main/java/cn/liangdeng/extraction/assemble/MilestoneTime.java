package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.lexicon.Cue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days that only a deed can have: 8月开工, 4月中旬前成立, 国庆节前开业. Beside a figure the same words may mean anything, so the
 * grammar of time leaves them out.
 */
final class MilestoneTime {

    private static final Pattern MONTH = Pattern.compile(
            "(?<![\\d年-])(?<!\\d\\.\\d?)(?<m>1[0-2]|[1-9])月(?:(?<d>[12]\\d|3[01]|[1-9])日|(?<part>[上中下])旬|份)?(?:底|末)?(?:之前|以前|前|起)?(?![\\d月])");
    private static final Pattern SEASON = Pattern.compile(
            "“?(?<day>五一|六一|七一|八一|十一|国庆|中秋|元旦|汛期|主汛期|秋季学期|秋季|春季学期|春季|春节|端午|重阳|暑期|入冬|供暖季|采暖季)”?(?:国际)?(?:劳动)?节?(?:到来|开学|来临)?(?:之前|以前|前|期间)?");
    private static final Pattern NUMBERED = Pattern.compile("^\\s*\\d{1,2}[.、](?=\\d{1,2}月)");
    private static final Pattern BEFORE = Pattern.compile("前$|开学|学期|[春秋]季$");
    /** Without one of these words no season is a day. */
    private static final Cue BEFORE_IN = Cue.of("前|开学|学期|[春秋]季");

    private MilestoneTime() {}

    /** Words without such days. */
    static String strip(String words) {
        String rest = words.indexOf('月') < 0
                ? words
                : MONTH.matcher(NUMBERED.matcher(words).replaceFirst("")).replaceAll("");
        if (!BEFORE_IN.in(rest)) {
            return rest;
        }
        Matcher season = SEASON.matcher(rest);
        StringBuilder kept = new StringBuilder();
        while (season.find()) {
            season.appendReplacement(
                    kept, BEFORE.matcher(season.group()).find() ? "" : Matcher.quoteReplacement(season.group()));
        }
        season.appendTail(kept);
        return kept.toString();
    }

    /** Whether a stretch names such a day. */
    static boolean in(String words) {
        return !strip(words).equals(words);
    }

    /** The last such day of a stretch in a year, or null. */
    static @Nullable LocalDate day(String words, int year) {
        LocalDate found = null;
        Matcher month = MONTH.matcher(NUMBERED.matcher(words).replaceFirst(""));
        while (month.find()) {
            found = day(month, YearMonth.of(year, Integer.parseInt(month.group("m"))));
        }
        Matcher season = SEASON.matcher(words);
        while (found == null && season.find()) {
            found = BEFORE.matcher(season.group()).find() ? season(season, year) : null;
        }
        return found;
    }

    private static LocalDate day(Matcher words, YearMonth month) {
        if (words.group("d") != null) {
            return month.atDay(Math.min(Integer.parseInt(words.group("d")), month.lengthOfMonth()));
        }
        String part = words.group("part");
        return part == null || part.equals("下") ? month.atEndOfMonth() : month.atDay(part.equals("上") ? 10 : 20);
    }

    /** 春季 and 秋季 end with their last month; 春季开学前 and 秋季开学前 end before the term. */
    private static LocalDate season(Matcher words, int year) {
        String day = words.group("day");
        boolean term = words.group().contains("开学") || words.group().contains("学期");
        if (day.startsWith("春季") || day.startsWith("秋季")) {
            boolean spring = day.startsWith("春季");
            int month = spring ? term ? 2 : 5 : term ? 8 : 11;
            return YearMonth.of(year, month).atEndOfMonth();
        }
        return eve(day, year);
    }

    private static LocalDate eve(String day, int year) {
        for (Eve eve : EVES) {
            if (eve.words().contains(day)) {
                return YearMonth.of(year, eve.month()).atEndOfMonth();
            }
        }
        return LocalDate.of(year, 12, 31);
    }

    /** The month whose end comes before a day. */
    private record Eve(List<String> words, int month) {}

    private static final List<Eve> EVES = List.of(
            new Eve(List.of("春节"), 1),
            new Eve(List.of("五一"), 4),
            new Eve(List.of("端午", "六一", "汛期", "主汛期"), 5),
            new Eve(List.of("七一"), 6),
            new Eve(List.of("八一"), 7),
            new Eve(List.of("暑期"), 8),
            new Eve(List.of("十一", "国庆", "中秋"), 9),
            new Eve(List.of("重阳", "入冬", "供暖季", "采暖季"), 10));
}
