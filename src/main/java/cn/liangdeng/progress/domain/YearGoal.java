package cn.liangdeng.progress.domain;

import cn.liangdeng.shared.ReportingMonth;
import java.util.List;
import java.util.Optional;

/**
 * The goal of a year on the same figures as a goal of a plan period.
 *
 * @param decisions as of {@link TargetInput}
 * @param versions as of {@link TargetInput}, newest first
 */
record YearGoal(List<StatusSince> decisions, List<TermsVersion> versions) {

    YearGoal {
        decisions = List.copyOf(decisions);
        versions = List.copyOf(versions);
    }

    /**
     * What it demands as of the month: nothing before it has begun, so that a goal set or changed later leaves the lights given
     * before as they were; nothing while it is not followed.
     */
    Optional<TermsVersion> demands(ReportingMonth month) {
        return StatusSince.isFollowed(decisions, month)
                ? versions.stream()
                        .filter(version -> !version.effectiveFrom().isAfter(month))
                        .findFirst()
                : Optional.empty();
    }
}
