package cn.liangdeng.progress.web;

import cn.liangdeng.progress.PlanPeriodClass;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.progress.query.PlanPeriodGoal;
import cn.liangdeng.progress.query.PlanPeriodRule;
import cn.liangdeng.progress.query.TargetBrowser;
import cn.liangdeng.progress.text.Numbers;
import cn.liangdeng.progress.text.TargetTexts;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.ReportingMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 五年目标.
 *
 * @param counts how many goals stand in which class, every class named
 * @param unjudged goals that cannot be judged yet
 * @param document document by which the list is narrowed, or null
 * @param unit unit by which it is narrowed, or null
 * @param standing class by which it is narrowed, or null
 */
record FiveYearPage(
        ReportingMonth month,
        List<ReportingMonth> months,
        List<Line> lines,
        Map<PlanPeriodClass, Integer> counts,
        int unjudged,
        int total,
        List<Option> documents,
        List<Option> units,
        @Nullable Long document,
        @Nullable Long unit,
        @Nullable PlanPeriodClass standing) {

    /** A goal of the period with the year's goals. */
    record Line(TargetReading goal, @Nullable PlanPeriodClass standing, List<TargetReading> years) {}

    static FiveYearPage of(
            TargetBrowser.PlanPeriods read,
            TargetTexts texts,
            @Nullable Long document,
            @Nullable Long unit,
            @Nullable PlanPeriodClass standing) {
        List<PlanPeriodGoal> chosen = read.goals().stream()
                .filter(goal -> document == null
                        || (goal.goal().document() != null
                                && goal.goal().document().value() == document))
                .filter(goal -> unit == null || goal.goal().unit().value() == unit)
                .toList();
        Map<PlanPeriodClass, Integer> counts = new EnumMap<>(PlanPeriodClass.class);
        Arrays.stream(PlanPeriodClass.values()).forEach(one -> counts.put(one, 0));
        chosen.stream()
                .map(PlanPeriodGoal::standing)
                .filter(one -> one != null)
                .forEach(one -> counts.merge(one, 1, Integer::sum));
        return new FiveYearPage(
                read.month().selected(),
                read.month().months(),
                chosen.stream()
                        .filter(goal -> standing == null || goal.standing() == standing)
                        .sorted(Comparator.comparing(FiveYearPage::urgency))
                        .map(goal -> new Line(
                                texts.write(goal.goal(), read.month()),
                                goal.standing(),
                                goal.years().stream()
                                        .map(year -> texts.write(year, read.month()))
                                        .toList()))
                        .toList(),
                counts,
                (int) chosen.stream().filter(goal -> goal.standing() == null).count(),
                chosen.size(),
                documents(read.goals()),
                units(read.goals()),
                document,
                unit,
                standing);
    }

    /** What is behind comes first, what cannot be judged last. */
    private static int urgency(PlanPeriodGoal goal) {
        PlanPeriodClass standing = goal.standing();
        return standing == null ? PlanPeriodClass.values().length : -standing.ordinal();
    }

    private static List<Option> documents(List<PlanPeriodGoal> goals) {
        List<Option> options = new ArrayList<>();
        goals.stream()
                .map(PlanPeriodGoal::goal)
                .filter(goal -> goal.document() != null && goal.documentTitle() != null)
                .map(goal -> Option.of(Long.toString(goal.document().value()), goal.documentTitle()))
                .distinct()
                .forEach(options::add);
        return options;
    }

    private static List<Option> units(List<PlanPeriodGoal> goals) {
        return goals.stream()
                .map(PlanPeriodGoal::goal)
                .map(goal -> Option.of(Long.toString(goal.unit().value()), goal.unitName()))
                .distinct()
                .toList();
    }

    public List<Option> standings() {
        return Arrays.stream(PlanPeriodClass.values())
                .map(one -> Option.keyed(one.name(), "progress.class." + one))
                .toList();
    }

    public int getReachedEarly() {
        return count(PlanPeriodClass.REACHED_EARLY);
    }

    public int getAhead() {
        return count(PlanPeriodClass.AHEAD);
    }

    public int getOnTrack() {
        return count(PlanPeriodClass.ON_TRACK);
    }

    public int getBehind() {
        return count(PlanPeriodClass.BEHIND);
    }

    private int count(PlanPeriodClass one) {
        return counts.getOrDefault(one, 0);
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
