package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Span;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that is read in one go.
 *
 * @param span where it stands
 * @param role what it is
 * @param section what stands above it
 * @param row its row, where it is a cell of a task table
 */
record Passage(
        Span span, Role role, Section section, @Nullable Row row) {

    /** Whether it tells what was done; a goal in a table of progress is a goal all the same. */
    boolean looksBack() {
        return section.review() && role != Role.GOAL;
    }

    /** What a passage is. */
    enum Role {
        HEADING,
        BODY,
        /** A cell of the goal column. */
        GOAL,
        /** A cell that names a step on the way to the row's goal (二季度). */
        STEP,
        /** A cell of the column of measures. */
        MEASURE,
        /** A cell that describes a project beside its goals. */
        DESCRIPTION,
        /** Any other cell. */
        CELL
    }
}
