package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.domain.CheckRegister;
import cn.liangdeng.reporting.quality.Check;
import cn.liangdeng.reporting.quality.CheckSettings;
import cn.liangdeng.reporting.quality.Threshold;
import cn.liangdeng.reporting.query.ReportFindingList;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the checks ask about reports, ready to print. */
@Component
class FindingViews {

    private final ReportFindingList findings;
    private final CheckRegister register;
    private final FindingWords words;
    private final CurrentUser currentUser;
    private final Clock clock;

    FindingViews(
            ReportFindingList findings,
            CheckRegister register,
            FindingWords words,
            CurrentUser currentUser,
            Clock clock) {
        this.findings = findings;
        this.register = register;
        this.words = words;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The moment that a page for reviewing carries, to be asked about in {@link #isTooQuick}. */
    String now() {
        return Long.toString(clock.millis());
    }

    /**
     * Whether a report with a finding is passed as soon as it was opened. Said to the reviewer, who looks again, and kept nowhere;
     * several at once have no finding.
     *
     * @param opened from {@link #now()}; without it, as where no page was opened, nothing is said
     */
    boolean isTooQuick(List<ReportId> reports, String opened) {
        if (reports.size() != 1 || !opened.matches("\\d{1,15}")) {
            return false;
        }
        CheckSettings settings = register.of(currentUser.district());
        long millis = clock.millis() - Long.parseLong(opened);
        BigDecimal least = settings.of(Threshold.QUICK_REVIEW_SECONDS).movePointRight(3);
        return settings.isOn(Check.QUICK_REVIEW)
                && millis >= 0
                && BigDecimal.valueOf(millis).compareTo(least) < 0
                && !of(reports).isEmpty();
    }

    /** What the checks ask about a figure that the office has not confirmed; empty for any other refusal. */
    List<FindingWords.Asked> asked(BusinessException refusal) {
        return words.of(refusal);
    }

    List<FindingView> of(ReportId report) {
        return of(List.of(report)).getOrDefault(report, List.of());
    }

    /** By report; those without a finding are left out. */
    Map<ReportId, List<FindingView>> of(Collection<ReportId> reports) {
        Map<ReportId, List<FindingView>> views = new HashMap<>();
        findings.of(currentUser.readScope(), reports)
                .forEach((report, found) ->
                        views.put(report, found.stream().map(words::of).toList()));
        return views;
    }
}
