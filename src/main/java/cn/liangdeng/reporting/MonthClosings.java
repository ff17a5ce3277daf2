package cn.liangdeng.reporting;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.ReportingMonth;

/**
 * Closing of months (封存). Once a window is closed its units change nothing more in it, except what the office has given back to
 * them. Everything here needs {@code REPORT_REVIEW_OFFICE}.
 */
public interface MonthClosings {

    /**
     * Closes a window. Closing a closed one is without effect.
     *
     * <p>Conflict before its last day has passed (extensions included), while reports wait for review or were returned, or while
     * figures are missing that the person has not seen.
     *
     * @param filingMonth the month in whose window is filed
     * @param note 1…500 characters
     * @param missingSeen how many missing figures the person has seen and accepts
     */
    void close(WindowKind kind, ReportingMonth filingMonth, String note, int missingSeen);

    /**
     * Reopens a closed window; one that is open stays as it is.
     *
     * @param reason 1…500 characters
     */
    void reopen(WindowKind kind, ReportingMonth filingMonth, String reason);
}
