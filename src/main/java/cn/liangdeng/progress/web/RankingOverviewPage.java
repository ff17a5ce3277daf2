package cn.liangdeng.progress.web;

import cn.liangdeng.progress.PublishedRanking;
import cn.liangdeng.progress.ranking.RankingDesk;
import cn.liangdeng.progress.ranking.RankingScope;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 评分排名.
 *
 * @param on the scopes that are switched on; empty for who may only read
 * @param ended those that were switched off
 * @param published what is published for the month
 * @param before where nothing is, what is published for the newest month before it that has any
 * @param manage true where the person may switch on, try out and publish
 */
record RankingOverviewPage(
        ReportingMonth month,
        List<ReportingMonth> months,
        List<ScopeLine> on,
        List<ScopeLine> ended,
        List<PublishedRanking> published,
        List<PublishedRanking> before,
        boolean manage) {

    /**
     * A scope with what was published of it for the month.
     *
     * @param due true where the month may be ranked
     */
    record ScopeLine(
            RankingScope scope,
            LocalDateTime switchedAt,
            @Nullable LocalDateTime endedAt,
            boolean due,
            @Nullable PublishedRanking published) {}

    static RankingOverviewPage of(RankingDesk.Overview read, boolean manage) {
        List<ScopeLine> lines =
                read.scopes().stream().map(scope -> line(read, scope)).toList();
        return new RankingOverviewPage(
                read.month().selected(),
                read.month().months(),
                lines.stream().filter(line -> line.scope().end() == null).toList(),
                lines.stream().filter(line -> line.scope().end() != null).toList(),
                read.published(),
                read.before(),
                manage);
    }

    private static ScopeLine line(RankingDesk.Overview read, RankingScope scope) {
        RankingScope.End end = scope.end();
        return new ScopeLine(
                scope,
                Moments.of(scope.switchedAt()),
                end == null ? null : Moments.of(end.at()),
                scope.covers(read.month().selected()),
                read.publishedOf(scope));
    }
}
