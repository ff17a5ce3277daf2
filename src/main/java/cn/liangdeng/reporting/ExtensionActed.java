package cn.liangdeng.reporting;

import cn.liangdeng.shared.AuditableEvent;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.time.LocalDate;
import java.util.Locale;

/**
 * An extension was asked for, agreed to, granted or refused. Heard inside the same transaction.
 *
 * @param dueOn last day in force after it: the new one where it was granted, else the one from before
 */
public record ExtensionActed(
        ExtensionId extension,
        IndicatorId indicator,
        UnitId unit,
        DistrictId district,
        ReportingMonth month,
        ExtensionState state,
        LocalDate dueOn)
        implements AuditableEvent {

    @Override
    public String action() {
        return "reporting.extension-" + state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "extension:" + extension.value();
    }
}
