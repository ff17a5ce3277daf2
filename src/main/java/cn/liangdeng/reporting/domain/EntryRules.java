package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.reporting.ReturnOrder;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.reporting.query.FiledFigure;
import cn.liangdeng.reporting.query.MonthFigure;
import cn.liangdeng.reporting.query.OwedIndicator;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be filled in. A draft may be incomplete but never wrong; what is filed must be complete. */
final class EntryRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int WHOLE_DIGITS = 18;
    private static final int DECIMALS = 6;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_RETURN_DAYS = 60;

    private EntryRules() {}

    /**
     * What is to be stored for a request.
     *
     * @param figures the indicator's figures of other months, for the value of a nil report
     * @throws BusinessException invalid
     */
    static Entry check(SaveReport report, OwedIndicator owed, List<FiledFigure> figures, LocalDate today) {
        checkTexts(report.texts());
        if (report.nil()) {
            FiledFigure before = before(owed, figures);
            return new Entry(
                    before == null ? nothingBefore(owed) : before.value(),
                    before == null ? null : before.completedOn(),
                    true,
                    report.texts());
        }
        if (report.value() != null) {
            checkFigure(owed.nature(), report.value());
        }
        checkDay(owed.nature(), report.month(), report.completedOn(), today);
        return new Entry(report.value(), report.completedOn(), false, report.texts(), report.mode(), null);
    }

    /** A figure that is to be filed, or to take the place of one. */
    static void checkComplete(
            IndicatorNature nature,
            ReportingMonth month,
            @Nullable BigDecimal value,
            @Nullable LocalDate completedOn,
            LocalDate today) {
        if (value == null) {
            throw BusinessException.invalid("reporting.invalid.noValue");
        }
        checkFigure(nature, value);
        checkDay(nature, month, completedOn, today);
        if (nature == IndicatorNature.MILESTONE) {
            boolean done = value.compareTo(HUNDRED) == 0;
            if (done && completedOn == null) {
                throw BusinessException.invalid("reporting.invalid.dayMissing");
            }
            if (!done && completedOn != null) {
                throw BusinessException.invalid("reporting.invalid.dayWithoutDone");
            }
        }
    }

    /** @return the reason without white space around it */
    static String checkReason(String reason) {
        String stripped = reason.strip();
        if (stripped.isEmpty()) {
            throw BusinessException.invalid("reporting.invalid.reasonMissing");
        }
        if (stripped.length() > LONGEST_REASON) {
            throw BusinessException.invalid("reporting.invalid.reasonTooLong", LONGEST_REASON);
        }
        return stripped;
    }

    /**
     * What goes with a return.
     *
     * @param usual the day that stands where none is given
     */
    static GivenBack checkReturn(ReturnOrder order, LocalDate usual, LocalDate today) {
        LocalDate dueOn = order.dueOn() == null ? usual : order.dueOn();
        if (dueOn.isBefore(today) || dueOn.isAfter(today.plusDays(LONGEST_RETURN_DAYS))) {
            throw BusinessException.invalid("reporting.invalid.returnDue", LONGEST_RETURN_DAYS);
        }
        return new GivenBack(order.code(), checkReason(order.words()), dueOn);
    }

    private static void checkFigure(IndicatorNature nature, BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > DECIMALS) {
            throw BusinessException.invalid("reporting.invalid.decimals", DECIMALS);
        }
        if (plain.precision() - plain.scale() > WHOLE_DIGITS) {
            throw BusinessException.invalid("reporting.invalid.tooLarge");
        }
        if (nature == IndicatorNature.MILESTONE && (value.signum() < 0 || value.compareTo(HUNDRED) > 0)) {
            throw BusinessException.invalid("reporting.invalid.percentage");
        }
    }

    private static void checkDay(
            IndicatorNature nature, ReportingMonth month, @Nullable LocalDate completedOn, LocalDate today) {
        if (completedOn == null) {
            return;
        }
        if (nature != IndicatorNature.MILESTONE) {
            throw BusinessException.invalid("reporting.invalid.dayNotAsked");
        }
        if (completedOn.isAfter(month.lastDay()) || completedOn.isAfter(today)) {
            throw BusinessException.invalid("reporting.invalid.dayTooLate");
        }
    }

    private static void checkTexts(ReportTexts texts) {
        checkLength(texts.progress(), ReportTexts.LONGEST);
        checkLength(texts.problem(), ReportTexts.LONGEST);
        checkLength(texts.nextStep(), ReportTexts.LONGEST);
        checkLength(texts.coordination(), ReportTexts.LONGEST_COORDINATION);
    }

    private static void checkLength(String text, int longest) {
        if (text.length() > longest) {
            throw BusinessException.invalid("reporting.invalid.textTooLong", longest);
        }
    }

    /** The figure that stands where nothing has changed: of a FLOW the same year's, otherwise the newest. */
    private static @Nullable FiledFigure before(OwedIndicator owed, List<FiledFigure> figures) {
        boolean flow = owed.nature() == IndicatorNature.FLOW;
        if (flow && !MonthFigure.of(owed, figures).missing().isEmpty()) {
            throw BusinessException.invalid(
                    "reporting.invalid.nilMissingMonths",
                    MonthFigure.names(MonthFigure.of(owed, figures).missing()));
        }
        return figures.stream()
                .filter(FiledFigure::isFiled)
                .filter(figure -> figure.month().isBefore(owed.dataMonth()))
                .filter(figure ->
                        !flow || figure.month().year() == owed.dataMonth().year())
                .max(Comparator.comparing(FiledFigure::month))
                .orElse(null);
    }

    /** A FLOW and a milestone begin at nothing; a level or rate does not, and has to be entered once. */
    private static BigDecimal nothingBefore(OwedIndicator owed) {
        if (owed.nature() == IndicatorNature.STOCK || owed.nature() == IndicatorNature.RATE) {
            throw BusinessException.invalid("reporting.invalid.nilWithoutValue");
        }
        return BigDecimal.ZERO;
    }
}
