package cn.liangdeng.target.web;

import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.LightRulePreset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule is written.
 *
 * @param rule null for a new one
 * @param preset from which a new one is made; null where a rule is changed
 * @param earliest first month that it may judge
 * @param documents to choose one from
 */
record LightRuleFormPage(
        @Nullable LightRulePage rule,
        @Nullable LightRulePreset preset,
        ReportingMonth earliest,
        List<Option> documents) {

    LightRuleFormPage {
        documents = List.copyOf(documents);
    }

    public boolean isFresh() {
        return rule == null;
    }

    public List<Option> natures() {
        return Choices.of(IndicatorNature.class, "nature");
    }

    public List<Option> horizons() {
        return Choices.of(Horizon.class, "horizon");
    }
}
