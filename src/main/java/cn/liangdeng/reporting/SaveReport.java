package cn.liangdeng.reporting;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit fills in for one indicator and month.
 *
 * @param month the month that the figure belongs to, not the month in which it is filed
 * @param value FLOW: the year-to-date figure; STOCK: the level; RATE: the rate; MILESTONE: the percentage, 0…100; null while
 *     it is not known yet, or for a nil report
 * @param completedOn MILESTONE only: the day on which it was done, needed with 100 percent; else null
 * @param nil true for a nil report (零报告, 本月无变化): the value filed before stands, and {@code value} is not looked at
 * @param version the version that the person had before the eyes, from {@link ReportSummary}; null where there was no report
 * @param mode how the figure got in; {@code PREFILLED} holds only where a {@link KnownValueSource} knows this very figure
 */
public record SaveReport(
        IndicatorId indicator,
        UnitId unit,
        ReportingMonth month,
        @Nullable BigDecimal value,
        @Nullable LocalDate completedOn,
        boolean nil,
        ReportTexts texts,
        @Nullable Integer version,
        EntryMode mode) {

    /** The same typed by hand. */
    public SaveReport(
            IndicatorId indicator,
            UnitId unit,
            ReportingMonth month,
            @Nullable BigDecimal value,
            @Nullable LocalDate completedOn,
            boolean nil,
            ReportTexts texts,
            @Nullable Integer version) {
        this(indicator, unit, month, value, completedOn, nil, texts, version, EntryMode.TYPED);
    }

    /** A first report with a figure and without texts. */
    public static SaveReport first(
            IndicatorId indicator, UnitId unit, ReportingMonth month, @Nullable BigDecimal value) {
        return new SaveReport(indicator, unit, month, value, null, false, ReportTexts.NONE, null);
    }

    /** The same with texts. */
    public SaveReport withTexts(ReportTexts changed) {
        return new SaveReport(indicator, unit, month, value, completedOn, nil, changed, version, mode);
    }

    /** The same over a report of this version. */
    public SaveReport over(int seen) {
        return new SaveReport(indicator, unit, month, value, completedOn, nil, texts, seen, mode);
    }

    /** The same as a milestone done on a day. */
    public SaveReport withCompletedOn(LocalDate day) {
        return new SaveReport(indicator, unit, month, value, day, nil, texts, version, mode);
    }

    /** The same entered in another way. */
    public SaveReport by(EntryMode way) {
        return new SaveReport(indicator, unit, month, value, completedOn, nil, texts, version, way);
    }
}
