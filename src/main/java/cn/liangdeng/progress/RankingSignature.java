package cn.liangdeng.progress;

import org.jspecify.annotations.Nullable;

/**
 * The decision to publish a month's ranking.
 *
 * @param signedBy 签发人, 1…60 characters
 * @param approvalNumber 文号, at most 100 characters; null or blank for none
 * @param remark printed below the ranking, at most 500 characters; null or blank for none
 */
public record RankingSignature(
        String signedBy,
        @Nullable String approvalNumber,
        @Nullable String remark) {}
