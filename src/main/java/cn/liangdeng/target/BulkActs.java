package cn.liangdeng.target;

import java.util.List;

/**
 * Does to many targets of the current person's district what a decision on their document says, for example when it is revised or
 * withdrawn. Every call needs {@code TARGET_MANAGE}.
 */
public interface BulkActs {

    /**
     * Carries out all of it or, where one thing cannot be, nothing. Each act stands in the history of its target; where a target
     * stood before it went over to a new version of its document is kept. Told by {@link TargetsChanged}. The caller's own changes
     * are written before.
     *
     * @param acts at most one on a target
     * @throws cn.liangdeng.shared.BusinessException not found; conflict, if somebody else changed a target meanwhile or its status
     *     does not allow it; invalid, with the name of the target, if what it gets cannot be kept
     */
    void carryOut(List<BulkAct> acts);
}
