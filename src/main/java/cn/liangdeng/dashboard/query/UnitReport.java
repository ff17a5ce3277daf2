package cn.liangdeng.dashboard.query;

import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report of a unit on the page of the unit. What a unit is still writing is not told: a returned report shows its state only.
 *
 * @param month the month reported, earlier than the one shown where the statistic trails
 * @param value FLOW: the year-to-date figure; null where it is not told
 * @param unitOfMeasure of the value
 * @param decimals with which it is shown
 * @param completedOn MILESTONE: the day on which it was done
 */
public record UnitReport(
        ReportId id,
        ReportingMonth month,
        ReportStatus status,
        String indicator,
        IndicatorNature nature,
        String unitOfMeasure,
        int decimals,
        @Nullable BigDecimal value,
        @Nullable LocalDate completedOn,
        String progress,
        String problem,
        String nextStep) {}
