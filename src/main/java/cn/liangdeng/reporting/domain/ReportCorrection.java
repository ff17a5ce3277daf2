package cn.liangdeng.reporting.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.query.FilingFacts;
import cn.liangdeng.reporting.query.ReportFinder;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 更正: the office puts another figure in the place of an approved one. The checks look at it as at any other. */
@Service
@Transactional
@PreAuthorize("hasAuthority('REPORT_REVIEW_OFFICE')")
public class ReportCorrection {

    private static final BigDecimal DONE = BigDecimal.valueOf(100);

    private final ReportDesk desk;
    private final ReportRepository reports;
    private final ReportFinder finder;
    private final FilingRules rules;
    private final ApprovedFigures figures;
    private final ReportingCalendar calendar;
    private final CurrentUser currentUser;

    ReportCorrection(
            ReportDesk desk,
            ReportRepository reports,
            ReportFinder finder,
            FilingRules rules,
            ApprovedFigures figures,
            ReportingCalendar calendar,
            CurrentUser currentUser) {
        this.desk = desk;
        this.reports = reports;
        this.finder = finder;
        this.rules = rules;
        this.figures = figures;
        this.calendar = calendar;
        this.currentUser = currentUser;
    }

    /**
     * See {@link cn.liangdeng.reporting.Reports#correct}.
     *
     * @param confirmed true where the person has seen what the checks ask about and stands by the figure; the reason is kept with it
     * @throws UnconfirmedFindings if the checks ask about something and it is not confirmed
     */
    public void correct(
            ReportId id, BigDecimal value, @Nullable LocalDate completedOn, String reason, boolean confirmed) {
        String checked = EntryRules.checkReason(reason);
        Report report = desk.take(id);
        FilingFacts facts =
                finder.filingFacts(currentUser.actScope(), List.of(id)).get(id);
        if (facts != null) {
            EntryRules.checkComplete(facts.nature(), report.month(), value, completedOn, calendar.today());
        }
        if (completedOn != null && value.compareTo(DONE) == 0 && (facts == null || !facts.proven())) {
            throw BusinessException.invalid("reporting.invalid.evidenceMissing");
        }
        Actor actor = desk.actor();
        if (report.correct(value, completedOn, checked, actor)) {
            reports.flush();
            rules.requireConfirmed(report, checked, confirmed, actor);
            figures.book(report, actor);
        }
    }
}
