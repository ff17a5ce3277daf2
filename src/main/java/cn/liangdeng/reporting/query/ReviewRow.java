package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report that waits to be reviewed.
 *
 * @param value as stored: of a FLOW the year-to-date figure
 * @param beforeMonth month of the figure filed last before this one, of a FLOW in the same year; null where there is none
 * @param beforeValue that figure
 * @param own true where the person had a part in filing it and therefore may not review it
 * @param unitsTurn true where it waits for the unit's reviewer, false where for the office
 * @param evidence how many files are attached
 * @param mode how the figure got in
 * @param filedForBy who of the office filed it for the unit; null where the unit did
 * @param filedForReason why; null where the unit did
 */
public record ReviewRow(
        ReportId id,
        UnitId unit,
        String unitName,
        IndicatorId indicator,
        String indicatorName,
        String unitOfMeasure,
        IndicatorNature nature,
        int decimals,
        ReportingMonth month,
        BigDecimal value,
        @Nullable LocalDate completedOn,
        boolean nil,
        @Nullable ReportingMonth beforeMonth,
        @Nullable BigDecimal beforeValue,
        ReportTexts texts,
        String submittedBy,
        Instant submittedAt,
        boolean own,
        boolean unitsTurn,
        int evidence,
        EntryMode mode,
        @Nullable String filedForBy,
        @Nullable String filedForReason) {}
