package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report as its unit works on it.
 *
 * @param value as stored: of a FLOW the year-to-date figure; null while there is none
 * @param savedBy name of the person who filled it in last
 * @param submittedAt when it was filed last; null if never
 * @param returnReason RETURNED: why; else null
 * @param returnDueOn RETURNED: last day for filing it again; else null
 * @param evidence how many files are attached
 * @param unexplained how many findings wait for a reason
 * @param mode how the figure got in
 * @param filedForBy who of the office filed it for the unit; null where the unit did
 * @param filedForReason why; null where the unit did
 */
public record SheetReport(
        ReportId id,
        IndicatorId indicator,
        ReportingMonth month,
        ReportStatus status,
        int version,
        @Nullable BigDecimal value,
        @Nullable LocalDate completedOn,
        boolean nil,
        ReportTexts texts,
        String savedBy,
        Instant savedAt,
        @Nullable Instant submittedAt,
        @Nullable String returnReason,
        @Nullable LocalDate returnDueOn,
        int evidence,
        int unexplained,
        EntryMode mode,
        @Nullable String filedForBy,
        @Nullable String filedForReason) {}
