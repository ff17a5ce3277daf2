package cn.liangdeng.target;

import java.util.List;

/**
 * Sets many targets of the current person's district at once, for example from a spreadsheet. Every call needs {@code
 * TARGET_MANAGE}.
 */
public interface BulkTargets {

    /**
     * What stands in the way of setting each of these targets; nothing is kept.
     *
     * @return for each candidate, in their order, what is wrong with it; an empty list where it could be set
     */
    List<List<InvalidTargetException.Problem>> examine(List<TargetCandidate> candidates);

    /**
     * Sets many targets, all of them or, where one cannot be kept, none. The history of each says where it comes from. Repeating
     * the request with the same keys gives the same targets.
     * The caller's own changes are written before.
     *
     * @return their ids in the same order
     * @throws InvalidTargetException if one of them cannot be kept
     */
    List<TargetId> createAll(List<SourcedTarget> targets);
}
