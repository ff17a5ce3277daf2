package cn.liangdeng.extraction.assemble;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a goal is due.
 *
 * @param from first day of its period
 * @param deadline last day; null where nothing tells
 * @param every true where it holds for every year, quarter or month
 * @param inherited true where no word of time stands in the sentence
 * @param several true where the period is longer than a year
 * @param glitch true where damaged words of time were read as evidently meant
 */
record Timing(
        LocalDate from,
        @Nullable LocalDate deadline,
        boolean every,
        boolean inherited,
        boolean several,
        boolean glitch) {}
