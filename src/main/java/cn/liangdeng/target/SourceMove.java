package cn.liangdeng.target;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.ReportingMonth;

/**
 * A target's document was revised: from now on the target stands on the words of the new version.
 *
 * @param document the new version
 * @param clause its words there
 * @param from first month in which the new version counts
 * @param reason in words, 1…500 characters
 */
public record SourceMove(DocumentId document, ClauseId clause, ReportingMonth from, String reason) {}
