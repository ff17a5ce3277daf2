package cn.liangdeng.reporting;

import cn.liangdeng.shared.AuditableEvent;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report was submitted, withdrawn, passed on, returned or reopened, or its evidence changed. Approval and correction are
 * told by {@link FigureApproved}; mere saving is told by nothing. Heard inside the same transaction.
 *
 * @param version of the report after the act; higher after each
 * @param dueOn last day for filing it again; null where it was never given back
 */
public record ReportActed(
        ReportId report,
        IndicatorId indicator,
        UnitId unit,
        DistrictId district,
        ReportingMonth month,
        ReportAct act,
        int version,
        @Nullable LocalDate dueOn)
        implements AuditableEvent {

    @Override
    public String action() {
        return "reporting." + act.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "report:" + report.value();
    }
}
