package cn.liangdeng.intake;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.AdjustmentReason;

/**
 * By what a revised version was decided; goes into the history of every target that it touches.
 *
 * @param effectiveFrom first month in which the new version counts
 * @param reason in words, 1…500 characters
 * @param approver who decided it, 1…120 characters
 * @param approvalNumber number of the document that says so, as a rule the 文号 of the new version, 1…80 characters
 */
public record RevisionAct(
        ReportingMonth effectiveFrom,
        AdjustmentReason reasonClass,
        String reason,
        String approver,
        String approvalNumber) {}
