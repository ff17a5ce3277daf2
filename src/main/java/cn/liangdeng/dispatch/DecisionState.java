package cn.liangdeng.dispatch;

/** How far a decision has been carried out. */
public enum DecisionState {
    /** Somebody owes it. */
    OPEN,
    /** The unit says it is done; the office has to look. */
    REPORTED,
    /** The office has closed it (办结). */
    DONE
}
