package cn.liangdeng.target.web;

import org.jspecify.annotations.Nullable;

/** The version that a form carries from when it was opened to when it is sent. */
final class Versions {

    /** No stored row has it, so a form without its version is answered like one that came too late. */
    private static final int NONE = -1;

    private Versions() {}

    static int read(@Nullable String text) {
        try {
            return text == null ? NONE : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return NONE;
        }
    }
}
