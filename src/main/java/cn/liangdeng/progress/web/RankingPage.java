package cn.liangdeng.progress.web;

import cn.liangdeng.progress.PublishedRanking;
import cn.liangdeng.progress.RankingLine;
import cn.liangdeng.progress.ranking.RankingDesk;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published ranking as its page and its sheet show it.
 *
 * @param changes what the units whose figures changed after the publishing come to now, in the order of the lines
 */
record RankingPage(PublishedRanking ranking, LocalDateTime publishedAt, List<Change> changes) {

    /**
     * A unit that today would stand otherwise; the figures printed stay as they were signed.
     *
     * @param before null where the unit was not in the ranking
     * @param now null where it would not be in it today
     */
    record Change(
            String unitName,
            @Nullable RankingLine before,
            @Nullable RankingLine now) {}

    static RankingPage of(RankingDesk.Published read) {
        return new RankingPage(
                read.ranking(),
                Moments.of(read.ranking().publishedAt()),
                changes(read.ranking().lines(), read.now()));
    }

    private static List<Change> changes(List<RankingLine> before, List<RankingLine> now) {
        Map<Long, RankingLine> today = byUnit(now);
        Map<Long, RankingLine> then = byUnit(before);
        return Stream.concat(
                        before.stream(),
                        now.stream()
                                .filter(line -> !then.containsKey(line.unit().value())))
                .map(line -> new Change(
                        line.unitName(),
                        then.get(line.unit().value()),
                        today.get(line.unit().value())))
                .filter(change -> differ(change.before(), change.now()))
                .toList();
    }

    private static Map<Long, RankingLine> byUnit(List<RankingLine> lines) {
        return lines.stream().collect(Collectors.toMap(line -> line.unit().value(), Function.identity()));
    }

    private static boolean differ(@Nullable RankingLine before, @Nullable RankingLine now) {
        if (before == null || now == null) {
            return true;
        }
        return !Objects.equals(before.place(), now.place())
                || !sameScore(before.score(), now.score())
                || before.scored() != now.scored();
    }

    private static boolean sameScore(@Nullable BigDecimal before, @Nullable BigDecimal now) {
        return before == null || now == null ? before == now : before.compareTo(now) == 0;
    }

    public ReportingMonth month() {
        return ranking.month();
    }
}
