package cn.liangdeng.target.web;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.shared.Option;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorNature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of the terms are drawn with.
 *
 * @param preview the way that what was typed leads to, or null
 */
record TermsView(
        IndicatorNature nature,
        String unitOfMeasure,
        List<Option> comparators,
        List<Option> phasings,
        @Nullable PathPreview preview) {

    static TermsView of(IndicatorData indicator, @Nullable PathPreview preview) {
        return new TermsView(
                indicator.nature(),
                indicator.unitOfMeasure(),
                Choices.of(BoundComparator.class, "comparator"),
                kinds(indicator.nature()).stream()
                        .map(kind -> Option.keyed(kind, "target.phasing." + kind))
                        .toList(),
                preview);
    }

    /** A rate has goals on its way, but no shares of a task. */
    private static List<String> kinds(IndicatorNature nature) {
        return nature == IndicatorNature.RATE
                ? List.of(TermsForm.LINEAR, TermsForm.YEARS, TermsForm.CHECKPOINTS)
                : List.of(
                        TermsForm.LINEAR,
                        TermsForm.MONTHS,
                        TermsForm.QUARTERS,
                        TermsForm.LAST_YEAR,
                        TermsForm.CHECKPOINTS);
    }

    public List<Option> measures() {
        return List.of(
                Option.keyed(TermsForm.SHARE, "target.plan.measure.SHARE"),
                Option.keyed(TermsForm.AMOUNT, "target.plan.measure.AMOUNT"));
    }

    public boolean isMilestone() {
        return nature == IndicatorNature.MILESTONE;
    }

    public boolean isStock() {
        return nature == IndicatorNature.STOCK;
    }

    public boolean isRate() {
        return nature == IndicatorNature.RATE;
    }

    public boolean isFlow() {
        return nature == IndicatorNature.FLOW;
    }
}
