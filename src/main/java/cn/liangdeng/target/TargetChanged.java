package cn.liangdeng.target;

import cn.liangdeng.shared.AuditableEvent;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;

/**
 * A target was created, adjusted, corrected, suspended or withdrawn. Heard inside the same transaction, in which {@link
 * TargetsChanged} follows when all that is done together is done.
 *
 * @param from first month whose judgement may differ
 * @param act what was done, for the record
 */
public record TargetChanged(TargetId target, DistrictId district, ReportingMonth from, String act)
        implements AuditableEvent {

    @Override
    public String action() {
        return "target." + act;
    }

    @Override
    public String subject() {
        return "target:" + target.value();
    }
}
