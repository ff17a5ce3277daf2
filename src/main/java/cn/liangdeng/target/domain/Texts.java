package cn.liangdeng.target.domain;

import org.jspecify.annotations.Nullable;

/** Texts as people type them. */
final class Texts {

    private Texts() {}

    /** Without white space at the ends; absent where nothing else was typed. */
    static @Nullable String optional(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
