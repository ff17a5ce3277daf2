package cn.liangdeng.shared;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what an address asks for; what cannot be read counts as not asked, as a wrong one does. */
public final class Asked {

    private static final int LONGEST_ID = 18;

    private Asked() {}

    /** A month of the form {@code yyyy-MM}; null for anything else. */
    public static @Nullable ReportingMonth month(@Nullable String text) {
        try {
            return text == null ? null : ReportingMonth.parse(text.strip());
        } catch (IllegalArgumentException notAMonth) {
            return null;
        }
    }

    /** An id; null where the text is none. */
    public static @Nullable Long id(@Nullable String text) {
        return text != null && text.length() <= LONGEST_ID && text.matches("[0-9]+") ? Long.valueOf(text) : null;
    }

    /** The constant of this name; null where there is none. */
    public static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** The number of a page, for {@link PageRequest}; 1 where the text is none. */
    public static int page(@Nullable String text) {
        Long number = id(text);
        return number == null ? 1 : (int) Math.min(number, Integer.MAX_VALUE);
    }
}
