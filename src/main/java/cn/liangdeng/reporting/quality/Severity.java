package cn.liangdeng.reporting.quality;

/** What a finding demands. */
public enum Severity {
    /** Not to be submitted until it is changed or expressly confirmed, with words. */
    BLOCKS,
    /** Not to be submitted without a reason from the list. */
    NEEDS_REASON,
    /** Demands nothing of the unit and is shown to supervision officers only; never a verdict. */
    CLUE,
    /** Demands nothing; a remark to the office, or to the reviewer, who looks again. */
    NOTE
}
