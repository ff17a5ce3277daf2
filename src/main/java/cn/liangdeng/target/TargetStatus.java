package cn.liangdeng.target;

import java.util.Map;
import java.util.Set;

/** Whether a target is followed. */
public enum TargetStatus {
    ACTIVE,
    /** 中止. */
    SUSPENDED,
    /** 撤销. */
    WITHDRAWN;

    private static final Map<TargetStatus, Set<TargetStatus>> NEXT = Map.of(
            ACTIVE, Set.of(SUSPENDED, WITHDRAWN),
            SUSPENDED, Set.of(ACTIVE, WITHDRAWN),
            WITHDRAWN, Set.of());

    /** True where a target in this status may be put into the other. */
    public boolean mayBecome(TargetStatus other) {
        return NEXT.getOrDefault(this, Set.of()).contains(other);
    }
}
