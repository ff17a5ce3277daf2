package cn.liangdeng.dispatch;

/** Where an item of an agenda comes from. */
public enum AgendaKind {
    /** A target whose light is red. */
    RED,
    /** A unit with figures that were due and did not come. */
    OVERDUE_REPORT,
    /** 需协调事项 of a report that asks for a decision. */
    REQUEST,
    /** A decision of an earlier meeting whose day has passed. */
    OVERDUE_DECISION,
    /** Added by the office. */
    OWN
}
