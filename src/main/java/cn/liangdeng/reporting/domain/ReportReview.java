package cn.liangdeng.reporting.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.reporting.BulkOutcome;
import cn.liangdeng.reporting.ReportAct;
import cn.liangdeng.reporting.ReportFindings;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.reporting.ReturnOrder;
import cn.liangdeng.reporting.query.ReportFinder;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Permission;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What reviewers and the office do: pass on, return, approve, reopen. */
@Service
@Transactional
public class ReportReview {

    /** Working days that a unit has to file a returned report again (handbook §3.4). */
    public static final int DAYS_AFTER_RETURN = 2;

    private final ReportDesk desk;
    private final ReportFinder finder;
    private final ApprovedFigures figures;
    private final ReportingCalendar calendar;
    private final CurrentUser currentUser;
    private final ObjectProvider<ReportFindings> checks;

    ReportReview(
            ReportDesk desk,
            ReportFinder finder,
            ApprovedFigures figures,
            ReportingCalendar calendar,
            CurrentUser currentUser,
            ObjectProvider<ReportFindings> checks) {
        this.desk = desk;
        this.finder = finder;
        this.figures = figures;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.checks = checks;
    }

    /** See {@link cn.liangdeng.reporting.Reports#passOn}. */
    @PreAuthorize("hasAuthority('REPORT_REVIEW_UNIT')")
    public void passOn(ReportId id) {
        passOn(desk.take(id));
    }

    /** See {@link cn.liangdeng.reporting.Reports#passOnAll}. */
    @PreAuthorize("hasAuthority('REPORT_REVIEW_UNIT')")
    public BulkOutcome passOnAll(Collection<ReportId> ids) {
        Set<ReportId> found = findings(ids);
        return desk.each(ids, report -> {
            requireNoFinding(report, found);
            passOn(report);
        });
    }

    /** See {@link cn.liangdeng.reporting.Reports#returnReport(ReportId, ReturnOrder)}. */
    @PreAuthorize("hasAnyAuthority('REPORT_REVIEW_UNIT', 'REPORT_REVIEW_OFFICE')")
    public void returnReport(ReportId id, ReturnOrder order) {
        GivenBack checked = EntryRules.checkReturn(order, usualReturnDay(), calendar.today());
        Report report = desk.take(id);
        if (report.returnWith(checked, desk.actor())) {
            desk.tell(List.of(report), ReportAct.RETURNED);
        }
    }

    /** See {@link cn.liangdeng.reporting.Reports#approve}. */
    @PreAuthorize("hasAuthority('REPORT_REVIEW_OFFICE')")
    public void approve(ReportId id) {
        boolean unitFirst =
                !finder.listWaitingForUnit(currentUser.actScope(), List.of(id)).isEmpty();
        approve(desk.take(id), unitFirst);
    }

    /** See {@link cn.liangdeng.reporting.Reports#approveAll}. */
    @PreAuthorize("hasAuthority('REPORT_REVIEW_OFFICE')")
    public BulkOutcome approveAll(Collection<ReportId> ids) {
        Set<ReportId> unitFirst = finder.listWaitingForUnit(currentUser.actScope(), ids);
        Set<ReportId> found = findings(ids);
        return desk.each(ids, report -> {
            requireNoFinding(report, found);
            approve(report, unitFirst.contains(report.id()));
        });
    }

    /**
     * 通过: passes on what waits for the unit's reviewer and approves what waits for the office, as far as the person may.
     * Those that are refused are left as they were and named.
     */
    @PreAuthorize("hasAnyAuthority('REPORT_REVIEW_UNIT', 'REPORT_REVIEW_OFFICE')")
    public BulkOutcome passAll(Collection<ReportId> ids) {
        Set<ReportId> unitFirst = finder.listWaitingForUnit(currentUser.actScope(), ids);
        Set<ReportId> found = findings(ids);
        return desk.each(ids, report -> {
            requireNoFinding(report, found);
            boolean unitsTurn = unitFirst.contains(report.id());
            if (unitsTurn && currentUser.may(Permission.REPORT_REVIEW_UNIT)) {
                passOn(report);
            } else if (currentUser.may(Permission.REPORT_REVIEW_OFFICE)) {
                approve(report, unitsTurn);
            } else if (report.status() != ReportStatus.PASSED) {
                // Passed on before is done; anything else is not this person's turn.
                throw BusinessException.conflict("reporting.conflict.officesTurn");
            }
        });
    }

    /** See {@link cn.liangdeng.reporting.Reports#reopen}. */
    @PreAuthorize("hasAuthority('REPORT_REVIEW_OFFICE')")
    public void reopen(ReportId id, String reason) {
        GivenBack order = EntryRules.checkReturn(ReturnOrder.because(reason), usualReturnDay(), calendar.today());
        Report report = desk.take(id);
        if (report.reopen(order, desk.actor())) {
            desk.tell(List.of(report), ReportAct.REOPENED);
        }
    }

    /** In bulk only what has no finding is passed: what has one is looked at singly. */
    private Set<ReportId> findings(Collection<ReportId> ids) {
        return ids.size() < 2
                ? Set.of()
                : checks.orderedStream()
                        .flatMap(check -> check.withFindings(ids).stream())
                        .collect(Collectors.toSet());
    }

    private static void requireNoFinding(Report report, Set<ReportId> found) {
        if (found.contains(report.id())) {
            throw BusinessException.conflict("reporting.conflict.finding");
        }
    }

    private void passOn(Report report) {
        if (report.passOn(desk.actor())) {
            desk.tell(List.of(report), ReportAct.PASSED);
        }
    }

    private void approve(Report report, boolean unitFirst) {
        Actor actor = desk.actor();
        if (report.approve(unitFirst, actor)) {
            figures.book(report, actor);
        }
    }

    private LocalDate usualReturnDay() {
        return calendar.plusWorkingDays(calendar.today(), DAYS_AFTER_RETURN);
    }
}
