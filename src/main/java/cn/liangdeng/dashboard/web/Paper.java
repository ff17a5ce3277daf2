package cn.liangdeng.dashboard.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a sheet is printed on, across. */
enum Paper {
    A4,
    A3;

    /** A4 where nothing else is asked for. */
    static Paper of(@Nullable String text) {
        return A3.name().equals(text) ? A3 : A4;
    }

    /** The style sheet that sets it. */
    public String style() {
        return "/css/print-" + name().toLowerCase(Locale.ROOT) + ".css";
    }
}
