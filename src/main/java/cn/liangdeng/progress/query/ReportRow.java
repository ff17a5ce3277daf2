package cn.liangdeng.progress.query;

import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A month's report on the figures of a target. Only approved figures are told.
 *
 * @param value FLOW: the year-to-date figure as filed; null while none is approved
 * @param completedOn MILESTONE: the day on which it was done
 * @param approvedAt when that figure was approved, or corrected last
 * @param corrected true where another approved figure stood before (更正)
 */
public record ReportRow(
        ReportId id,
        ReportingMonth month,
        ReportStatus status,
        @Nullable BigDecimal value,
        @Nullable LocalDate completedOn,
        @Nullable Instant approvedAt,
        boolean corrected) {}
