package cn.liangdeng.office;

import java.util.Locale;

/** Writes counters the ways Word counts (ECMA-376 part 1, 17.18.59), the Chinese ones included. */
final class NumberFormats {

    private static final String[] CHINESE_DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final String[] CHINESE_UNITS = {"", "十", "百", "千"};
    private static final String[] LEGAL_DIGITS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private static final String[] LEGAL_UNITS = {"", "拾", "佰", "仟"};
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private static final int LETTERS = 26;
    private static final int MAX_CHINESE = 9_999;
    private static final int MAX_ROMAN = 3_999;
    private static final int MAX_ENCLOSED = 20;
    private static final int MAX_LETTER_REPEATS = 5;

    private NumberFormats() {}

    /**
     * @param format the format's name in the file; an unknown one counts 1, 2, 3
     * @param number counter from 1; what a format cannot express is written with digits
     */
    static String write(String format, int number) {
        if (number < 1) {
            return Integer.toString(number);
        }
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographDigital" -> chinese(number, CHINESE_DIGITS, CHINESE_UNITS);
            case "chineseLegalSimplified", "japaneseLegal", "ideographLegalTraditional" ->
                chinese(number, LEGAL_DIGITS, LEGAL_UNITS);
            case "ideographTraditional" -> oneOf(STEMS, number);
            case "ideographZodiac" -> oneOf(BRANCHES, number);
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed('①', number);
            case "decimalEnclosedParen" -> enclosed('⑴', number);
            case "decimalEnclosedFullstop" -> enclosed('⒈', number);
            case "lowerLetter" -> letters('a', number);
            case "upperLetter" -> letters('A', number);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            default -> Integer.toString(number);
        };
    }

    private static String chinese(int number, String[] digits, String[] units) {
        if (number > MAX_CHINESE) {
            return Integer.toString(number);
        }
        StringBuilder words = new StringBuilder();
        String decimal = Integer.toString(number);
        boolean gap = false;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
                continue;
            }
            words.append(gap ? digits[0] : "").append(digits[digit]).append(units[decimal.length() - 1 - i]);
            gap = false;
        }
        boolean teen = number >= 10 && number < 20 && digits == CHINESE_DIGITS;
        return teen ? words.substring(1) : words.toString();
    }

    private static String oneOf(String signs, int number) {
        return number <= signs.length() ? signs.substring(number - 1, number) : Integer.toString(number);
    }

    private static String fullWidth(int number) {
        StringBuilder digits = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> digits.append((char) (c - '0' + '０')));
        return digits.toString();
    }

    private static String enclosed(char first, int number) {
        return number <= MAX_ENCLOSED ? Character.toString(first + number - 1) : Integer.toString(number);
    }

    /** a … z, aa, bb …, as Word counts on. */
    private static String letters(char first, int number) {
        int repeats = (number - 1) / LETTERS + 1;
        if (repeats > MAX_LETTER_REPEATS) {
            return Integer.toString(number);
        }
        return Character.toString(first + (number - 1) % LETTERS).repeat(repeats);
    }

    private static String roman(int number) {
        if (number > MAX_ROMAN) {
            return Integer.toString(number);
        }
        StringBuilder signs = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                signs.append(ROMAN_SIGNS[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return signs.toString();
    }
}
