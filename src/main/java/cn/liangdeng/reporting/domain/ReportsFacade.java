package cn.liangdeng.reporting.domain;

import cn.liangdeng.attachment.FileId;
import cn.liangdeng.reporting.BulkOutcome;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportSummary;
import cn.liangdeng.reporting.Reports;
import cn.liangdeng.reporting.ReturnOrder;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.reporting.query.ReportFacts;
import cn.liangdeng.reporting.query.ReportFinder;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The module's face to others. The four services behind it ask for the rights that their acts need. */
@Service
class ReportsFacade implements Reports {

    private final ReportFiling filing;
    private final ReportReview review;
    private final ReportCorrection correction;
    private final ReportEvidence evidence;
    private final ReportFinder finder;
    private final CurrentUser currentUser;

    ReportsFacade(
            ReportFiling filing,
            ReportReview review,
            ReportCorrection correction,
            ReportEvidence evidence,
            ReportFinder finder,
            CurrentUser currentUser) {
        this.filing = filing;
        this.review = review;
        this.correction = correction;
        this.evidence = evidence;
        this.finder = finder;
        this.currentUser = currentUser;
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_READ')")
    public Optional<ReportSummary> find(IndicatorId indicator, UnitId unit, ReportingMonth month) {
        return finder.find(currentUser.readScope(), indicator, unit, month).map(ReportFacts::report);
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_READ')")
    public ReportSummary get(ReportId id) {
        return finder.find(currentUser.readScope(), id).map(ReportFacts::report).orElseThrow(ReportDesk::notFound);
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public ReportId save(SaveReport report) {
        return filing.save(report);
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public void submit(ReportId id) {
        filing.submit(id);
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_REVIEW_OFFICE')")
    public ReportId fileFor(SaveReport report, String reason) {
        return filing.fileFor(report, reason, true);
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public void withdraw(ReportId id) {
        filing.withdraw(id);
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_REVIEW_UNIT')")
    public void passOn(ReportId id) {
        review.passOn(id);
    }

    @Override
    @PreAuthorize("hasAnyAuthority('REPORT_REVIEW_UNIT', 'REPORT_REVIEW_OFFICE')")
    public void returnReport(ReportId id, ReturnOrder order) {
        review.returnReport(id, order);
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_REVIEW_OFFICE')")
    public void approve(ReportId id) {
        review.approve(id);
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_REVIEW_OFFICE')")
    public BulkOutcome approveAll(Collection<ReportId> ids) {
        return review.approveAll(ids);
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_REVIEW_UNIT')")
    public BulkOutcome passOnAll(Collection<ReportId> ids) {
        return review.passOnAll(ids);
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_REVIEW_OFFICE')")
    public void reopen(ReportId id, String reason) {
        review.reopen(id, reason);
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_REVIEW_OFFICE')")
    public void correct(ReportId id, BigDecimal value, @Nullable LocalDate completedOn, String reason) {
        correction.correct(id, value, completedOn, reason, true);
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public FileId attachEvidence(ReportId id, String name, byte[] content) {
        return evidence.attach(id, name, content);
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public void removeEvidence(ReportId id, FileId file) {
        evidence.remove(id, file);
    }
}
