package cn.liangdeng.reporting;

import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report as others read it.
 *
 * @param value the reported figure as in {@link SaveReport}; null while a draft has none
 * @param nil true where it was filed as 本月无变化
 * @param returnDueOn RETURNED: last day for filing it again; else null
 * @param version goes with the next save, so that nobody overwrites what he has not seen
 */
public record ReportSummary(
        ReportId id,
        DistrictId district,
        IndicatorId indicator,
        UnitId unit,
        ReportingMonth month,
        ReportStatus status,
        @Nullable BigDecimal value,
        @Nullable LocalDate completedOn,
        boolean nil,
        ReportTexts texts,
        @Nullable LocalDate returnDueOn,
        int version) {}
