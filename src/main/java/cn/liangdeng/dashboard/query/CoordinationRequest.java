package cn.liangdeng.dashboard.query;

import cn.liangdeng.reporting.ReportAnswer;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.TargetId;
import org.jspecify.annotations.Nullable;

/**
 * What a unit asks a leader to decide (需协调事项).
 *
 * @param month the month reported, earlier than the one shown where the statistic trails
 * @param target the target on whose figures it was written; null where none is followed any more
 * @param since the month from which on every report has asked for a decision, the reported month where it is the first to ask
 * @param answer what a meeting decided on it; null while it waits for a decision
 * @param approved false while the report still waits for review
 */
public record CoordinationRequest(
        ReportId report,
        ReportingMonth month,
        UnitId unit,
        String unitName,
        @Nullable TargetId target,
        String title,
        String text,
        boolean approved,
        ReportingMonth since,
        @Nullable ReportAnswer answer) {

    /** The same with what was decided on it. */
    CoordinationRequest answered(@Nullable ReportAnswer decided) {
        return new CoordinationRequest(report, month, unit, unitName, target, title, text, approved, since, decided);
    }
}
