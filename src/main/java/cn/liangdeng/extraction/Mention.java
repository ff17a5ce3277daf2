package cn.liangdeng.extraction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Words that say until when, or who answers.
 *
 * @param start first code point of the words
 * @param end code point after the last
 * @param words the exact words between the two
 * @param lastDay last day that a deadline names; null for units and where only the context tells the year (年底前)
 */
public record Mention(
        int start,
        int end,
        String words,
        Kind kind,
        @Nullable LocalDate lastDay) {

    /** What the words say. */
    public enum Kind {
        /** A period or a last day: 到2027年, 年底前, 三年内. */
        DEADLINE,
        /** One name among those that answer: 责任单位:区商务局. */
        UNIT
    }
}
