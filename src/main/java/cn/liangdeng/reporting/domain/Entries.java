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
import java.math.BigDecimal;
import java.util.List;
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
