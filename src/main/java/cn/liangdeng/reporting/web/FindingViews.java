package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.query.ReportFindingList;
import cn.liangdeng.shared.CurrentUser;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the checks ask about reports, ready to print. */
@Component
class FindingViews {

    private final ReportFindingList findings;
    private final FindingWords words;
    private final CurrentUser currentUser;

    FindingViews(ReportFindingList findings, FindingWords words, CurrentUser currentUser) {
        this.findings = findings;
        this.words = words;
        this.currentUser = currentUser;
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
