package cn.liangdeng.target;

import cn.liangdeng.shared.ReportingMonth;

/**
 * 目标调整: new terms from a month on. The months before keep the old ones, and the lights they gave.
 *
 * @param effectiveFrom first month that is judged by the new terms; after the month from which the newest version counts
 * @param reason in words, 1…500 characters
 * @param approver who decided it (区政府常务会议), 1…120 characters
 * @param approvalNumber number of the document that says so, 1…80 characters
 */
public record Adjustment(
        ReportingMonth effectiveFrom,
        TargetTermsData terms,
        AdjustmentReason reasonClass,
        String reason,
        String approver,
        String approvalNumber) {}
