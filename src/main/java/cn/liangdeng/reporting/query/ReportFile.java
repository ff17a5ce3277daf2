package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.ReportAct;
import cn.liangdeng.reporting.ReportSummary;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one report (案卷).
 *
 * @param evidence files attached now
 * @param history every act, oldest first
 * @param values the approved figures, oldest first; the last one counts unless it has ended
 * @param unitsTurn true where it waits for the unit's own reviewer
 * @param own true where the person had a part in filing it
 * @param returnReason RETURNED: why; else null
 */
public record ReportFile(
        ReportSummary report,
        String unitName,
        String indicatorName,
        @Nullable String definition,
        String unitOfMeasure,
        IndicatorNature nature,
        int decimals,
        @Nullable String returnReason,
        List<EvidenceFile> evidence,
        List<Act> history,
        List<Value> values,
        boolean unitsTurn,
        boolean own) {

    public ReportFile {
        evidence = List.copyOf(evidence);
        history = List.copyOf(history);
        values = List.copyOf(values);
    }

    /**
     * One act.
     *
     * @param value the figure as it stood after it
     * @param reason why it was returned, reopened or corrected; of evidence the file's name
     * @param texts SUBMITTED: the words as they were filed; else null
     */
    public record Act(
            ReportAct act,
            String person,
            Instant at,
            @Nullable BigDecimal value,
            @Nullable LocalDate completedOn,
            @Nullable String reason,
            @Nullable ReportTexts texts) {}

    /**
     * An approved figure.
     *
     * @param supersededAt when another took its place; null where it counts
     */
    public record Value(
            BigDecimal value,
            @Nullable LocalDate completedOn,
            Instant knownFrom,
            @Nullable Instant supersededAt) {}
}
