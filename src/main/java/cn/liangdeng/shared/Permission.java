package cn.liangdeng.shared;

/**
 * What an account may be allowed to do. Roles of module {@code access} are sets of these; services name the one they demand
 * in {@code @PreAuthorize("hasAuthority('…')")}. For which units it holds is said by {@link DataScope}, not here.
 *
 * <p>The table role × permission stands in {@code docs/permissions.md} and is kept true by a test.
 */
public enum Permission {
    /** See units, their tree and aliases. */
    UNIT_READ,
    /** Create, change, order and import units. */
    UNIT_MANAGE,
    /** Create, lock and import accounts, grant roles. */
    ACCOUNT_MANAGE,
    /** Read published policy documents and their sentences. */
    DOCUMENT_READ,
    /** Import a policy document, work on its drafts, publish. */
    DOCUMENT_MANAGE,
    /** See indicators and targets of the units in scope. */
    TARGET_READ,
    /** Set and change indicators, targets and, together with {@link #PROGRESS_READ}, light rules. */
    TARGET_MANAGE,
    /** See reports of the units in scope, with evidence and history. */
    REPORT_READ,
    /** Fill in, submit and withdraw the reports of the own unit. */
    REPORT_FILE,
    /** Pass on or return, as the unit's own reviewer, what others of the unit filed. */
    REPORT_REVIEW_UNIT,
    /** Approve or return as the office (final review). */
    REPORT_REVIEW_OFFICE,
    /** Switch the checks on filed figures on and off, set their thresholds. */
    CHECK_MANAGE,
    /** See clues of hollow progress and the random sample, ask units about them, close them. */
    CLUE_HANDLE,
    /** See what the district asks of its units (减负账本). */
    BURDEN_READ,
    /** Change reporting windows and holidays. */
    CALENDAR_MANAGE,
    /** See progress and lights of the units in scope, with the leader's pages. */
    PROGRESS_READ,
    /** See the rankings of the district that are signed and published, whole. */
    RANKING_READ,
    /** Switch rankings on and off, try them out, publish them. */
    RANKING_MANAGE,
    /** See what was sent to whom, let it be sent again, switch ways of sending on and off. */
    NOTIFICATION_MANAGE,
    /** See meetings (调度会) of the district with their agendas and minutes, whole. */
    MEETING_READ,
    /** Prepare and hold meetings, record and close what they decide. */
    MEETING_MANAGE,
    /** See what meetings decided that units in scope owe. */
    DECISION_READ,
    /** Let screens show the wall without anybody signed in, and stop them. */
    WALL_MANAGE
}
