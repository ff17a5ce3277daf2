package cn.liangdeng.intake.domain;

import cn.liangdeng.intake.DraftState;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The workflow of a draft in one table. */
final class DraftTransitions {

    private static final Map<DraftState, Set<DraftState>> NEXT = new EnumMap<>(Map.of(
            DraftState.OPEN, EnumSet.of(DraftState.ACCEPTED, DraftState.REJECTED),
            DraftState.ACCEPTED, EnumSet.of(DraftState.OPEN, DraftState.REJECTED, DraftState.PUBLISHED),
            DraftState.REJECTED, EnumSet.of(DraftState.OPEN, DraftState.ACCEPTED),
            DraftState.PUBLISHED, EnumSet.noneOf(DraftState.class)));

    private DraftTransitions() {}

    static boolean allowed(DraftState from, DraftState to) {
        return NEXT.getOrDefault(from, Set.of()).contains(to);
    }
}
