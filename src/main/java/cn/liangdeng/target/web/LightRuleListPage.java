package cn.liangdeng.target.web;

import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.target.LightRulePreset;
import java.util.List;

/**
 * 灯色规则: those of the district and, below them, the preset of the product that judges what no rule claims.
 *
 * @param rules those that name more first
 */
record LightRuleListPage(List<LightRulePage> rules) {

    LightRuleListPage {
        rules = List.copyOf(rules);
    }

    public LightRulePage.Numbers standard() {
        return LightRulePage.Numbers.of(LightThresholds.standard());
    }

    /** Rules to begin with. */
    public List<Offer> presets() {
        return List.of(LightRulePreset.values()).stream()
                .map(preset -> new Offer(preset, LightRulePage.Numbers.of(preset.thresholds())))
                .toList();
    }

    /** A preset with its numbers. */
    record Offer(LightRulePreset preset, LightRulePage.Numbers numbers) {}
}
