package cn.liangdeng.reporting.query;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The month of a unit (本月填报): all that it owes, what is filled in, what was filed before. Eight
 * statements, however many rows. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('REPORT_READ')")
public class MonthSheets {

    private static final int MONTHS_BACK = 24;

    private final OwedIndicators owedIndicators;
    private final SheetReports reports;
    private final FiledFigures figures;
    private final MonthState monthState;
    private final ReportingCalendar calendar;

    MonthSheets(
            OwedIndicators owedIndicators,
            SheetReports reports,
            FiledFigures figures,
            MonthState monthState,
            ReportingCalendar calendar) {
        this.owedIndicators = owedIndicators;
        this.reports = reports;
        this.figures = figures;
        this.monthState = monthState;
        this.calendar = calendar;
    }

    /** What the unit files in the windows of a month, in the order in which its targets were set. */
    public List<SheetRow> list(DataScope scope, UnitId unit, ReportingMonth filingMonth) {
        List<OwedIndicator> owed = owedIndicators.listFiledIn(scope, unit, filingMonth);
        return owed.isEmpty() ? List.of() : rows(scope, unit, owed, monthState.of(scope, unit, filingMonth, owed));
    }

    /** The same with extensions alone of what stands around the figures, for counting what is to be done: four statements. */
    public List<SheetRow> listBriefly(DataScope scope, UnitId unit, ReportingMonth filingMonth) {
        List<OwedIndicator> owed = owedIndicators.listFiledIn(scope, unit, filingMonth);
        return owed.isEmpty() ? List.of() : rows(scope, unit, owed, monthState.briefly(scope, unit, filingMonth));
    }

    /** One row: the indicator's figure of this very month; empty where the unit does not owe it or lies outside the scope. */
    public Optional<SheetRow> find(DataScope scope, UnitId unit, IndicatorId indicator, ReportingMonth dataMonth) {
        return owedIndicators
                .find(scope, unit, indicator, dataMonth)
                .map(owed -> rows(
                                scope,
                                unit,
                                List.of(owed),
                                monthState.of(scope, unit, owed.filingMonth(), List.of(owed)))
                        .get(0));
    }

    private List<SheetRow> rows(DataScope scope, UnitId unit, List<OwedIndicator> owed, MonthState.Facts state) {
        ReportingMonth filingMonth = owed.get(0).filingMonth();
        List<IndicatorId> indicators = owed.stream().map(OwedIndicator::id).toList();
        Map<IndicatorId, List<FiledFigure>> before =
                figures.of(scope, unit, indicators, filingMonth.minusMonths(MONTHS_BACK), filingMonth);
        Map<IndicatorId, SheetReport> present = reports
                .list(
                        scope,
                        unit,
                        indicators,
                        owed.stream().map(OwedIndicator::dataMonth).collect(Collectors.toSet()))
                .stream()
                .filter(report -> owed.stream()
                        .anyMatch(one -> one.id().equals(report.indicator())
                                && one.dataMonth().equals(report.month())))
                .collect(Collectors.toMap(SheetReport::indicator, Function.identity()));
        Map<WindowKind, ReportingWindow> windows = new EnumMap<>(WindowKind.class);
        return owed.stream()
                .map(one -> new SheetRow(
                        one,
                        windows.computeIfAbsent(
                                one.windowKind(), kind -> calendar.window(scope.district(), kind, filingMonth)),
                        present.get(one.id()),
                        state.extensions().get(one.id()),
                        state.known().get(one.id()),
                        state.closed().contains(one.windowKind()),
                        state.mayBeOverdue(),
                        upTo(one.dataMonth(), before.getOrDefault(one.id(), List.of()))))
                .toList();
    }

    private static List<FiledFigure> upTo(ReportingMonth month, List<FiledFigure> figures) {
        return figures.stream().filter(figure -> !figure.month().isAfter(month)).toList();
    }
}
