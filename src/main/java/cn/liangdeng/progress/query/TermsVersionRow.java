package cn.liangdeng.progress.query;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.AdjustmentReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a target's terms, as the page lists them.
 *
 * @param effectiveUntil the month from which the next version counts; null for the newest
 * @param recordedAt when it was entered
 * @param reasonClass null for the first version, like the three that follow
 */
public record TermsVersionRow(
        TermsFacts terms,
        ReportingMonth effectiveFrom,
        @Nullable ReportingMonth effectiveUntil,
        Instant recordedAt,
        @Nullable AdjustmentReason reasonClass,
        @Nullable String reason,
        @Nullable String approver,
        @Nullable String approvalNumber) {}
