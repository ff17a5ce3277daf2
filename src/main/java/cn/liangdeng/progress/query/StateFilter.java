package cn.liangdeng.progress.query;

/** A light or a mark by which a list is narrowed. */
public enum StateFilter {
    RED("p.light = 'RED'"),
    YELLOW("p.light = 'YELLOW'"),
    /** Also those that are done. */
    GREEN("p.light = 'GREEN'"),
    ACHIEVED("p.light = 'GREEN' and p.achieved"),
    NO_DATA("p.light = 'GREY' and p.state = 'NO_DATA'"),
    NOT_DUE("p.light = 'GREY' and p.state = 'NOT_DUE'"),
    /** 未报, whatever the light. */
    UNREPORTED(Marks.UNREPORTED_SQL),
    /** 更正, whatever the light. */
    CORRECTED(Marks.CORRECTED_SQL),
    /** 下月可能转红. */
    MAY_TURN_RED(EarlyWarnings.MAY_TURN_RED_SQL),
    /** 下月到期的节点任务, not done yet. */
    DEADLINE_NEXT(EarlyWarnings.DEADLINE_NEXT_SQL);

    private final String condition;

    StateFilter(String condition) {
        this.condition = condition;
    }

    /** The condition on a kept row {@code p}. */
    String condition() {
        return condition;
    }
}
