package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.BulkOutcome;
import cn.liangdeng.reporting.ReportAct;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.reporting.query.MonthSheets;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
    private final MonthSheets sheets;
    private final Drafts drafts;
    private final CurrentUser currentUser;

    ReportFiling(
            ReportDesk desk,
            ReportRepository reports,
            FilingRules rules,
            MonthSheets sheets,
            Drafts drafts,
            CurrentUser currentUser) {
        this.desk = desk;
        this.reports = reports;
        this.rules = rules;
        this.sheets = sheets;
        this.drafts = drafts;
        this.currentUser = currentUser;
    }

    /** See {@link cn.liangdeng.reporting.Reports#save}. */
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public ReportId save(SaveReport request) {
        return store(request.unit(), request.indicator(), request.month(), row -> request)
                .report()
                .id();
    }

    /**
     * {@link #save} of what was typed over a row. What the rules and the row need is read once, so that a cell is saved quickly
     * as it is left.
     *
     * @param typed makes the request of the row as it is stored
     * @return the row as it is stored then
     */
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public SheetRow save(
            UnitId unit, IndicatorId indicator, ReportingMonth month, Function<SheetRow, SaveReport> typed) {
        SheetRow row = store(unit, indicator, month, typed).before();
        return sheets.readAgain(currentUser.actScope(), unit, List.of(row)).get(0);
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
        Report report = store(request.unit(), request.indicator(), request.month(), row -> request)
                .report();
        rules.requireFileable(report, rules.standing(List.of(report.id())));
        rules.requireConfirmed(report, checked, confirmed, desk.actor());
        if (report.fileFor(checked, desk.actor())) {
            desk.tell(List.of(report), ReportAct.FILED_FOR);
        }
        return report.id();
    }

    private record Stored(SheetRow before, Report report) {}

    private Stored store(
            UnitId unit, IndicatorId indicator, ReportingMonth month, Function<SheetRow, SaveReport> content) {
        Report present =
                reports.lockMonth(indicator.value(), unit.value(), month).orElse(null);
        SheetRow row = (present == null
                        ? sheets.findUnbegun(currentUser.actScope(), unit, indicator, month)
                        : sheets.find(currentUser.actScope(), unit, indicator, month))
                .orElseThrow(() -> BusinessException.notFound("reporting.notFound.owed"));
        Report report = drafts.store(row, content.apply(row), present, true);
        try {
            reports.flush();
        } catch (DataIntegrityViolationException somebodyWasQuicker) {
            // uq_report_month: the same month was begun in another window at the same moment.
            throw BusinessException.conflict("reporting.conflict.changed");
        }
        if (present == null) {
            rules.begun(report);
        } else {
            rules.saved(report);
        }
        return new Stored(row, report);
    }

    /**
     * See {@link cn.liangdeng.reporting.Reports#submit}. What the checks have found stays when the filing is refused because of it:
     * the unit has to see it to answer.
     */
    @Transactional(noRollbackFor = BusinessException.class)
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public void submit(ReportId id) {
        Report report = desk.take(id);
        if (submit(report, desk.closedAmong(List.of(id)), beforeFiling(List.of(id)))) {
            desk.tell(List.of(report), ReportAct.SUBMITTED);
        }
    }

    /** {@link #submit(ReportId)} for many; those that are refused are left as they were and named. */
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public BulkOutcome submitAll(Collection<ReportId> ids) {
        Set<ReportId> closed = desk.closedAmong(ids);
        FilingRules.Standing standing = beforeFiling(ids);
        List<Report> submitted = new ArrayList<>();
        BulkOutcome outcome = desk.each(ids, report -> {
            if (submit(report, closed, standing)) {
                submitted.add(report);
            }
        });
        desk.tell(submitted, ReportAct.SUBMITTED);
        return outcome;
    }

    private FilingRules.Standing beforeFiling(Collection<ReportId> ids) {
        // Evidence attached in this transaction is looked up with SQL.
        reports.flush();
        return rules.beforeFiling(ids);
    }

    private boolean submit(Report report, Set<ReportId> closed, FilingRules.Standing standing) {
        ReportDesk.requireNotClosed(report, closed);
        if (report.status().isEditable()) {
            rules.requireFileable(report, standing);
        }
        return report.submit(desk.actor());
    }

    /** See {@link cn.liangdeng.reporting.Reports#withdraw}. */
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public void withdraw(ReportId id) {
        Report report = desk.take(id);
        ReportDesk.requireNotClosed(report, desk.closedAmong(List.of(id)));
        if (report.withdraw(desk.actor())) {
            desk.tell(List.of(report), ReportAct.WITHDRAWN);
        }
    }
}
