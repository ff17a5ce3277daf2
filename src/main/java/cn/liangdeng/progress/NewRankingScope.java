package cn.liangdeng.progress;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.ReportingMonth;
import org.jspecify.annotations.Nullable;

/**
 * The decision to switch ranking on.
 *
 * @param document the document whose targets count; null for all
 * @param reason 1…500 characters
 * @param approvalNumber 文号, at most 100 characters; null or blank for none
 */
public record NewRankingScope(
        RankingGroup group,
        @Nullable DocumentId document,
        ReportingMonth from,
        String reason,
        @Nullable String approvalNumber) {}
