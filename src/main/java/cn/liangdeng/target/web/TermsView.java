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
                List.of(
                        Option.keyed(TermsForm.LINEAR, "target.phasing.linear"),
                        Option.keyed(TermsForm.CHECKPOINTS, "target.phasing.checkpoints")),
                preview);
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
