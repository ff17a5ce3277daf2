package cn.liangdeng.document;

import org.jspecify.annotations.Nullable;

/**
 * How a commitment of a document stands in a month; shown beside its words.
 *
 * @param start first code point of the words
 * @param end code point after the words
 * @param targetId the target's number, for its page {@code /targets/{targetId}}
 * @param title the target's title
 * @param light name of the light as {@code components/light} takes it (GREEN, YELLOW, RED, NOT_DUE, NO_DATA, ACHIEVED); null
 *     where the target is not judged
 * @param explainPath address of the card that explains the light, below the context path; null without a light
 * @param summary goal and newest figure in a few words, for example 400亿元以上 · 完成285亿元; may be empty
 * @param unitName the unit that answers for it
 */
public record ClauseMark(
        int start,
        int end,
        long targetId,
        String title,
        @Nullable String light,
        @Nullable String explainPath,
        String summary,
        String unitName) {}
