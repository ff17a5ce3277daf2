package cn.liangdeng.dashboard.query;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.dashboard.query.ComparisonView.Line;
import cn.liangdeng.dashboard.query.ComparisonView.MonthLights;
import cn.liangdeng.dashboard.query.ComparisonView.Move;
import cn.liangdeng.progress.ProgressReadings;
import cn.liangdeng.progress.ReadingQuestion;
import cn.liangdeng.progress.ShownLight;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.progress.YearReading;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares months with each other, and years. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('PROGRESS_READ')")
public class Comparisons {

    private static final int MOST_TARGETS = 5000;
    private static final int YEAR = 12;
    private static final int GREEN = 2;

    private final ProgressReadings readings;
    private final ReportingCalendar calendar;
    private final CurrentUser user;

    Comparisons(ProgressReadings readings, ReportingCalendar calendar, CurrentUser user) {
        this.readings = readings;
        this.calendar = calendar;
        this.user = user;
    }

    /** A figure that goals of several years are set on. */
    private record Figures(IndicatorId indicator, UnitId unit, Horizon horizon) {

        static Figures of(TargetReading target) {
            return new Figures(target.indicatorId(), target.unit(), target.horizon());
        }
    }

    /**
     * The lights of a month against another.
     *
     * @param lastYear true to compare with the same month of last year, else with the month before
     */
    public ComparisonView months(@Nullable ReportingMonth wanted, boolean lastYear, @Nullable Horizon horizon) {
        ShownMonth month = readings.month(user.district(), wanted);
        ReadingQuestion question = new ReadingQuestion(user.readScope(), month, horizon);
        ReportingMonth previous = month.selected().minusMonths(1);
        ReportingMonth yearAgo = month.selected().minusMonths(YEAR);
        List<TargetReading> now = readings.targets(question, MOST_TARGETS);
        List<TargetReading> before = readings.targets(question.asOf(previous), MOST_TARGETS);
        List<TargetReading> then = readings.targets(question.asOf(yearAgo), MOST_TARGETS);
        ReportingMonth against = lastYear ? yearAgo : previous;
        return new ComparisonView(
                month,
                calendar.windows(user.district(), month.selected()),
                against,
                month.months().contains(against),
                Stream.of(lights(month.selected(), now), lights(previous, before), lights(yearAgo, then))
                        .filter(lights -> month.months().contains(lights.month()))
                        .toList(),
                lastYear ? lines(now, then, Figures::of) : lines(now, before, TargetReading::id));
    }

    private static MonthLights lights(ReportingMonth month, List<TargetReading> targets) {
        Map<ShownLight, Integer> counts = new EnumMap<>(ShownLight.class);
        for (TargetReading target : targets) {
            ShownLight light = target.light();
            if (light != null) {
                counts.merge(light == ShownLight.ACHIEVED ? ShownLight.GREEN : light, 1, Integer::sum);
            }
        }
        return new MonthLights(month, counts);
    }

    private static <K> List<Line> lines(
            List<TargetReading> now, List<TargetReading> before, Function<TargetReading, K> key) {
        Map<K, TargetReading> earlier = new LinkedHashMap<>();
        before.forEach(target -> earlier.putIfAbsent(key.apply(target), target));
        List<Line> lines = new ArrayList<>();
        for (TargetReading target : now) {
            TargetReading other = earlier.remove(key.apply(target));
            lines.add(new Line(target, other, move(target, other)));
        }
        earlier.values().forEach(target -> lines.add(new Line(null, target, Move.GONE)));
        lines.sort(Comparator.comparing(Line::move));
        return lines;
    }

    private static Move move(TargetReading now, @Nullable TargetReading before) {
        if (before == null) {
            return Move.NEW;
        }
        int from = rank(before.light());
        int to = rank(now.light());
        if (from == to && now.light() == before.light()) {
            return Move.SAME;
        }
        if (to == 0) {
            return Move.TURNED_RED;
        }
        if (from < 0 || to < 0) {
            return Move.OTHER;
        }
        if (to < from) {
            return to >= GREEN ? Move.UNDONE : Move.TURNED_YELLOW;
        }
        if (from >= GREEN) {
            return Move.DONE;
        }
        return to >= GREEN ? Move.TURNED_GREEN : Move.RECOVERED;
    }

    /** Red 0 to done 3; grey, which is neither good nor bad, -1. */
    private static int rank(@Nullable ShownLight light) {
        if (light == null) {
            return -1;
        }
        return switch (light) {
            case RED -> 0;
            case YELLOW -> 1;
            case GREEN -> GREEN;
            case ACHIEVED -> 3;
            case NOT_DUE, NO_DATA -> -1;
        };
    }

    /** Goals of the year of the last five years on the same figures. */
    public YearsView years(@Nullable ReportingMonth wanted) {
        ShownMonth month = readings.month(user.district(), wanted);
        Map<Figures, Map<Integer, YearReading>> byFigures = new LinkedHashMap<>();
        TreeMap<Integer, Integer> years = new TreeMap<>(Comparator.reverseOrder());
        for (YearReading reading : readings.years(ReadingQuestion.all(user.readScope(), month), MOST_TARGETS)) {
            byFigures
                    .computeIfAbsent(Figures.of(reading.target()), figures -> new LinkedHashMap<>())
                    .putIfAbsent(reading.year(), reading);
            years.merge(reading.year(), 1, Integer::sum);
        }
        List<YearsView.Line> lines = byFigures.values().stream()
                .map(line -> new YearsView.Line(line.values().iterator().next(), line))
                .sorted(Comparator.comparing(
                        (YearsView.Line line) -> line.years().size(), Comparator.reverseOrder()))
                .toList();
        return new YearsView(
                month, calendar.windows(user.district(), month.selected()), List.copyOf(years.keySet()), lines);
    }
}
