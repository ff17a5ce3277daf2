package cn.liangdeng.progress.domain;

import cn.liangdeng.shared.ReportingMonth;
import java.util.List;

/**
 * From a month on a target is followed or not (中止, 恢复, 撤销).
 *
 * @param from first month to which the decision applies
 * @param followed whether lights are given from then on
 */
record StatusSince(ReportingMonth from, boolean followed) {

    /** Whether a target with these decisions is followed in the month; a later decision on the same month prevails. */
    static boolean isFollowed(List<StatusSince> decisions, ReportingMonth month) {
        boolean followed = true;
        for (StatusSince decision : decisions) {
            if (!decision.from().isAfter(month)) {
                followed = decision.followed();
            }
        }
        return followed;
    }
}
