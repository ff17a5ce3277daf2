package cn.liangdeng.reporting;

import cn.liangdeng.shared.AuditableEvent;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;

/**
 * The office approved a figure, or corrected one. Heard inside the same transaction.
 *
 * @param month the month that the figure belongs to; later months may be judged differently too
 * @param correction true where an approved figure was there before
 */
public record FigureApproved(
        ReportId report,
        IndicatorId indicator,
        UnitId unit,
        DistrictId district,
        ReportingMonth month,
        boolean correction)
        implements AuditableEvent {

    @Override
    public String action() {
        return correction ? "reporting.corrected" : "reporting.approved";
    }

    @Override
    public String subject() {
        return "report:" + report.value();
    }
}
