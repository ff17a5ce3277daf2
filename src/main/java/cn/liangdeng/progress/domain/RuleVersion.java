package cn.liangdeng.progress.domain;

import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.LightRuleId;
import cn.liangdeng.target.LightRuleKind;

/**
 * One version of a light rule, as targets are judged by it.
 *
 * @param id of the version
 * @param kind of which targets the rule decides
 * @param validFrom first month that it judges; it does so until the rule's next version begins
 * @param ends true where it judges nothing, and the rule is at its end
 */
record RuleVersion(
        long id,
        LightRuleId rule,
        LightRuleKind kind,
        ReportingMonth validFrom,
        LightThresholds thresholds,
        boolean ends) {}
