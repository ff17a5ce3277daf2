package cn.liangdeng.dispatch.query;

import org.jspecify.annotations.Nullable;

/**
 * Which decisions are asked for.
 *
 * @param state a {@link cn.liangdeng.dispatch.DecisionState} by name, {@code OVERDUE} or {@code UNFINISHED}; null for all
 * @param unit of which unit; null for all in scope
 */
public record DecisionFilter(
        @Nullable String state, @Nullable Long unit) {

    /** Every decision of the scope. */
    static final DecisionFilter ALL = new DecisionFilter(null, null);
}
