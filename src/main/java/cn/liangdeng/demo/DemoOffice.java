package cn.liangdeng.demo;

import cn.liangdeng.access.ActingAs;
import cn.liangdeng.progress.NewRankingScope;
import cn.liangdeng.progress.ProgressRankings;
import cn.liangdeng.progress.RankingGroup;
import cn.liangdeng.progress.RankingSignature;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.Themes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the office does besides targets and reports. The demo district compares its towns and streets, not its departments: August
 * is signed, September is still to be tried out. Its leaders read progress under five themes; some indicators stand under none.
 */
@Component
@Profile("demo")
class DemoOffice {

    private static final ReportingMonth JULY = ReportingMonth.of(2026, 7);
    private static final ReportingMonth AUGUST = ReportingMonth.of(2026, 8);

    private static final Map<String, String> THEMES = themes();

    private final ProgressRankings rankings;
    private final Themes themes;
    private final DemoWeek week;
    private final ActingAs acting;

    DemoOffice(ProgressRankings rankings, Themes themes, DemoWeek week, ActingAs acting) {
        this.week = week;
        this.rankings = rankings;
        this.themes = themes;
        this.acting = acting;
    }

    void work(List<DemoSeries> all) {
        week.fill(all);
        publish();
        acting.run(DemoYear.OFFICE, () -> THEMES.forEach(this::sort));
    }

    /** Each theme with what the names of its indicators have in common, in the order of the list. */
    private static Map<String, String> themes() {
        Map<String, String> themes = new LinkedHashMap<>();
        themes.put("产业和投资", "工业|服务业|投资|招商|外资|产业园|进出口|研究与试验|高新");
        themes.put("消费和文旅", "首店|零售|游客|旅游|古街");
        themes.put("城市更新", "老旧小区|停车|燃气|公路|轨道|公交|会展|规划");
        themes.put("民生实事", "就业|失业|培训|学位|托位|医生|养老|妇幼|人才|博士");
        themes.put("绿色发展", "PM2.5|水质|能耗|农田|粮食");
        return themes;
    }

    private void sort(String name, String words) {
        long theme = themes.create(name, themes.all().size() + 1);
        Pattern common = Pattern.compile(words);
        Set<IndicatorId> indicators = themes.indicators().stream()
                .filter(indicator -> indicator.theme() == 0
                        && common.matcher(indicator.name()).find())
                .map(Themes.ThemedIndicator::id)
                .collect(Collectors.toSet());
        themes.change(theme, 0, name, themes.all().size(), indicators);
    }

    private void publish() {
        acting.run(DemoYear.OFFICE, () -> {
            long scope = rankings.switchOn(
                    new NewRankingScope(RankingGroup.TOWNS_STREETS, null, JULY, "下半年起按月比较镇街主要指标", "云示管办〔2026〕21号"));
            rankings.publish(scope, AUGUST, new RankingSignature("周明远", "云示专班〔2026〕8号", null));
        });
    }
}
