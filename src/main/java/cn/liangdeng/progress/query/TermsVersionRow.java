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
 * @param easedAfterRed true where it asks for less than the version before and was entered while the light was red
 * @param reasonClass null for the first version, like the three that follow
 */
public record TermsVersionRow(
        TermsFacts terms,
        ReportingMonth effectiveFrom,
        @Nullable ReportingMonth effectiveUntil,
        Instant recordedAt,
        boolean easedAfterRed,
        @Nullable AdjustmentReason reasonClass,
        @Nullable String reason,
        @Nullable String approver,
        @Nullable String approvalNumber) {}
