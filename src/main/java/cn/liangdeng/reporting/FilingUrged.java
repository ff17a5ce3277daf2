package cn.liangdeng.reporting;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.AuditableEvent;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.time.LocalDate;

/**
 * The office reminded a unit of what it owes (催办). Heard inside the same transaction.
 *
 * @param month the month in whose window is filed
 * @param dueOn the last day on time of the window
 * @param figures how many figures are not filed, or returned and not filed again; positive
 * @param onDay the day on which it was done; a unit is reminded of a window once a day
 */
public record FilingUrged(
        DistrictId district,
        UnitId unit,
        String unitName,
        WindowKind kind,
        ReportingMonth month,
        LocalDate dueOn,
        int figures,
        LocalDate onDay)
        implements AuditableEvent {

    @Override
    public String action() {
        return "reporting.urged";
    }

    @Override
    public String subject() {
        return "unit:" + unit.value();
    }
}
