package cn.liangdeng.document;

import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;

/**
 * 废止: the act by which a document ceases to be in force.
 *
 * @param from first month for which its targets are not followed any more
 * @param reason in words, 1…500 characters
 * @param approver who decided it, 1…120 characters
 * @param approvalNumber number of the document that says so, 1…80 characters
 * @param decidedOn day of that document
 */
public record DocumentWithdrawal(
        ReportingMonth from, String reason, String approver, String approvalNumber, LocalDate decidedOn) {}
