package cn.liangdeng.progress.ranking;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.progress.RankingGroup;
import cn.liangdeng.shared.ReportingMonth;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where ranking is switched on, or was.
 *
 * @param document the document whose targets count; null for all
 * @param from the first month that may be ranked
 * @param reason why it was switched on
 * @param approvalNumber 文号 of the decision
 * @param end when and why it was switched off; null while it is on
 */
public record RankingScope(
        long id,
        RankingGroup group,
        @Nullable DocumentId document,
        @Nullable String documentTitle,
        ReportingMonth from,
        String reason,
        @Nullable String approvalNumber,
        String switchedBy,
        Instant switchedAt,
        @Nullable End end) {

    /** The switching off. */
    public record End(String reason, String by, Instant at) {}

    /** True where the month may be ranked. */
    public boolean covers(ReportingMonth month) {
        return end == null && !month.isBefore(from);
    }
}
