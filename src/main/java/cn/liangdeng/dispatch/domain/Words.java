package cn.liangdeng.dispatch.domain;

import cn.liangdeng.shared.BusinessException;
import org.jspecify.annotations.Nullable;

/** Checks what people type. */
final class Words {

    /** Longest reason of a change. */
    static final int LONGEST_REASON = 500;

    private Words() {}

    /** The text without surrounding white space, 1 to so many characters. */
    static String required(@Nullable String typed, int longest, String messageKey) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw BusinessException.invalid(messageKey, longest);
        }
        return text;
    }

    /** The same; may be empty. */
    static String optional(@Nullable String typed, int longest, String messageKey) {
        return typed == null || typed.isBlank() ? "" : required(typed, longest, messageKey);
    }

    /** A text made by the product, cut to what the database holds. */
    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
