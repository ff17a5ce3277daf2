package cn.liangdeng.reporting.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.reporting.FindingReason;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.quality.Finding;
import cn.liangdeng.reporting.query.FilingFacts;
import cn.liangdeng.reporting.query.ReportFinder;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a report has to fulfil before it can be filed, and the checks that run over it on the way. */
@Component
class FilingRules {

    private final ReportFinder finder;
    private final ReportingCalendar calendar;
    private final CurrentUser currentUser;
    private final FindingKeeper findings;

    FilingRules(ReportFinder finder, ReportingCalendar calendar, CurrentUser currentUser, FindingKeeper findings) {
        this.finder = finder;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.findings = findings;
    }

    /** Runs the checks over a report that was just written. */
    void saved(Report report) {
        findings.saved(List.of(report.id()));
    }

    /** The same over a report that did not exist before. */
    void begun(Report report) {
        findings.begun(report.id());
    }

    /**
     * What filing asks about reports beyond what they say.
     *
     * @param facts of those in scope
     * @param unexplained those that wait for a reason
     */
    record Standing(Map<ReportId, FilingFacts> facts, Set<ReportId> unexplained) {}

    /** Looks at reports, without running the checks. */
    Standing standing(Collection<ReportId> reports) {
        return new Standing(finder.filingFacts(currentUser.actScope(), reports), Set.of());
    }

    /**
     * Runs all checks over a report that the office fills in or corrects itself; with its confirmation the reason that it gives
     * for the act is kept as the answer.
     *
     * @throws UnconfirmedFindings if they ask about something and it is not confirmed
     */
    void requireConfirmed(Report report, String reason, boolean confirmed, Actor actor) {
        List<Finding> open = findings.ofOffice(report.id());
        if (open.isEmpty()) {
            return;
        }
        if (!confirmed) {
            throw new UnconfirmedFindings(open);
        }
        findings.explain(report.id(), FindingReason.CONFIRMED, reason, actor);
    }

    /** Runs all checks over reports in scope that are about to be filed, and looks at them. */
    Standing beforeFiling(Collection<ReportId> reports) {
        Map<ReportId, FilingFacts> facts = finder.filingFacts(currentUser.actScope(), reports);
        return new Standing(facts, findings.beforeFiling(facts.keySet()));
    }

    /** @throws BusinessException invalid, if something is missing */
    void requireFileable(Report report, Standing standing) {
        FilingFacts facts = standing.facts().get(report.id());
        if (facts != null) {
            EntryRules.checkComplete(
                    facts.nature(), report.month(), report.value(), report.completedOn(), calendar.today());
        }
        if (report.completedOn() != null && (facts == null || !facts.proven())) {
            throw BusinessException.invalid("reporting.invalid.evidenceMissing");
        }
        if (standing.unexplained().contains(report.id())) {
            throw BusinessException.invalid("reporting.invalid.unexplained");
        }
    }
}
