package cn.liangdeng.progress;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.ReportingMonth;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month's ranking as it was signed and published. It never changes; what became known later is told beside it.
 *
 * @param document the document whose targets count; null for all
 * @param rule number of the scoring rule; the bundles hold its words as {@code progress.ranking.rule.<number>}
 * @param signedBy the person who signed (签发人)
 * @param approvalNumber 文号 of the decision
 * @param publishedBy name of the person who published it
 * @param lines best first, units without a place last
 */
public record PublishedRanking(
        long id,
        RankingGroup group,
        @Nullable DocumentId document,
        @Nullable String documentTitle,
        ReportingMonth month,
        int rule,
        String signedBy,
        @Nullable String approvalNumber,
        @Nullable String remark,
        String publishedBy,
        Instant publishedAt,
        List<RankingLine> lines) {

    public PublishedRanking {
        lines = List.copyOf(lines);
    }
}
