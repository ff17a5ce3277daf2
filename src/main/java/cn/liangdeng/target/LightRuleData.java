package cn.liangdeng.target;

import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.shared.ReportingMonth;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a light rule says.
 *
 * @param name as officials call it, 1…80 characters
 * @param validFrom first month that it judges; not before the open year
 * @param thresholds the numbers, each from −1000 to 1000 with at most four decimals
 * @param basisTitle title of the document that sets it, 1…200 characters
 * @param basisNumber its 文号, up to 80 characters, or null
 * @param reason why it is made, changed or ended, 1…500 characters
 * @param ends true where the rule judges nothing from that month on: what it claimed is left to the other rules and the preset;
 *     the thresholds are then those it had
 */
public record LightRuleData(
        String name,
        ReportingMonth validFrom,
        LightThresholds thresholds,
        String basisTitle,
        @Nullable String basisNumber,
        String reason,
        boolean ends) {

    /** What judges from its first month on. */
    public LightRuleData(
            String name,
            ReportingMonth validFrom,
            LightThresholds thresholds,
            String basisTitle,
            @Nullable String basisNumber,
            String reason) {
        this(name, validFrom, thresholds, basisTitle, basisNumber, reason, false);
    }
}
