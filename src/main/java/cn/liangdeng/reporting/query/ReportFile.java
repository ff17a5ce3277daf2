package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.ReportAct;
import cn.liangdeng.reporting.ReportSummary;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.reporting.ReturnReason;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one report (案卷).
 *
 * @param filing how its figure got in
 * @param evidence files attached now
 * @param history every act, oldest first
 * @param values the approved figures, oldest first; the last one counts unless it has ended
 * @param unitsTurn true where it waits for the unit's own reviewer
 * @param own true where the person had a part in filing it
 * @param before what the unit filed before; of a FLOW in the same year; null where there is nothing
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
        Filing filing,
        List<EvidenceFile> evidence,
        List<Act> history,
        List<Value> values,
        boolean unitsTurn,
        boolean own,
        @Nullable Before before) {

    public ReportFile {
        evidence = List.copyOf(evidence);
        history = List.copyOf(history);
        values = List.copyOf(values);
    }

    /**
     * How a figure got in.
     *
     * @param source PREFILLED: where it is known from; else null
     * @param forBy who of the office filed it for the unit; null where the unit did
     * @param forReason why; null where the unit did
     */
    public record Filing(
            EntryMode mode,
            @Nullable String source,
            @Nullable String forBy,
            @Nullable String forReason) {}

    /**
     * One act.
     *
     * @param value the figure as it stood after it
     * @param mode how the figure got in; null of acts older than the record of it
     * @param code class of the reason for a return; null for other acts
     * @param dueOn until when it was to be filed again; null for other acts
     * @param reason why it was returned, reopened, corrected or filed for the unit; of evidence the file's name
     * @param texts SUBMITTED: the words as they were filed; else null
     */
    public record Act(
            ReportAct act,
            String person,
            Instant at,
            @Nullable BigDecimal value,
            @Nullable LocalDate completedOn,
            @Nullable EntryMode mode,
            @Nullable ReturnReason code,
            @Nullable LocalDate dueOn,
            @Nullable String reason,
            @Nullable ReportTexts texts) {}

    /** In what its figure counts: a milestone's in percent. */
    public String countedIn() {
        return nature.countedIn(unitOfMeasure);
    }

    /** The figure filed before. */
    public record Before(ReportingMonth month, BigDecimal value) {}

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
