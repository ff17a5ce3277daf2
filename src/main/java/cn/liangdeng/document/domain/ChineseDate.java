package cn.liangdeng.document.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day as documents write it: 2023年8月24日, 2023-08-24, 2023/8/24, 2023.8.24, 二〇二三年八月二十四日. */
final class ChineseDate {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})(?!\\d)\\s*日?");
    private static final Pattern IN_WORDS =
            Pattern.compile("([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int TEN = 10;

    private ChineseDate() {}

    /** The first day in the text. */
    static Optional<LocalDate> find(String text) {
        Matcher day = DAY.matcher(text);
        if (day.find()) {
            return of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        }
        Matcher words = IN_WORDS.matcher(text);
        if (words.find()) {
            return of(year(words.group(1)), number(words.group(2)), number(words.group(3)));
        }
        return Optional.empty();
    }

    /** The day, if the text holds nothing else. */
    static Optional<LocalDate> whole(String text) {
        String stripped = text.strip();
        return DAY.matcher(stripped).matches() || IN_WORDS.matcher(stripped).matches()
                ? find(stripped)
                : Optional.empty();
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int year(String words) {
        int year = 0;
        for (char c : words.replace('○', '〇').replace('零', '〇').toCharArray()) {
            year = year * TEN + DIGITS.indexOf(c);
        }
        return year;
    }

    /** 一…三十一. */
    private static int number(String words) {
        int ten = words.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(words.charAt(0));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(words.charAt(0));
        int ones = ten == words.length() - 1 ? 0 : DIGITS.indexOf(words.charAt(ten + 1));
        return tens * TEN + ones;
    }
}
