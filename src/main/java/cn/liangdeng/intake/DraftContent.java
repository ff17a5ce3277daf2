package cn.liangdeng.intake;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.extraction.DraftTarget;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says, and what a person may change of it. May be incomplete: what is missing is asked for before publishing.
 *
 * @param indicatorName as an official would list it, 1…200 characters
 * @param kind what sort of commitment; milestones and tasks have the nature {@link IndicatorNature#MILESTONE} and only they
 * @param nature how the monthly figures are to be read
 * @param bound the figure in {@code unitOfMeasure}, at most 18 digits before and 6 behind the point; null for milestones
 * @param boundMax upper end of a range, else null
 * @param unitOfMeasure up to 30 characters, empty where there is none
 * @param strict true where the bound itself does not suffice (超过, 突破, 低于)
 * @param firstMonth first month of the span, where known
 * @param lastMonth last month of the span, where known
 * @param yearly true where the same goal holds for every year of the span (每年)
 * @param baseline 基数; 0 is a confirmed zero, null is not known
 * @param leader responsible leader, up to 120 characters
 * @param definitionOfDone 完成标准 of a milestone, up to 2000 characters; null where the words themselves say it
 * @param leadUnits names of the lead units, the first is the reporting unit; each 1…100 characters
 * @param supportingUnits names of the supporting units
 */
public record DraftContent(
        String indicatorName,
        DraftTarget.Kind kind,
        IndicatorNature nature,
        @Nullable BigDecimal bound,
        @Nullable BigDecimal boundMax,
        String unitOfMeasure,
        BoundComparator comparator,
        boolean strict,
        @Nullable ReportingMonth firstMonth,
        @Nullable ReportingMonth lastMonth,
        boolean yearly,
        @Nullable BigDecimal baseline,
        Commitment commitment,
        @Nullable String leader,
        @Nullable String definitionOfDone,
        List<String> leadUnits,
        List<String> supportingUnits) {

    public DraftContent {
        leadUnits = List.copyOf(leadUnits);
        supportingUnits = List.copyOf(supportingUnits);
    }

    /** True where a person has to say from which level the figure starts: levels that are to rise. */
    public boolean needsBaseline() {
        return nature == IndicatorNature.STOCK && comparator.isUpward();
    }

    /** The same under another name. */
    public DraftContent withIndicatorName(String name) {
        return with(name, baseline, leadUnits);
    }

    /** The same with another baseline. */
    public DraftContent withBaseline(BigDecimal level) {
        return with(indicatorName, level, leadUnits);
    }

    /** The same with other lead units. */
    public DraftContent withLeadUnits(List<String> names) {
        return with(indicatorName, baseline, names);
    }

    private DraftContent with(String name, @Nullable BigDecimal level, List<String> leads) {
        return new DraftContent(
                name,
                kind,
                nature,
                bound,
                boundMax,
                unitOfMeasure,
                comparator,
                strict,
                firstMonth,
                lastMonth,
                yearly,
                level,
                commitment,
                leader,
                definitionOfDone,
                leads,
                supportingUnits);
    }
}
