package cn.liangdeng.progress.web;

import cn.liangdeng.progress.PlanPeriodClass;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.progress.query.PlanPeriodFilter;
import cn.liangdeng.progress.query.PlanPeriodRule;
import cn.liangdeng.progress.query.PlanPeriodStanding;
import cn.liangdeng.progress.query.TargetBrowser;
import cn.liangdeng.progress.text.Numbers;
import cn.liangdeng.progress.text.TargetTexts;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.ReportingMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 五年目标.
 *
 * @param filter by which it is narrowed
 * @param page the goals shown
 * @param counts how many goals of the document and unit stand in which class, in the order of the classes, those of none left out
 * @param unjudged of them those that cannot be judged yet
 * @param total all of them
 * @param supported of them those whose reporting unit lies outside the person's scope: no count of the leader's home holds them
 */
record FiveYearPage(
        ReportingMonth month,
        List<ReportingMonth> months,
        PlanPeriodFilter filter,
        Page<Line> page,
        Map<PlanPeriodClass, Integer> counts,
        int unjudged,
        int total,
        int supported,
        List<Option> documents,
        List<Option> units) {

    /** A goal of the period with the year's goals. */
    record Line(TargetReading goal, @Nullable PlanPeriodClass standing, List<TargetReading> years) {}

    static FiveYearPage of(TargetBrowser.PlanPeriods read, TargetTexts texts) {
        Map<PlanPeriodClass, Integer> counts = new EnumMap<>(PlanPeriodClass.class);
        int unjudged = 0;
        int total = 0;
        int supported = 0;
        for (PlanPeriodStanding goal : read.all()) {
            if (read.filter().covers(goal)) {
                total++;
                supported += goal.reporting() ? 0 : 1;
                if (goal.standing() == null) {
                    unjudged++;
                } else {
                    counts.merge(goal.standing(), 1, Integer::sum);
                }
            }
        }
        return new FiveYearPage(
                read.month().selected(),
                read.month().months(),
                read.filter(),
                read.page()
                        .map(goal -> new Line(
                                texts.write(goal.goal(), read.month()),
                                goal.standing(),
                                goal.years().stream()
                                        .map(year -> texts.write(year, read.month()))
                                        .toList())),
                counts,
                unjudged,
                total,
                supported,
                documents(read.all()),
                units(read.all()));
    }

    private static List<Option> documents(List<PlanPeriodStanding> goals) {
        List<Option> options = new ArrayList<>();
        goals.stream()
                .filter(goal -> goal.document() != null && goal.documentTitle() != null)
                .map(goal -> Option.of(Long.toString(goal.document().value()), goal.documentTitle()))
                .distinct()
                .forEach(options::add);
        return options;
    }

    private static List<Option> units(List<PlanPeriodStanding> goals) {
        return goals.stream()
                .map(goal -> Option.of(Long.toString(goal.unit().value()), goal.unitName()))
                .distinct()
                .toList();
    }

    public List<Option> standings() {
        return Arrays.stream(PlanPeriodClass.values())
                .map(one -> Option.keyed(one.name(), "progress.class." + one))
                .toList();
    }

    /** Points of the task within which a goal is on track. */
    public String taskPoints() {
        return Numbers.plain(PlanPeriodRule.TASK_POINTS);
    }

    /** Points of the rate within which a goal is on track. */
    public String ratePoints() {
        return Numbers.plain(PlanPeriodRule.RATE_POINTS);
    }
}
