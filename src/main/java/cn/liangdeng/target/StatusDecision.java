package cn.liangdeng.target;

import cn.liangdeng.shared.ReportingMonth;
import org.jspecify.annotations.Nullable;

/**
 * 中止, 恢复 or 撤销.
 *
 * @param from first month to which it applies; not before that of the decision before
 * @param reason in words, 1…500 characters
 * @param approvalNumber number of the document that says so, up to 80 characters, or null
 */
public record StatusDecision(
        ReportingMonth from, String reason, @Nullable String approvalNumber) {}
