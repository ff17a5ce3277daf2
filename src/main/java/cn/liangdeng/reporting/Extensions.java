package cn.liangdeng.reporting;

import java.time.LocalDate;

/**
 * Extensions (延期) of the days on which figures are due. A unit asks before the day has passed, its own reviewer agrees where it has
 * one, the office decides; nobody agrees to or decides on what the person asked for. The day set by the calendar is kept beside
 * the day granted. A milestone's deadline is not extended here: it is part of the promise and changes by an adjustment of the
 * target (目标调整).
 *
 * <p>Common to all: what lies outside the person's scope is not found; what was done before is without effect.
 */
public interface Extensions {

    /**
     * Asks. Invalid without a reason or where the day is not later than the one in force or more than 60 days after it; conflict
     * after 17:00 of the day in force, where the figure is filed already, the month is closed, or a request waits. Needs
     * {@code REPORT_FILE}.
     */
    ExtensionId ask(AskExtension request);

    /** The unit's own reviewer agrees. Forbidden to who asked. Needs {@code REPORT_REVIEW_UNIT}. */
    void agree(ExtensionId id);

    /**
     * The office approves. Conflict while the unit's reviewer has not agreed; forbidden to who asked. Needs
     * {@code REPORT_REVIEW_OFFICE}.
     *
     * @param dueOn the new day, later than the one in force
     */
    void grant(ExtensionId id, LocalDate dueOn);

    /**
     * The unit's reviewer or the office refuses. Forbidden to who asked. Needs {@code REPORT_REVIEW_UNIT} or
     * {@code REPORT_REVIEW_OFFICE}.
     *
     * @param reason 1…500 characters
     */
    void refuse(ExtensionId id, String reason);
}
