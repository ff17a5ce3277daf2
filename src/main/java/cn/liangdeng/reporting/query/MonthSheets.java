package cn.liangdeng.reporting.query;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The month of a unit (本月填报): all that it owes, what is filled in, what was filed before. Six statements, however many rows. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('REPORT_READ')")
public class MonthSheets {

    private static final int MONTHS_BACK = 24;

    private final OwedIndicators owedIndicators;
    private final SheetReports reports;
    private final FiledFigures figures;
    private final MonthState monthState;

    MonthSheets(OwedIndicators owedIndicators, SheetReports reports, FiledFigures figures, MonthState monthState) {
        this.owedIndicators = owedIndicators;
        this.reports = reports;
        this.figures = figures;
        this.monthState = monthState;
    }

    /** What the unit files in the windows of a month: window by window, in it in the order in which its targets were set. */
    public List<SheetRow> list(DataScope scope, UnitId unit, ReportingMonth filingMonth) {
        List<OwedIndicator> owed = owedIndicators.listFiledIn(scope, unit, filingMonth).stream()
                .sorted(Comparator.comparing(OwedIndicator::windowKind))
                .toList();
        return list(scope, unit, owed);
    }

    /** The same of some that the unit owes, all filed in the windows of the same month. */
    public List<SheetRow> list(DataScope scope, UnitId unit, List<OwedIndicator> owed) {
        return owed.isEmpty()
                ? List.of()
                : rows(scope, unit, owed, monthState.of(scope, unit, owed), reports(scope, unit, owed));
    }

    /** Without figures known from elsewhere, for counting what is to be done: five statements. */
    public List<SheetRow> listBriefly(DataScope scope, UnitId unit, ReportingMonth filingMonth) {
        List<OwedIndicator> owed = owedIndicators.listFiledIn(scope, unit, filingMonth);
        return owed.isEmpty()
                ? List.of()
                : rows(scope, unit, owed, monthState.briefly(scope, unit, filingMonth), reports(scope, unit, owed));
    }

    /** One row: the indicator's figure of this very month; empty where the unit does not owe it or lies outside the scope. */
    public Optional<SheetRow> find(DataScope scope, UnitId unit, IndicatorId indicator, ReportingMonth dataMonth) {
        return owedIndicators
                .find(scope, unit, indicator, dataMonth)
                .map(owed -> list(scope, unit, List.of(owed)).get(0));
    }

    /** The same row where nobody has begun the report yet, so that it need not be looked for: a statement less. */
    public Optional<SheetRow> findUnbegun(
            DataScope scope, UnitId unit, IndicatorId indicator, ReportingMonth dataMonth) {
        return owedIndicators.find(scope, unit, indicator, dataMonth).map(one -> {
            List<OwedIndicator> owed = List.of(one);
            return rows(scope, unit, owed, monthState.of(scope, unit, owed), Map.of())
                    .get(0);
        });
    }

    /** The rows with the reports as they are stored by now; all else as it was read before. One statement. */
    public List<SheetRow> readAgain(DataScope scope, UnitId unit, List<SheetRow> rows) {
        Map<IndicatorId, SheetReport> stored =
                reports(scope, unit, rows.stream().map(SheetRow::owed).toList());
        return rows.stream().map(row -> row.with(stored.get(row.owed().id()))).toList();
    }

    private List<SheetRow> rows(
            DataScope scope,
            UnitId unit,
            List<OwedIndicator> owed,
            MonthState.Facts state,
            Map<IndicatorId, SheetReport> present) {
        ReportingMonth filingMonth = owed.get(0).filingMonth();
        Map<IndicatorId, List<FiledFigure>> before = figures.of(
                scope,
                unit,
                owed.stream().map(OwedIndicator::id).toList(),
                filingMonth.minusMonths(MONTHS_BACK),
                filingMonth);
        return owed.stream()
                .map(one -> new SheetRow(
                        one,
                        state.filing().window(one.windowKind()),
                        present.get(one.id()),
                        state.extensions().get(one.id()),
                        state.known().get(one.id()),
                        state.closed().contains(one.windowKind()),
                        state.filing().mayBeOverdue(),
                        upTo(one.dataMonth(), before.getOrDefault(one.id(), List.of()))))
                .toList();
    }

    private Map<IndicatorId, SheetReport> reports(DataScope scope, UnitId unit, List<OwedIndicator> owed) {
        Map<IndicatorId, ReportingMonth> months =
                owed.stream().collect(Collectors.toMap(OwedIndicator::id, OwedIndicator::dataMonth));
        return reports.list(scope, unit, months.keySet(), Set.copyOf(months.values())).stream()
                .filter(report -> report.month().equals(months.get(report.indicator())))
                .collect(Collectors.toMap(SheetReport::indicator, Function.identity()));
    }

    private static List<FiledFigure> upTo(ReportingMonth month, List<FiledFigure> figures) {
        return figures.stream().filter(figure -> !figure.month().isAfter(month)).toList();
    }
}
