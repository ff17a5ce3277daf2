package cn.liangdeng.progress.web;

import cn.liangdeng.progress.RankingLine;
import cn.liangdeng.progress.ranking.RankingDesk;
import cn.liangdeng.progress.ranking.RankingScope;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ranking that is tried out (试算).
 *
 * @param rule number of the scoring rule
 * @param due true where the month may be ranked
 * @param publication what is published for the month already, or null
 */
record TrialPage(
        RankingScope scope,
        LocalDateTime switchedAt,
        ReportingMonth month,
        List<ReportingMonth> months,
        List<RankingLine> lines,
        int rule,
        boolean due,
        @Nullable Long publication) {

    static TrialPage of(RankingDesk.Trial trial) {
        return new TrialPage(
                trial.scope(),
                Moments.of(trial.scope().switchedAt()),
                trial.month().selected(),
                trial.month().months(),
                trial.lines(),
                trial.rule(),
                trial.scope().covers(trial.month().selected()),
                trial.publication());
    }

    /** True where somebody could be ranked and the month is not published yet. */
    public boolean isPublishable() {
        return due && publication == null && lines.stream().anyMatch(line -> line.place() != null);
    }
}
