package cn.liangdeng.reporting.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.reporting.BulkOutcome;
import cn.liangdeng.reporting.ReportAct;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.reporting.query.FiledFigure;
import cn.liangdeng.reporting.query.FiledFigures;
import cn.liangdeng.reporting.query.OwedIndicator;
import cn.liangdeng.reporting.query.OwedIndicators;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the unit does: fill in, submit, withdraw. */
@Service
@Transactional
@PreAuthorize("hasAuthority('REPORT_FILE')")
public class ReportFiling {

    private static final int MONTHS_BACK = 24;

    private final ReportDesk desk;
    private final ReportRepository reports;
    private final FilingRules rules;
    private final OwedIndicators owedIndicators;
    private final FiledFigures figures;
    private final ReportingCalendar calendar;
    private final CurrentUser currentUser;

    ReportFiling(
            ReportDesk desk,
            ReportRepository reports,
            FilingRules rules,
            OwedIndicators owedIndicators,
            FiledFigures figures,
            ReportingCalendar calendar,
            CurrentUser currentUser) {
        this.desk = desk;
        this.reports = reports;
        this.rules = rules;
        this.owedIndicators = owedIndicators;
        this.figures = figures;
        this.calendar = calendar;
        this.currentUser = currentUser;
    }

    /**
     * A report as it was stored.
     *
     * @param version of this very save, for the next one
     */
    public record Saved(ReportId id, int version) {}

    /** See {@link cn.liangdeng.reporting.Reports#save}. */
    public Saved save(SaveReport request) {
        OwedIndicator owed = owedIndicators
                .find(currentUser.actScope(), request.unit(), request.indicator(), request.month())
                .orElseThrow(() -> BusinessException.notFound("reporting.notFound.owed"));
        LocalDate opensOn = calendar.window(currentUser.district(), owed.windowKind(), owed.filingMonth())
                .opensOn();
        if (calendar.today().isBefore(opensOn)) {
            throw BusinessException.conflict("reporting.conflict.notOpen", opensOn);
        }
        Entry entry = EntryRules.check(request, owed, figuresBefore(request), calendar.today());
        Optional<Report> existing =
                reports.lockMonth(request.indicator().value(), request.unit().value(), request.month());
        if (existing.isPresent()) {
            existing.get().saveDraft(entry, request.version(), desk.actor());
            reports.flush();
            rules.saved(existing.get());
            return new Saved(existing.get().id(), existing.get().version());
        }
        return begin(request, entry);
    }

    private Saved begin(SaveReport request, Entry entry) {
        try {
            Report begun = reports.saveAndFlush(Report.begin(
                    currentUser.district(), request.indicator(), request.unit(), request.month(), entry, desk.actor()));
            rules.saved(begun);
            return new Saved(begun.id(), begun.version());
        } catch (DataIntegrityViolationException somebodyWasQuicker) {
            // uq_report_month: the same month was begun in another window at the same moment.
            throw BusinessException.conflict("reporting.conflict.changed");
        }
    }

    /** See {@link cn.liangdeng.reporting.Reports#submit}. */
    public void submit(ReportId id) {
        submit(desk.take(id), unexplained(List.of(id)));
    }

    /** {@link #submit(ReportId)} for many; those that are refused are left as they were and named. */
    public BulkOutcome submitAll(Collection<ReportId> ids) {
        Set<ReportId> unexplained = unexplained(ids);
        return desk.each(ids, report -> submit(report, unexplained));
    }

    private Set<ReportId> unexplained(Collection<ReportId> ids) {
        // Evidence attached in this transaction is looked up with SQL.
        reports.flush();
        return rules.unexplained(ids);
    }

    private void submit(Report report, Set<ReportId> unexplained) {
        if (report.status().isEditable()) {
            rules.requireFileable(report, unexplained);
        }
        if (report.submit(desk.actor())) {
            desk.tell(report, ReportAct.SUBMITTED);
        }
    }

    /** See {@link cn.liangdeng.reporting.Reports#withdraw}. */
    public void withdraw(ReportId id) {
        Report report = desk.take(id);
        if (report.withdraw(desk.actor())) {
            desk.tell(report, ReportAct.WITHDRAWN);
        }
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
