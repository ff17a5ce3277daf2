package cn.liangdeng.target.query;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.AdjustmentReason;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetStatus;
import cn.liangdeng.target.TargetTermsData;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one target.
 *
 * @param version to be handed back with a change
 * @param quote the words of the document from which it was made, or null
 * @param versions the chain of versions, oldest first, at least one
 * @param history who did what, newest first
 */
public record TargetFile(
        TargetId id,
        int version,
        TargetStatus status,
        long indicatorId,
        IndicatorData indicator,
        TargetDetails details,
        String unitName,
        @Nullable String documentTitle,
        @Nullable String quote,
        List<TermsRow> versions,
        List<ChangeRow> history) {

    public TargetFile {
        versions = List.copyOf(versions);
        history = List.copyOf(history);
    }

    /** The newest version. */
    public TermsRow newest() {
        return versions.get(versions.size() - 1);
    }

    /**
     * One version of the terms.
     *
     * @param number counted from 1
     * @param effectiveUntil first month of the next version, null for the newest
     * @param reasonClass null for the first version, and so the three that follow
     */
    public record TermsRow(
            int number,
            ReportingMonth effectiveFrom,
            @Nullable ReportingMonth effectiveUntil,
            TargetTermsData terms,
            @Nullable AdjustmentReason reasonClass,
            @Nullable String reason,
            @Nullable String approver,
            @Nullable String approvalNumber) {}

    /**
     * One line of the history.
     *
     * @param number lines of one act bear one number
     * @param act CREATED, EDITED, ADJUSTED, CORRECTED, SUSPENDED, RESUMED, WITHDRAWN or REVISED
     * @param termsNumber the version that was made or corrected, or null
     * @param field what was changed, null where the act as a whole is recorded
     */
    public record ChangeRow(
            int number,
            Instant at,
            String personName,
            String act,
            @Nullable Integer termsNumber,
            @Nullable String field,
            @Nullable String oldValue,
            @Nullable String newValue,
            @Nullable String reason) {}
}
