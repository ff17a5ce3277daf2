package cn.liangdeng.target;

import cn.liangdeng.shared.ReportingMonth;
import org.jspecify.annotations.Nullable;

/**
 * What the office says of two followed targets.
 *
 * @param kept the one that goes on
 * @param keptVersion version of it that the person saw
 * @param aside the one that is set aside; of {@link RulingKind#DISTINCT} simply the other one
 * @param asideVersion version of it that the person saw
 * @param from first month in which the one set aside is not judged any more; not before its newest suspension or resumption
 * @param reason in words, 1…500 characters
 * @param approver who decided it, 1…120 characters; may be empty for DISTINCT
 * @param approvalNumber number of the document that says so, up to 80 characters, or null
 */
public record NewRuling(
        RulingKind kind,
        TargetId kept,
        int keptVersion,
        TargetId aside,
        int asideVersion,
        ReportingMonth from,
        String reason,
        @Nullable String approver,
        @Nullable String approvalNumber) {}
