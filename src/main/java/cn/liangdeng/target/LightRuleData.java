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
 * @param reason why it is made or changed, 1…500 characters
 */
public record LightRuleData(
        String name,
        ReportingMonth validFrom,
        LightThresholds thresholds,
        String basisTitle,
        @Nullable String basisNumber,
        String reason) {}
