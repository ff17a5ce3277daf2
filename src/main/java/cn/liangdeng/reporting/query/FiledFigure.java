package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A month's figure as it stands in a report, drafts included.
 *
 * @param value as stored: of a FLOW the year-to-date figure
 */
public record FiledFigure(
        ReportId report,
        IndicatorId indicator,
        ReportingMonth month,
        ReportStatus status,
        BigDecimal value,
        @Nullable LocalDate completedOn) {

    /** True once the unit has filed it; a draft says nothing to later months. */
    public boolean isFiled() {
        return status != ReportStatus.DRAFT;
    }
}
