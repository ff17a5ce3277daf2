package cn.liangdeng.target;

import java.util.Map;
import java.util.Set;

/** Whether a target is followed. */
public enum TargetStatus {
    ACTIVE,
    /** 中止. */
    SUSPENDED,
    /** 撤销. */
    WITHDRAWN,
    /** 非正式口径: the bound of another document is the official one. */
    UNOFFICIAL,
    /** 已并入: another target says the same and stands for it. */
    MERGED;

    private static final Map<TargetStatus, Set<TargetStatus>> NEXT = Map.of(
            ACTIVE, Set.of(SUSPENDED, WITHDRAWN, UNOFFICIAL, MERGED),
            SUSPENDED, Set.of(ACTIVE, WITHDRAWN),
            WITHDRAWN, Set.of(),
            UNOFFICIAL, Set.of(ACTIVE),
            MERGED, Set.of(ACTIVE));

    /** True where another target stands for this one; only the end of the ruling that said so brings it back. */
    public boolean isSetAside() {
        return this == UNOFFICIAL || this == MERGED;
    }

    /** True where a target in this status may be put into the other. */
    public boolean mayBecome(TargetStatus other) {
        return NEXT.getOrDefault(this, Set.of()).contains(other);
    }
}
