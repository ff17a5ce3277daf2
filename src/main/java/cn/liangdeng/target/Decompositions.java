package cn.liangdeng.target;

/** Breaks targets of the current person's district down to units. Every call needs {@code TARGET_MANAGE}. */
public interface Decompositions {

    /**
     * Sets all parts or none. What is so already is left alone, whatever the version, so that a repeated request does nothing.
     * A part that is there changes by 目标调整 or 勘误 as the decision says, and goes by 撤销.
     *
     * @throws InvalidTargetException if anything cannot be kept; fields are {@code parts[3].bound} and those of
     *     {@link Decomposition.Decision}
     * @throws cn.liangdeng.shared.BusinessException not found; conflict, if the whole is withdrawn or somebody changed it
     *     meanwhile
     */
    Decomposition.Outcome save(Decomposition decomposition);

    /**
     * Looks at all parts without setting any; the decision is not asked for.
     *
     * @throws InvalidTargetException as {@link #save}
     * @throws cn.liangdeng.shared.BusinessException as {@link #save}
     */
    void check(Decomposition decomposition);
}
