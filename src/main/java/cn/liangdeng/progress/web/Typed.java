package cn.liangdeng.progress.web;

import cn.liangdeng.shared.ReportingMonth;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what an address carries. What cannot be read is as if it were not there: a list is shown all the same. */
final class Typed {

    private static final int LONGEST_ID = 18;

    private Typed() {}

    static @Nullable ReportingMonth month(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return ReportingMonth.parse(text);
        } catch (IllegalArgumentException notAMonth) {
            return null;
        }
    }

    static @Nullable Long id(@Nullable String text) {
        return text != null && text.length() <= LONGEST_ID && text.matches("[0-9]+") ? Long.valueOf(text) : null;
    }

    static int page(@Nullable String text) {
        Long number = id(text);
        return number == null ? 1 : (int) Math.min(number, Integer.MAX_VALUE);
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
