package cn.liangdeng.reporting;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.AuditableEvent;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;

/**
 * The office closed a window, or reopened it. Heard inside the same transaction.
 *
 * @param reopened true where it was reopened
 */
public record MonthClosed(DistrictId district, WindowKind kind, ReportingMonth filingMonth, boolean reopened)
        implements AuditableEvent {

    @Override
    public String action() {
        return reopened ? "reporting.month-reopened" : "reporting.month-closed";
    }

    @Override
    public String subject() {
        return "window:" + kind + ":" + filingMonth;
    }
}
