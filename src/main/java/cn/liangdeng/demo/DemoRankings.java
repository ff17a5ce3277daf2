package cn.liangdeng.demo;

import cn.liangdeng.access.ActingAs;
import cn.liangdeng.progress.NewRankingScope;
import cn.liangdeng.progress.ProgressRankings;
import cn.liangdeng.progress.RankingGroup;
import cn.liangdeng.progress.RankingSignature;
import cn.liangdeng.shared.ReportingMonth;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo district compares its towns and streets, not its departments: August is signed, September is still to be tried out. */
@Component
@Profile("demo")
class DemoRankings {

    private static final ReportingMonth JULY = ReportingMonth.of(2026, 7);
    private static final ReportingMonth AUGUST = ReportingMonth.of(2026, 8);

    private final ProgressRankings rankings;
    private final ActingAs acting;

    DemoRankings(ProgressRankings rankings, ActingAs acting) {
        this.rankings = rankings;
        this.acting = acting;
    }

    void publish() {
        acting.run(DemoYear.OFFICE, () -> {
            long scope = rankings.switchOn(
                    new NewRankingScope(RankingGroup.TOWNS_STREETS, null, JULY, "下半年起按月比较镇街主要指标", "云示管办〔2026〕21号"));
            rankings.publish(scope, AUGUST, new RankingSignature("周明远", "云示专班〔2026〕8号", null));
        });
    }
}
