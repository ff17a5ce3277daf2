package cn.liangdeng.dashboard.web;

import cn.liangdeng.shared.ReportingMonth;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what an address asks for; what cannot be read counts as not asked, as a wrong one does. */
final class Asked {

    private static final int LONGEST_ID = 18;

    private Asked() {}

    static @Nullable ReportingMonth month(@Nullable String text) {
        try {
            return text == null ? null : ReportingMonth.parse(text);
        } catch (IllegalArgumentException notAMonth) {
            return null;
        }
    }

    static @Nullable Long id(@Nullable String text) {
        return text != null && text.length() <= LONGEST_ID && text.matches("[0-9]+") ? Long.valueOf(text) : null;
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
