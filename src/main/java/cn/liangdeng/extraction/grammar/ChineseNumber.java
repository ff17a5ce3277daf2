package cn.liangdeng.extraction.grammar;

import java.math.BigDecimal;

/** Reads a number written in Chinese: 两, 十五, 一百二十, 三千五, 二〇二五. */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    static boolean isPart(char c) {
        return digit(c) >= 0 || magnitude(c) > 0;
    }

    static BigDecimal parse(String words) {
        if (words.chars().allMatch(c -> digit((char) c) >= 0)) {
            StringBuilder digits = new StringBuilder();
            words.chars().forEach(c -> digits.append(digit((char) c)));
            return new BigDecimal(digits.toString());
        }
        long total = 0;
        long section = 0;
        long digit = -1;
        long last = 1;
        for (char c : words.toCharArray()) {
            int value = digit(c);
            if (value >= 0) {
                digit = value;
                if (value == 0) {
                    last = 10;
                }
                continue;
            }
            long magnitude = magnitude(c);
            if (magnitude >= 10_000) {
                section += Math.max(digit, 0);
                total = (total + Math.max(section, section == 0 ? 1 : section)) * magnitude;
                section = 0;
            } else {
                section += Math.max(digit, digit < 0 ? 1 : digit) * magnitude;
            }
            digit = -1;
            last = magnitude;
        }
        if (digit > 0) {
            section += last >= 100 ? digit * (last / 10) : digit;
        }
        return BigDecimal.valueOf(total + section);
    }

    static int digit(char c) {
        return switch (c) {
            case '〇' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(c);
        };
    }

    static long magnitude(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }
}
