package cn.liangdeng.target.web;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.shared.Option;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Obligation;
import cn.liangdeng.target.query.IndicatorRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of the dictionary.
 *
 * @param row null for a new one
 */
record IndicatorPage(@Nullable IndicatorRow row) {

    public boolean isFresh() {
        return row == null;
    }

    /** How it is read is settled with the first target on it. */
    public boolean isNatureFixed() {
        return row != null && row.targets() > 0;
    }

    /** The natures, each with what it means. */
    public List<Option> natureChoices() {
        return Choices.of(IndicatorNature.class, "natureChoice");
    }

    public List<Option> frequencies() {
        return Choices.of(Frequency.class, "frequency");
    }

    public List<Option> windowKinds() {
        return Choices.of(WindowKind.class, "windowKind");
    }

    public List<Option> obligations() {
        return Choices.of(Obligation.class, "obligation");
    }
}
