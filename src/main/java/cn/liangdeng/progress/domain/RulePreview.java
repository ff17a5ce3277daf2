package cn.liangdeng.progress.domain;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.LightRuleDraft;
import java.util.List;

/**
 * What a draft of a light rule would turn.
 *
 * @param last the newest month that has lights: the present one
 * @param targets how many targets the draft would judge, or let go, in at least one month
 * @param flips every light that would turn, from the draft's first month to the newest that has lights
 */
public record RulePreview(LightRuleDraft draft, ReportingMonth last, int targets, List<LightFlip> flips) {

    public RulePreview {
        flips = List.copyOf(flips);
    }
}
