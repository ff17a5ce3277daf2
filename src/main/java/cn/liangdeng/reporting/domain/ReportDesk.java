package cn.liangdeng.reporting.domain;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.reporting.BulkOutcome;
import cn.liangdeng.reporting.ReportAct;
import cn.liangdeng.reporting.ReportActed;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.reporting.query.ClosedMonths;
import cn.liangdeng.reporting.query.OwedIndicator;
import cn.liangdeng.reporting.query.ReportFinder;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hands out reports to be acted upon, only of units for which the current person acts, each locked until the act is done. */
@Component
class ReportDesk {

    private final ReportRepository reports;
    private final ReportFinder finder;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final ClosedMonths closings;
    private final Clock clock;

    ReportDesk(
            ReportRepository reports,
            ReportFinder finder,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            ClosedMonths closings,
            Clock clock) {
        this.reports = reports;
        this.finder = finder;
        this.currentUser = currentUser;
        this.events = events;
        this.closings = closings;
        this.clock = clock;
    }

    /** @throws BusinessException not found, outside the person's scope too */
    Report take(ReportId id) {
        return finder.find(currentUser.actScope(), id)
                .flatMap(known -> reports.lock(id.value()))
                .orElseThrow(ReportDesk::notFound);
    }

    private List<Report> takeAll(Collection<ReportId> ids) {
        Set<ReportId> allowed = finder.listInScope(currentUser.actScope(), ids);
        return allowed.isEmpty()
                ? List.of()
                : reports.lockAll(allowed.stream().map(ReportId::value).toList());
    }

    /**
     * Does the same to many. A verb that refuses changes nothing, so the others can go on in the same transaction.
     *
     * @return which were done, and which refused why
     */
    BulkOutcome each(Collection<ReportId> ids, Consumer<Report> act) {
        Map<ReportId, Report> taken = new HashMap<>();
        takeAll(ids).forEach(report -> taken.put(report.id(), report));
        List<ReportId> done = new ArrayList<>();
        List<BulkOutcome.Refusal> refused = new ArrayList<>();
        for (ReportId id : new LinkedHashSet<>(ids)) {
            try {
                Report report = taken.get(id);
                if (report == null) {
                    throw notFound();
                }
                act.accept(report);
                done.add(id);
            } catch (BusinessException refusal) {
                refused.add(new BulkOutcome.Refusal(id, refusal.messageKey(), List.of(refusal.arguments())));
            }
        }
        return new BulkOutcome(done, refused);
    }

    /** @throws BusinessException conflict, if the office has closed the month in which the figure is filed */
    void requireNotClosed(OwedIndicator owed) {
        if (isClosed(owed.windowKind(), owed.filingMonth())) {
            throw BusinessException.conflict("reporting.conflict.closed");
        }
    }

    /** Whether the office has closed the window. */
    boolean isClosed(WindowKind kind, ReportingMonth filingMonth) {
        return closings.isClosed(currentUser.actScope(), kind, filingMonth);
    }

    /** Those of the reports whose month the office has closed. */
    Set<ReportId> closedAmong(Collection<ReportId> ids) {
        return closings.closedAmong(currentUser.actScope(), ids);
    }

    /** What the office itself has given back may be filed again after the month was closed. */
    static void requireNotClosed(Report report, Set<ReportId> closed) {
        if (closed.contains(report.id()) && report.status() != ReportStatus.RETURNED) {
            throw BusinessException.conflict("reporting.conflict.closed");
        }
    }

    /** The current person at this moment. */
    Actor actor() {
        return new Actor(currentUser.account(), currentUser.accounts(), currentUser.personName(), clock.instant());
    }

    /** Tells the other modules, which find the acts in the database already. */
    void tell(List<Report> acted, ReportAct act) {
        reports.flush();
        acted.forEach(report -> events.publishEvent(new ReportActed(
                report.id(),
                report.indicator(),
                report.unit(),
                report.district(),
                report.month(),
                act,
                report.version(),
                report.returnDueOn())));
    }

    static BusinessException notFound() {
        return BusinessException.notFound("reporting.notFound.report");
    }
}
