package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.BulkOutcome;
import cn.liangdeng.reporting.ReportAct;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.reporting.query.OwedIndicator;
import cn.liangdeng.reporting.query.OwedIndicators;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the unit does: fill in, submit, withdraw; and what the office does in its place. */
@Service
@Transactional
public class ReportFiling {

    private final ReportDesk desk;
    private final ReportRepository reports;
    private final FilingRules rules;
    private final OwedIndicators owedIndicators;
    private final Entries entries;
    private final CurrentUser currentUser;

    ReportFiling(
            ReportDesk desk,
            ReportRepository reports,
            FilingRules rules,
            OwedIndicators owedIndicators,
            Entries entries,
            CurrentUser currentUser) {
        this.desk = desk;
        this.reports = reports;
        this.rules = rules;
        this.owedIndicators = owedIndicators;
        this.entries = entries;
        this.currentUser = currentUser;
    }

    /**
     * A report as it was stored.
     *
     * @param version of this very save, for the next one
     */
    public record Saved(ReportId id, int version) {}

    /** See {@link cn.liangdeng.reporting.Reports#save}. */
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public Saved save(SaveReport request) {
        Report report = store(request);
        return new Saved(report.id(), report.version());
    }

    /**
     * See {@link cn.liangdeng.reporting.Reports#fileFor}.
     *
     * @param confirmed true where the person has seen what the checks ask about and stands by the figure; the reason is kept with it
     * @throws UnconfirmedFindings if the checks ask about something and it is not confirmed
     */
    @PreAuthorize("hasAuthority('REPORT_REVIEW_OFFICE')")
    public ReportId fileFor(SaveReport request, String reason, boolean confirmed) {
        String checked = EntryRules.checkReason(reason);
        Report report = store(request);
        reports.flush();
        rules.requireFileable(report, Set.of());
        rules.requireConfirmed(report, checked, confirmed, desk.actor());
        if (report.fileFor(checked, desk.actor())) {
            desk.tell(report, ReportAct.FILED_FOR);
        }
        return report.id();
    }

    private Report store(SaveReport request) {
        OwedIndicator owed = owedIndicators
                .find(currentUser.actScope(), request.unit(), request.indicator(), request.month())
                .orElseThrow(() -> BusinessException.notFound("reporting.notFound.owed"));
        desk.requireOpenWindow(owed);
        Entry entry = entries.of(request, owed);
        Optional<Report> existing =
                reports.lockMonth(request.indicator().value(), request.unit().value(), request.month());
        if (existing.isEmpty()) {
            desk.requireNotClosed(owed);
            return begin(request, entry);
        }
        Report report = existing.get();
        if (report.status() != ReportStatus.RETURNED) {
            desk.requireNotClosed(owed);
        }
        report.saveDraft(entry, request.version(), desk.actor());
        reports.flush();
        rules.saved(report);
        return report;
    }

    private Report begin(SaveReport request, Entry entry) {
        try {
            Report begun = reports.saveAndFlush(Report.begin(
                    Subject.of(currentUser.district(), request.indicator(), request.unit(), request.month()),
                    entry,
                    desk.actor()));
            rules.saved(begun);
            return begun;
        } catch (DataIntegrityViolationException somebodyWasQuicker) {
            // uq_report_month: the same month was begun in another window at the same moment.
            throw BusinessException.conflict("reporting.conflict.changed");
        }
    }

    /** See {@link cn.liangdeng.reporting.Reports#submit}. */
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public void submit(ReportId id) {
        submit(desk.take(id), desk.closedAmong(List.of(id)), unexplained(List.of(id)));
    }

    /** {@link #submit(ReportId)} for many; those that are refused are left as they were and named. */
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public BulkOutcome submitAll(Collection<ReportId> ids) {
        Set<ReportId> closed = desk.closedAmong(ids);
        Set<ReportId> unexplained = unexplained(ids);
        return desk.each(ids, report -> submit(report, closed, unexplained));
    }

    private Set<ReportId> unexplained(Collection<ReportId> ids) {
        // Evidence attached in this transaction is looked up with SQL.
        reports.flush();
        return rules.unexplained(ids);
    }

    private void submit(Report report, Set<ReportId> closed, Set<ReportId> unexplained) {
        ReportDesk.requireNotClosed(report, closed);
        if (report.status().isEditable()) {
            rules.requireFileable(report, unexplained);
        }
        if (report.submit(desk.actor())) {
            desk.tell(report, ReportAct.SUBMITTED);
        }
    }

    /** See {@link cn.liangdeng.reporting.Reports#withdraw}. */
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public void withdraw(ReportId id) {
        Report report = desk.take(id);
        ReportDesk.requireNotClosed(report, desk.closedAmong(List.of(id)));
        if (report.withdraw(desk.actor())) {
            desk.tell(report, ReportAct.WITHDRAWN);
        }
    }
}
