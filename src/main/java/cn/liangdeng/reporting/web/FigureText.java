package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.sheet.FigureReader;
import cn.liangdeng.shared.BusinessException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures as people type and read them. */
final class FigureText {

    private static final int LONGEST = 40;
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    private FigureText() {}

    /**
     * Reads plain numbers: full-width digits, a comma between thousands and white space are understood. Units are read by
     * {@link #inUnit}, because 3.2亿 in a cell counted in 万元 is not 3.2.
     *
     * @return null where nothing was typed
     * @throws BusinessException invalid
     */
    static @Nullable BigDecimal parse(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace('\u2212', '-')
                .replaceAll("[\\s\u3000]+", "");
        if (text.isEmpty()) {
            return null;
        }
        boolean grouped = GROUPED.matcher(text).matches();
        if (text.length() > LONGEST || !grouped && !PLAIN.matcher(text).matches()) {
            String shown = typed.strip();
            throw BusinessException.invalid(
                    "reporting.invalid.notNumber",
                    shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown);
        }
        return new BigDecimal(text.replace(",", ""));
    }

    /**
     * What was typed, with a unit behind the number taken off, or converted where only 万 or 亿 differ.
     *
     * @param unit in which the figure counts
     * @return plain digits; what was typed where that is nothing, or nothing but a dash
     * @throws BusinessException invalid, if it is no figure or in another unit
     */
    static @Nullable String inUnit(@Nullable String typed, String unit) {
        BigDecimal figure = typed == null ? null : FigureReader.read(typed, unit);
        return figure == null ? typed : figure.toPlainString();
    }

    /**
     * Reads a figure with or without its unit.
     *
     * @param unit in which the figure counts
     * @return null where nothing was typed
     * @throws BusinessException invalid, if it is no figure or in another unit
     */
    static @Nullable BigDecimal read(@Nullable String typed, String unit) {
        return parse(Objects.requireNonNullElse(inUnit(typed, unit), ""));
    }

    /** Whether it is a number, or nothing. */
    static boolean isReadable(@Nullable String typed, String unit) {
        try {
            read(typed, unit);
            return true;
        } catch (BusinessException notANumber) {
            return false;
        }
    }

    /** All digits that are there, and at least so many decimals; empty for null. */
    static String print(@Nullable BigDecimal value, int decimals) {
        if (value == null) {
            return "";
        }
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return plain.setScale(Math.max(decimals, plain.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** As {@link #print}, with a plus sign before a rise and the true minus sign before a fall. */
    static String printChange(BigDecimal change, int decimals) {
        String digits = print(change.abs(), decimals);
        return switch (change.signum()) {
            case 1 -> "+" + digits;
            case -1 -> "\u2212" + digits;
            default -> digits;
        };
    }
}
