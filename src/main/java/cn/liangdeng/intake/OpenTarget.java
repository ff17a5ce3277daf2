package cn.liangdeng.intake;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetStatus;
import org.jspecify.annotations.Nullable;

/**
 * A target of a document that is to be withdrawn.
 *
 * @param version state of the target
 * @param lastMonth last month that it covers
 * @param lastDecision month from which its last 中止 or 恢复 counts; null where there was none
 * @param otherDocument title of another document in force that sets a target on the same indicator and unit for months in
 *     common, so that the commitment lives on there; null where there is none
 * @param otherTarget that target
 */
public record OpenTarget(
        TargetId id,
        int version,
        String title,
        String unitName,
        TargetStatus status,
        ReportingMonth firstMonth,
        ReportingMonth lastMonth,
        @Nullable ReportingMonth lastDecision,
        @Nullable String otherDocument,
        @Nullable TargetId otherTarget) {

    /** True where its months reach to the given one or beyond it, so that it would be closed. */
    public boolean isOpenIn(ReportingMonth month) {
        return !lastMonth.isBefore(month);
    }
}
