package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.reporting.query.SheetReport;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.reporting.sheet.FigureReader;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a row, as it was typed. Null stands for a field that was not touched and keeps what is stored; empty for
 * one that was emptied.
 *
 * @param version version of the report that the person had before the eyes; null where there was none
 * @param toDate year-to-date figure, level, rate or percentage
 * @param ofMonth FLOW: what this month added; counts where {@code toDate} is not given
 * @param completedOn day of completion, as {@code 2026-09-25}
 * @param nil true for 本月无变化
 * @param mode how the figure got in, {@code PASTED} or {@code PREFILLED}; anything else is typed
 */
record RowEdit(
        @Nullable Integer version,
        @Nullable String toDate,
        @Nullable String ofMonth,
        @Nullable String completedOn,
        @Nullable Boolean nil,
        @Nullable String progress,
        @Nullable String problem,
        @Nullable String nextStep,
        @Nullable String coordination,
        @Nullable String mode) {

    /** Nothing typed, for beginning an empty report. */
    static RowEdit untouched() {
        return new RowEdit(null, null, null, null, null, null, null, null, null, null);
    }

    /** A form filled with what is stored. */
    static RowEdit of(RowView row) {
        return new RowEdit(
                row.version(),
                row.toDate(),
                row.ofMonth(),
                row.completedOn(),
                null,
                row.texts().progress(),
                row.texts().problem(),
                row.texts().nextStep(),
                row.texts().coordination(),
                null);
    }

    /**
     * A plain form sends every field. Those that say what is stored were not touched; of the two figures that leaves the one
     * that was typed.
     *
     * @throws BusinessException invalid, if both were typed and do not agree
     */
    RowEdit touchedAgainst(RowView row) {
        String newToDate = touched(toDate, row.toDate());
        String newOfMonth = touched(ofMonth, row.ofMonth());
        if (newToDate != null
                && newOfMonth != null
                && !newOfMonth.isBlank()
                && !row.base().isEmpty()) {
            BigDecimal sum = FigureText.parse(newToDate);
            BigDecimal part = FigureText.parse(newOfMonth);
            if (sum != null && part != null && sum.compareTo(new BigDecimal(row.base()).add(part)) != 0) {
                throw BusinessException.invalid("reporting.invalid.disagree", row.base());
            }
            if (sum == null) {
                newToDate = null;
            }
        }
        return new RowEdit(
                version, newToDate, newOfMonth, completedOn, null, progress, problem, nextStep, coordination, mode);
    }

    /** The same as a nil report (本月无变化). */
    RowEdit asNil() {
        return new RowEdit(version, null, null, null, true, progress, problem, nextStep, coordination, null);
    }

    /**
     * The same with figures as they come out of other people's tables read in the indicator's unit of measure; a dash says
     * nothing.
     *
     * @throws BusinessException invalid, if one cannot be read
     */
    RowEdit inUnitOf(SheetRow row) {
        String unit = row.owed().countedIn();
        return withFigures(plain(toDate, unit), plain(ofMonth, unit));
    }

    /**
     * The same with figures as they were typed read in the indicator's unit of measure: 5.1万 and 3.2% are understood, as in a pasted
     * block.
     *
     * @throws BusinessException invalid, if one is no figure or in another unit
     */
    RowEdit typedInto(SheetRow row) {
        String unit = row.owed().countedIn();
        return withFigures(FigureText.inUnit(toDate, unit), FigureText.inUnit(ofMonth, unit));
    }

    private RowEdit withFigures(@Nullable String newToDate, @Nullable String newOfMonth) {
        return new RowEdit(
                version, newToDate, newOfMonth, completedOn, nil, progress, problem, nextStep, coordination, mode);
    }

    private static @Nullable String plain(@Nullable String typed, String unit) {
        boolean dash = typed != null && !typed.isBlank() && FigureReader.isNothing(typed);
        return dash ? null : FigureText.inUnit(typed, unit);
    }

    private static @Nullable String touched(@Nullable String typed, String stored) {
        return typed == null || typed.strip().equals(stored) ? null : typed;
    }

    /**
     * The request that follows over what is stored.
     *
     * @throws BusinessException invalid, if what was typed is no figure or day, or a year-to-date figure does not follow
     */
    SaveReport over(SheetRow row, UnitId unit) {
        SheetReport stored = row.report();
        ReportTexts texts = stored == null ? ReportTexts.NONE : stored.texts();
        boolean figureTyped = toDate != null || ofMonth != null;
        boolean keepsNil = nil == null && !figureTyped && stored != null && stored.nil();
        return new SaveReport(
                row.owed().id(),
                unit,
                row.owed().dataMonth(),
                value(row, stored),
                day(stored),
                Boolean.TRUE.equals(nil) || keepsNil,
                new ReportTexts(
                        typed(progress, texts.progress()),
                        typed(problem, texts.problem()),
                        typed(nextStep, texts.nextStep()),
                        typed(coordination, texts.coordination())),
                version,
                way());
    }

    /** The same with the figure that is known from elsewhere. */
    RowEdit asKnown(String figure) {
        return new RowEdit(
                version,
                figure,
                null,
                null,
                null,
                progress,
                problem,
                nextStep,
                coordination,
                EntryMode.PREFILLED.name());
    }

    private EntryMode way() {
        return EntryMode.PASTED.name().equals(mode)
                ? EntryMode.PASTED
                : EntryMode.PREFILLED.name().equals(mode) ? EntryMode.PREFILLED : EntryMode.TYPED;
    }

    private @Nullable BigDecimal value(SheetRow row, @Nullable SheetReport stored) {
        if (toDate != null) {
            return FigureText.parse(toDate);
        }
        if (ofMonth != null && row.owed().nature() == IndicatorNature.FLOW) {
            BigDecimal typed = FigureText.parse(ofMonth);
            return typed == null ? null : row.monthFigure().toYearToDate(typed);
        }
        return stored == null ? null : stored.value();
    }

    private @Nullable LocalDate day(@Nullable SheetReport stored) {
        if (completedOn == null) {
            return stored == null ? null : stored.completedOn();
        }
        if (completedOn.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(completedOn.strip());
        } catch (DateTimeParseException notADay) {
            throw BusinessException.invalid("shared.validation.date");
        }
    }

    private static String typed(@Nullable String text, String stored) {
        return text == null ? stored : text;
    }
}
