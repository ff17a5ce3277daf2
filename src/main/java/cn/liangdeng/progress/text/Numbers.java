package cn.liangdeng.progress.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes numbers for people: halves rounded up, a real minus sign, no negative zero, no grouping. */
public final class Numbers {

    private static final char MINUS = '\u2212';

    private Numbers() {}

    /** With so many decimals. */
    public static String fixed(BigDecimal value, int decimals) {
        return withMinus(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** With as many decimals as the value has. */
    public static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return withMinus(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /** With so many decimals and a sign, unless it is rounded to zero. */
    static String signed(BigDecimal value, int decimals) {
        String text = fixed(value, decimals);
        return value.setScale(decimals, RoundingMode.HALF_UP).signum() > 0 ? "+" + text : text;
    }

    private static String withMinus(BigDecimal value) {
        String text = value.toPlainString();
        return text.charAt(0) == '-' ? MINUS + text.substring(1) : text;
    }
}
