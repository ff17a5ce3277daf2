package cn.liangdeng.target;

/**
 * Says which of two targets counts where documents contradict each other (目标冲突) or say the same (same_as). The one set
 * aside is not judged, not counted and not reported on, but kept with its history and linked; nothing is merged by the machine
 * alone. Every call needs {@code TARGET_MANAGE}, is recorded in the history of both targets and told by {@link TargetChanged}
 * inside the same transaction.
 */
public interface Rulings {

    /**
     * Sets one of the two aside, or says that they are different goals.
     *
     * @return id of the ruling
     * @throws InvalidTargetException if the input is incomplete, or the two do not fit: OFFICIAL asks for the same indicator and
     *     unit, SAME_AS for the same unit and nature
     * @throws cn.liangdeng.shared.BusinessException not found, outside the person's scope too; conflict, if somebody changed one
     *     meanwhile, one is not followed, or others are merged into the one that is to be merged
     */
    long rule(NewRuling ruling);

    /**
     * Ends a ruling: what it set aside is followed again from the month of the ruling on.
     *
     * @param reason in words, 1…500 characters
     * @throws InvalidTargetException if there is no reason
     * @throws cn.liangdeng.shared.BusinessException not found; conflict, if it was ended before
     */
    void end(long ruling, String reason);
}
