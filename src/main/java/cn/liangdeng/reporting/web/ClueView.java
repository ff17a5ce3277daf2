package cn.liangdeng.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clue, ready to print.
 *
 * @param check name of the check
 * @param status key part of its status
 * @param acts oldest first; empty in lists
 */
record ClueView(
        long id,
        long report,
        String unitName,
        String indicator,
        String month,
        String figure,
        String check,
        String sentence,
        String raisedAt,
        String status,
        String statusClass,
        boolean closed,
        List<Act> acts) {

    ClueView {
        acts = List.copyOf(acts);
    }

    /** What was done. */
    record Act(
            String key,
            String person,
            String at,
            String words,
            @Nullable Long file,
            @Nullable String fileName) {}
}
