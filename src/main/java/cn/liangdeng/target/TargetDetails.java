package cn.liangdeng.target;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.UnitId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a target besides its terms.
 *
 * @param unit the reporting unit: the first lead unit (牵头单位)
 * @param coLeads further lead units, which co-sign; the reporting unit and repetitions are left out
 * @param supporting supporting units (配合单位); lead units and repetitions are left out
 * @param document document that sets the target, or null
 * @param clause its words in that document, or null
 * @param title as people see it in lists, 1…200 characters
 * @param weight more than 0, at most 9999.99, two decimals
 * @param leader responsible leader (责任领导), up to 120 characters, or null
 * @param definitionOfDone 完成标准: by what one sees that a milestone is done; needed for milestones, up to 2000 characters
 * @param parent the goal of the plan period of which this is a year's goal, or null
 * @param averageGrowth true for 年均增长: a RATE of a plan period that asks for the compound average of its years
 */
public record TargetDetails(
        UnitId unit,
        List<UnitId> coLeads,
        List<UnitId> supporting,
        @Nullable DocumentId document,
        @Nullable ClauseId clause,
        String title,
        Horizon horizon,
        Commitment commitment,
        BigDecimal weight,
        @Nullable String leader,
        @Nullable String definitionOfDone,
        @Nullable TargetId parent,
        boolean averageGrowth) {

    public TargetDetails {
        coLeads = List.copyOf(coLeads);
        supporting = List.copyOf(supporting);
    }

    /** What asks for the figure as it is, not for an average of years. */
    public TargetDetails(
            UnitId unit,
            List<UnitId> coLeads,
            List<UnitId> supporting,
            @Nullable DocumentId document,
            @Nullable ClauseId clause,
            String title,
            Horizon horizon,
            Commitment commitment,
            BigDecimal weight,
            @Nullable String leader,
            @Nullable String definitionOfDone,
            @Nullable TargetId parent) {
        this(
                unit,
                coLeads,
                supporting,
                document,
                clause,
                title,
                horizon,
                commitment,
                weight,
                leader,
                definitionOfDone,
                parent,
                false);
    }

    /** The same as 年均增长, or not. */
    public TargetDetails withAverageGrowth(boolean average) {
        return with(document, clause, weight, average);
    }

    /** The same with another weight. */
    public TargetDetails withWeight(BigDecimal other) {
        return with(document, clause, other, averageGrowth);
    }

    /** The same from another document. */
    public TargetDetails withSource(DocumentId newDocument, ClauseId newClause) {
        return with(newDocument, newClause, weight, averageGrowth);
    }

    private TargetDetails with(
            @Nullable DocumentId source, @Nullable ClauseId words, BigDecimal counts, boolean average) {
        return new TargetDetails(
                unit,
                coLeads,
                supporting,
                source,
                words,
                title,
                horizon,
                commitment,
                counts,
                leader,
                definitionOfDone,
                parent,
                average);
    }
}
