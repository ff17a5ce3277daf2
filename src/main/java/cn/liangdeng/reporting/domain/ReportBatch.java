package cn.liangdeng.reporting.domain;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.reporting.query.FiledFigure;
import cn.liangdeng.reporting.query.OwedIndicator;
import cn.liangdeng.reporting.query.OwedIndicators;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private final ReportDesk desk;
    private final ReportRepository reports;
    private final OwedIndicators owedIndicators;
    private final Entries entries;
    private final FindingKeeper findings;
    private final CurrentUser currentUser;

    ReportBatch(
            ReportDesk desk,
            ReportRepository reports,
            OwedIndicators owedIndicators,
            Entries entries,
            FindingKeeper findings,
            CurrentUser currentUser) {
        this.desk = desk;
        this.reports = reports;
        this.owedIndicators = owedIndicators;
        this.entries = entries;
        this.findings = findings;
        this.currentUser = currentUser;
    }

    /**
     * What became of one report.
     *
     * @param version of this very save, for the next one; null where it was refused or only tried
     * @param refusal why it was refused; null where it was not
     */
    public record Result(
            IndicatorId indicator,
            @Nullable Integer version,
            @Nullable BusinessException refusal) {}

    /**
     * Saves each for itself: what is refused stays as it was and is named, the others are stored together.
     *
     * @param filingMonth the month in whose windows all of them are filed
     * @return in the order of the requests, which name each indicator once
     */
    public List<Result> saveEach(UnitId unit, ReportingMonth filingMonth, List<SaveReport> requests) {
        return run(unit, filingMonth, requests, false);
    }

    /** Says what {@link #saveEach} would refuse, and stores nothing. */
    public List<Result> tryEach(UnitId unit, ReportingMonth filingMonth, List<SaveReport> requests) {
        return run(unit, filingMonth, requests, true);
    }

    /**
     * Saves all of them, or, where one is refused, none.
     *
     * @throws BusinessException the first refusal
     */
    public void saveAll(UnitId unit, ReportingMonth filingMonth, List<SaveReport> requests) {
        for (Result result : run(unit, filingMonth, requests, false)) {
            if (result.refusal() != null) {
                throw result.refusal();
            }
        }
    }

    private List<Result> run(UnitId unit, ReportingMonth filingMonth, List<SaveReport> requests, boolean trial) {
        if (requests.isEmpty()) {
            return List.of();
        }
        Month month = look(unit, filingMonth, requests);
        Map<IndicatorId, Report> touched = new LinkedHashMap<>();
        List<Result> results = new ArrayList<>();
        for (SaveReport request : requests) {
            try {
                Report report = month.fillIn(request, trial);
                touched.put(request.indicator(), report);
                results.add(new Result(request.indicator(), null, null));
            } catch (BusinessException refusal) {
                results.add(new Result(request.indicator(), null, refusal));
            }
        }
        if (trial) {
            return results;
        }
        flush();
        findings.saved(touched.values().stream().map(Report::id).toList());
        return results.stream()
                .map(result -> result.refusal() != null
                        ? result
                        : new Result(
                                result.indicator(),
                                Objects.requireNonNull(touched.get(result.indicator()))
                                        .version(),
                                null))
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

    private Month look(UnitId unit, ReportingMonth filingMonth, List<SaveReport> requests) {
        Map<IndicatorId, OwedIndicator> owed =
                owedIndicators.listFiledIn(currentUser.actScope(), unit, filingMonth).stream()
                        .collect(Collectors.toMap(OwedIndicator::id, Function.identity()));
        List<IndicatorId> asked = requests.stream()
                .map(SaveReport::indicator)
                .filter(owed::containsKey)
                .toList();
        Map<IndicatorId, Report> present = new HashMap<>();
        Optional<ReportingMonth> oldest = asked.stream()
                .map(id -> Objects.requireNonNull(owed.get(id)).dataMonth())
                .min(Comparator.naturalOrder());
        if (oldest.isPresent()) {
            reports
                    .lockMonths(
                            unit.value(), asked.stream().map(IndicatorId::value).toList(), oldest.get(), filingMonth)
                    .stream()
                    .filter(report -> Objects.requireNonNull(owed.get(report.indicator()))
                            .dataMonth()
                            .equals(report.month()))
                    .forEach(report -> present.put(report.indicator(), report));
        }
        return new Month(unit, owed, present, entries.figuresBefore(unit, asked, filingMonth), desk.actor());
    }

    /** What has been looked up of the month, once for all rows. */
    private final class Month {

        private final UnitId unit;
        private final Map<IndicatorId, OwedIndicator> owed;
        private final Map<IndicatorId, Report> present;
        private final Map<IndicatorId, List<FiledFigure>> figures;
        private final Actor actor;
        private final Map<WindowKind, Boolean> closed = new EnumMap<>(WindowKind.class);
        private final Map<WindowKind, Boolean> open = new EnumMap<>(WindowKind.class);

        Month(
                UnitId unit,
                Map<IndicatorId, OwedIndicator> owed,
                Map<IndicatorId, Report> present,
                Map<IndicatorId, List<FiledFigure>> figures,
                Actor actor) {
            this.unit = unit;
            this.owed = owed;
            this.present = present;
            this.figures = figures;
            this.actor = actor;
        }

        Report fillIn(SaveReport request, boolean trial) {
            OwedIndicator asked = owed.get(request.indicator());
            if (asked == null
                    || !unit.equals(request.unit())
                    || !asked.dataMonth().equals(request.month())) {
                throw BusinessException.notFound("reporting.notFound.owed");
            }
            if (!Boolean.TRUE.equals(open.get(asked.windowKind()))) {
                desk.requireOpenWindow(asked);
                open.put(asked.windowKind(), true);
            }
            Entry entry = entries.oneOfMany(request, asked, figures.getOrDefault(asked.id(), List.of()));
            Report report = present.get(request.indicator());
            if ((report == null || report.status() != ReportStatus.RETURNED)
                    && closed.computeIfAbsent(asked.windowKind(), kind -> desk.isClosed(kind, asked.filingMonth()))) {
                throw BusinessException.conflict("reporting.conflict.closed");
            }
            if (report == null) {
                Report begun = Report.begin(
                        Subject.of(currentUser.district(), request.indicator(), unit, request.month()), entry, actor);
                return trial ? begun : reports.save(begun);
            }
            if (trial) {
                report.requireDraft(entry, request.version());
            } else {
                report.saveDraft(entry, request.version(), actor);
            }
            return report;
        }
    }
}
