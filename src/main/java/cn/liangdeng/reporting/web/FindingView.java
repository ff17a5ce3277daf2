package cn.liangdeng.reporting.web;

import org.jspecify.annotations.Nullable;

/**
 * Something that a check found, ready to print.
 *
 * @param name of the check
 * @param blocks true where words are needed to confirm the figure
 * @param answer the reason given with who and when; null as long as there is none
 */
record FindingView(
        long id,
        String name,
        String sentence,
        boolean blocks,
        @Nullable String answer) {}
