package cn.liangdeng.target;

import cn.liangdeng.shared.AuditableEvent;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import org.jspecify.annotations.Nullable;

/**
 * A light rule was drafted, put in force, or its draft given up. Heard inside the same transaction.
 *
 * @param from first month whose lights may differ; null where none does
 * @param act what was done, for the record
 */
public record LightRuleChanged(
        LightRuleId rule, DistrictId district, @Nullable ReportingMonth from, String act) implements AuditableEvent {

    @Override
    public String action() {
        return "target.light-rule-" + act;
    }

    @Override
    public String subject() {
        return "light-rule:" + rule.value();
    }
}
