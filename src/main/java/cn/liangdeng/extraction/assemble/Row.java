package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Responsibility;
import cn.liangdeng.extraction.grammar.Span;
import org.jspecify.annotations.Nullable;

/**
 * A row of a task table.
 *
 * @param number position of the row in the document
 * @param task name of the task, empty where none
 * @param duty who answers, null where the row does not say
 * @param goal the goal cell, null where the row has none
 * @param deadline the cell that sets the row's time, else null
 * @param timeOnly true where the goal cell is missing or holds nothing but a time
 */
record Row(
        int number,
        String task,
        @Nullable Responsibility duty,
        @Nullable Span goal,
        @Nullable Span deadline,
        boolean timeOnly) {}
