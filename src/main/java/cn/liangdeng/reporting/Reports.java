package cn.liangdeng.reporting;

import cn.liangdeng.attachment.FileId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Monthly reports: filing, review, evidence. Every act is done by the current person and kept in the report's history.
 *
 * <p>Common to all: a report of a unit outside the person's scope is <em>not found</em>; an act that the report's status does
 * not allow, or a report that somebody else changed meanwhile, is a <em>conflict</em>; repeating an act that has been done is
 * without effect. The refusals are {@link cn.liangdeng.shared.BusinessException}s.
 */
public interface Reports {

    /** The report of a unit on an indicator for a month, inside the person's read scope. Needs {@code REPORT_READ}. */
    Optional<ReportSummary> find(IndicatorId indicator, UnitId unit, ReportingMonth month);

    /** Not found, if there is no such report inside the person's read scope. Needs {@code REPORT_READ}. */
    ReportSummary get(ReportId id);

    /**
     * Creates or changes a unit's own report. Needs {@code REPORT_FILE}.
     *
     * <p>Invalid, if the figure does not suit the indicator, a text is too long, the unit owes no figure for the month, or a
     * nil report has nothing before it; conflict, if the window has not opened, the report is locked, or the version is not
     * the present one. Saving what is stored already changes nothing, whatever the version.
     */
    ReportId save(SaveReport report);

    /** Files the report for review. Invalid without a value. Needs {@code REPORT_FILE}. */
    void submit(ReportId id);

    /**
     * The office files for a unit that cannot (代填): the figure is stored and filed in one act, and the trace stays with the
     * report. Whoever does it may not review it. Refused like {@link #save} and {@link #submit}. Needs
     * {@code REPORT_REVIEW_OFFICE}.
     *
     * @param reason why the unit does not file itself, 1…500 characters; it answers what the checks ask about the figure, too
     */
    ReportId fileFor(SaveReport report, String reason);

    /** Takes a submitted report back while nobody has reviewed it. Needs {@code REPORT_FILE}. */
    void withdraw(ReportId id);

    /** The unit's own reviewer passes it on to the office. Forbidden to who filed it. Needs {@code REPORT_REVIEW_UNIT}. */
    void passOn(ReportId id);

    /**
     * Sends a report back to the unit, to be filed again by the day given. Forbidden to who filed it. Needs
     * {@code REPORT_REVIEW_UNIT} or {@code REPORT_REVIEW_OFFICE}.
     */
    void returnReport(ReportId id, ReturnOrder order);

    /** The same in plain words, to be filed again within two working days. */
    default void returnReport(ReportId id, String reason) {
        returnReport(id, ReturnOrder.because(reason));
    }

    /**
     * The office approves; the value counts from this moment. Possible once the unit's reviewer has passed it on, or at once
     * where the unit has no reviewer other than those who filed it. Forbidden to who filed it. Needs
     * {@code REPORT_REVIEW_OFFICE}.
     */
    void approve(ReportId id);

    /**
     * {@link #approve} for many; those that are refused are left as they were and named. With more than one, those that have a
     * finding ({@link ReportFindings}) are refused: they are looked at singly.
     */
    BulkOutcome approveAll(Collection<ReportId> ids);

    /** {@link #passOn} for many, as {@link #approveAll}. */
    BulkOutcome passOnAll(Collection<ReportId> ids);

    /**
     * Gives an approved report back to the unit for correction (重新开放). The approved value stands until another is approved.
     * Needs {@code REPORT_REVIEW_OFFICE}.
     *
     * @param reason 1…500 characters
     */
    void reopen(ReportId id, String reason);

    /**
     * Puts another value in the place of an approved one (更正); both are kept with the moments from which they were known.
     * Forbidden to who filed it. Needs {@code REPORT_REVIEW_OFFICE}.
     *
     * @param value as in {@link SaveReport}
     * @param completedOn as in {@link SaveReport}
     * @param reason 1…500 characters; it answers what the checks ask about the new figure, too
     */
    void correct(ReportId id, BigDecimal value, @Nullable LocalDate completedOn, String reason);

    /**
     * Attaches evidence (佐证材料) to a report that can still be changed; the same content twice is one file. Needs
     * {@code REPORT_FILE}.
     *
     * @param name file name as the person sees it
     * @param content at most 20 MB, of a permitted kind by its content; else invalid
     */
    FileId attachEvidence(ReportId id, String name, byte[] content);

    /** Takes evidence off a report that can still be changed; the file stays in the history. Needs {@code REPORT_FILE}. */
    void removeEvidence(ReportId id, FileId file);
}
