package cn.liangdeng.progress.web;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.progress.query.FurtherUnitRow;
import cn.liangdeng.progress.query.TargetDetail;
import cn.liangdeng.progress.query.TargetLink;
import cn.liangdeng.progress.text.Explanation;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.AdjustmentReason;
import cn.liangdeng.target.TargetStatus;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 目标页.
 *
 * @param explanation why the light has its colour; null without a light
 * @param pathName what the expected path is called
 * @param forecast figure to expect at the end, or null
 * @param pace what each month needs and what the last three held; null but for amounts on their way
 * @param growth by how much the months left have to grow; null where that is not known
 * @param years the goals of years and of plan periods on the same figures, this one among them; empty where there is no other
 * @param joined what it has to do with other targets, and who reported before
 * @param throughYears true where the goals of years are the checkpoints of its way
 * @param links which pages the person may go to from here
 */
record TargetPage(
        ReportingMonth month,
        List<ReportingMonth> months,
        TargetReading target,
        TargetDetail detail,
        String span,
        @Nullable Explanation explanation,
        @Nullable LocalDateTime knownFrom,
        String pathName,
        @Nullable String forecast,
        @Nullable Pace pace,
        @Nullable String growth,
        List<MonthLine> line,
        List<ReportLine> reports,
        List<VersionLine> versions,
        List<DecisionLine> decisions,
        List<FurtherUnitRow> coLeads,
        List<FurtherUnitRow> supporting,
        List<TargetReading> goals,
        List<TargetLink> joined,
        boolean throughYears,
        Links links) {

    /** Required a month and the average of the last three months, with their unit. */
    record Pace(String required, String recent, boolean enough) {}

    /** One month of the chart as a row of its table. */
    record MonthLine(String month, String expected, String actual, String forecast) {}

    /** A month's report. */
    record ReportLine(
            ReportId id,
            String month,
            ReportStatus status,
            String value,
            @Nullable LocalDate completedOn,
            @Nullable LocalDateTime approvedAt,
            boolean corrected) {}

    /** A version of the terms; eased where it asks for less than the one before and was entered while the light was red. */
    record VersionLine(
            int number,
            String bound,
            String span,
            String from,
            LocalDateTime recordedAt,
            boolean easedAfterRed,
            @Nullable AdjustmentReason reasonClass,
            @Nullable String reason,
            @Nullable String approver,
            @Nullable String approvalNumber) {}

    /** 中止, 恢复, 撤销. */
    record DecisionLine(
            TargetStatus status,
            String from,
            String reason,
            @Nullable String approvalNumber,
            LocalDateTime recordedAt) {}

    /** Where the person may go. */
    record Links(boolean progress, boolean document, boolean reports, boolean manage) {}

    /** Address of the sentence that set the target, below the context path; null without one. */
    public @Nullable String getClausePath() {
        ClauseId clause = detail.clause();
        return target.document() == null
                ? null
                : "/documents/" + target.document().value() + "?month=" + month
                        + (clause == null ? "" : "#c" + clause.value());
    }

    /** Address of the chart's data. */
    public String getSeriesPath() {
        return "/targets/" + target.id().value() + "/series?month=" + month;
    }
}
