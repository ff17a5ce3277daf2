package cn.liangdeng.dashboard.query;

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
        boolean approved) {}
