package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.reporting.query.MonthSheets;
import cn.liangdeng.reporting.query.OwedIndicator;
import cn.liangdeng.reporting.query.OwedIndicators;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills in many reports of a unit's month at once: a pasted block, a whole form, an uploaded sheet. The same rules as for a
 * single one, at a number of statements that does not grow with the rows.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('REPORT_FILE')")
public class ReportBatch {

    private final ReportRepository reports;
    private final OwedIndicators owedIndicators;
    private final MonthSheets sheets;
    private final Drafts drafts;
    private final FindingKeeper findings;
    private final CurrentUser currentUser;

    ReportBatch(
            ReportRepository reports,
            OwedIndicators owedIndicators,
            MonthSheets sheets,
            Drafts drafts,
            FindingKeeper findings,
            CurrentUser currentUser) {
        this.reports = reports;
        this.owedIndicators = owedIndicators;
        this.sheets = sheets;
        this.drafts = drafts;
        this.findings = findings;
        this.currentUser = currentUser;
    }

    /**
     * What became of one report.
     *
     * @param row as it is stored now; as it was read, where it was only tried
     * @param refusal why it was refused; null where it was not
     */
    public record Result(SheetRow row, @Nullable BusinessException refusal) {}

    /**
     * Saves each for itself: what is refused stays as it was and is named, the others are stored together.
     *
     * @param filingMonth the month in whose windows all of them are filed
     * @param typed makes the requests of the rows as they are stored
     * @return in the order of the requests
     * @throws BusinessException not found, if the unit does not owe one of them
     */
    public List<Result> saveEach(
            UnitId unit, ReportingMonth filingMonth, Map<IndicatorId, Function<SheetRow, SaveReport>> typed) {
        return run(unit, filingMonth, typed, false);
    }

    /** Says what {@link #saveEach} would refuse, and stores nothing. */
    public List<Result> tryEach(UnitId unit, ReportingMonth filingMonth, List<SaveReport> requests) {
        return run(unit, filingMonth, asTyped(requests), true);
    }

    /**
     * Saves all of them, or, where one is refused, none.
     *
     * @throws BusinessException the first refusal
     */
    public void saveAll(UnitId unit, ReportingMonth filingMonth, List<SaveReport> requests) {
        for (Result result : run(unit, filingMonth, asTyped(requests), false)) {
            if (result.refusal() != null) {
                throw result.refusal();
            }
        }
    }

    private static Map<IndicatorId, Function<SheetRow, SaveReport>> asTyped(List<SaveReport> requests) {
        Map<IndicatorId, Function<SheetRow, SaveReport>> typed = new LinkedHashMap<>();
        requests.forEach(request -> typed.put(request.indicator(), row -> request));
        return typed;
    }

    private List<Result> run(
            UnitId unit,
            ReportingMonth filingMonth,
            Map<IndicatorId, Function<SheetRow, SaveReport>> typed,
            boolean trial) {
        List<OwedIndicator> owed = owed(unit, filingMonth, typed.keySet());
        Map<IndicatorId, Report> present = lock(unit, filingMonth, owed);
        List<SheetRow> rows = sheets.list(currentUser.actScope(), unit, owed);
        List<Report> touched = new ArrayList<>();
        Map<IndicatorId, BusinessException> refusals = new HashMap<>();
        for (SheetRow row : rows) {
            IndicatorId indicator = row.owed().id();
            try {
                SaveReport request =
                        Objects.requireNonNull(typed.get(indicator)).apply(row);
                if (trial) {
                    drafts.tryOut(row, request, present.get(indicator));
                } else {
                    touched.add(drafts.store(row, request, present.get(indicator), false));
                }
            } catch (BusinessException refusal) {
                refusals.put(indicator, refusal);
            }
        }
        if (!touched.isEmpty()) {
            flush();
            findings.saved(touched.stream().map(Report::id).toList());
            rows = sheets.readAgain(currentUser.actScope(), unit, rows);
        }
        return rows.stream()
                .map(row -> new Result(row, refusals.get(row.owed().id())))
                .toList();
    }

    private void flush() {
        try {
            reports.flush();
        } catch (DataIntegrityViolationException somebodyWasQuicker) {
            // uq_report_month: one of them was begun in another window at the same moment.
            throw BusinessException.conflict("reporting.conflict.changed");
        }
    }

    private List<OwedIndicator> owed(UnitId unit, ReportingMonth filingMonth, Set<IndicatorId> asked) {
        Map<IndicatorId, OwedIndicator> owed =
                owedIndicators.listFiledIn(currentUser.actScope(), unit, filingMonth).stream()
                        .collect(Collectors.toMap(OwedIndicator::id, Function.identity()));
        return asked.stream()
                .map(id -> Optional.ofNullable(owed.get(id))
                        .orElseThrow(() -> BusinessException.notFound("reporting.notFound.owed")))
                .toList();
    }

    private Map<IndicatorId, Report> lock(UnitId unit, ReportingMonth filingMonth, List<OwedIndicator> owed) {
        Map<IndicatorId, ReportingMonth> months =
                owed.stream().collect(Collectors.toMap(OwedIndicator::id, OwedIndicator::dataMonth));
        return months.values().stream()
                .min(Comparator.naturalOrder())
                .map(oldest -> reports.lockMonths(
                        unit.value(),
                        months.keySet().stream().map(IndicatorId::value).toList(),
                        oldest,
                        filingMonth))
                .orElse(List.of())
                .stream()
                .filter(report -> report.month().equals(months.get(report.indicator())))
                .collect(Collectors.toMap(Report::indicator, Function.identity()));
    }
}
