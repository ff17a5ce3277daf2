package cn.liangdeng.reporting.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.KnownValue;
import cn.liangdeng.reporting.KnownValueSource.Asked;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.reporting.query.FiledFigure;
import cn.liangdeng.reporting.query.FiledFigures;
import cn.liangdeng.reporting.query.KnownValues;
import cn.liangdeng.reporting.query.OwedIndicator;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes what is to be stored of what was sent: checked, with the figure of a nil report, and with how the figure got in. That it
 * was pre-filled is believed only where a source knows this very figure.
 */
@Component
class Entries {

    private static final int MONTHS_BACK = 24;

    private final FiledFigures figures;
    private final KnownValues known;
    private final ReportingCalendar calendar;
    private final CurrentUser currentUser;

    Entries(FiledFigures figures, KnownValues known, ReportingCalendar calendar, CurrentUser currentUser) {
        this.figures = figures;
        this.known = known;
        this.calendar = calendar;
        this.currentUser = currentUser;
    }

    Entry of(SaveReport request, OwedIndicator owed) {
        Entry entry = EntryRules.check(request, owed, figuresBefore(request), calendar.today());
        BigDecimal value = entry.value();
        if (entry.mode() != EntryMode.PREFILLED || value == null) {
            return entry;
        }
        Optional<KnownValue> same = known
                .of(currentUser.actScope(), request.unit(), List.of(new Asked(request.indicator(), request.month())))
                .stream()
                .filter(candidate -> candidate.value().compareTo(value) == 0)
                .findFirst();
        return same.map(one -> entry.by(EntryMode.PREFILLED, known.describe(one)))
                .orElseGet(() -> entry.by(EntryMode.TYPED, null));
    }

    /**
     * One of many, whose figures have been looked up together. That a figure was pre-filled is told singly: here it counts as
     * entered in bulk.
     *
     * @param before the indicator's figures of other months
     */
    Entry oneOfMany(SaveReport request, OwedIndicator owed, List<FiledFigure> before) {
        Entry entry = EntryRules.check(request, owed, before, calendar.today());
        return entry.mode() == EntryMode.PREFILLED ? entry.by(EntryMode.BULK, null) : entry;
    }

    /** The figures that stand before this month, of many indicators at once. */
    Map<IndicatorId, List<FiledFigure>> figuresBefore(
            UnitId unit, Collection<IndicatorId> indicators, ReportingMonth filingMonth) {
        return figures.of(currentUser.actScope(), unit, indicators, filingMonth.minusMonths(MONTHS_BACK), filingMonth);
    }

    private List<FiledFigure> figuresBefore(SaveReport request) {
        return figures.of(
                        currentUser.actScope(),
                        request.unit(),
                        List.of(request.indicator()),
                        request.month().minusMonths(MONTHS_BACK),
                        request.month())
                .getOrDefault(request.indicator(), List.of());
    }
}
