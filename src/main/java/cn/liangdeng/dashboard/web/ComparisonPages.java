package cn.liangdeng.dashboard.web;

import cn.liangdeng.dashboard.query.ComparisonView;
import cn.liangdeng.dashboard.query.ComparisonView.Line;
import cn.liangdeng.dashboard.query.ComparisonView.MonthLights;
import cn.liangdeng.dashboard.query.ComparisonView.Move;
import cn.liangdeng.dashboard.query.YearsView;
import cn.liangdeng.office.ColumnSpec;
import cn.liangdeng.progress.ShownLight;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.progress.YearReading;
import cn.liangdeng.target.Horizon;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages and files of comparisons. */
@Component
class ComparisonPages {

    private static final double NAME_WIDTH = 30;
    private static final double UNIT_WIDTH = 18;
    private static final String NOTHING = "—";

    private final DashboardWords words;

    ComparisonPages(DashboardWords words) {
        this.words = words;
    }

    ComparisonPage months(ComparisonView view, boolean lastYear, @Nullable Horizon horizon, boolean all) {
        Map<Move, Integer> moved = new EnumMap<>(Move.class);
        view.lines().forEach(line -> moved.merge(line.move(), 1, Integer::sum));
        String sentence = view.known()
                ? words.message(
                        "dashboard.comparison.sentence",
                        words.month(view.month().selected()),
                        words.month(view.against()),
                        counts(moved))
                : words.message("dashboard.comparison.unknown", words.month(view.against()));
        return new ComparisonPage(
                view,
                sentence,
                words.asOfScope(view.month(), view.windows()),
                chart(view.lights()).json(),
                lastYear,
                horizon,
                all,
                moved,
                lines(view, all));
    }

    /** What moved, in words; moves that nothing made are left out. */
    private String counts(Map<Move, Integer> moved) {
        String counts = moved.entrySet().stream()
                .filter(entry -> entry.getKey() != Move.SAME)
                .map(entry -> words.message(
                        "dashboard.comparison.count",
                        words.message("dashboard.comparison.move." + entry.getKey()),
                        entry.getValue()))
                .collect(Collectors.joining(words.message("dashboard.separator")));
        return counts.isEmpty() ? words.message("dashboard.comparison.same") : counts;
    }

    private static List<Line> lines(ComparisonView view, boolean all) {
        return all
                ? view.lines()
                : view.known()
                        ? view.lines().stream()
                                .filter(line -> line.move() != Move.SAME)
                                .toList()
                        : List.of();
    }

    private Chart chart(List<MonthLights> months) {
        List<MonthLights> oldestFirst = new ArrayList<>(months);
        Collections.reverse(oldestFirst);
        List<Chart.Series> series = new ArrayList<>();
        series.add(series(ShownLight.GREEN, "green", oldestFirst));
        series.add(series(ShownLight.YELLOW, "yellow", oldestFirst));
        series.add(series(ShownLight.RED, "red", oldestFirst));
        series.add(Chart.Series.counts(
                words.message("dashboard.units.grey"),
                "grey",
                oldestFirst.stream().map(MonthLights::grey).toList()));
        return new Chart(
                "stacked",
                words.message("dashboard.unit.trend.unit"),
                oldestFirst.stream().map(month -> words.month(month.month())).toList(),
                series);
    }

    private Chart.Series series(ShownLight light, String role, List<MonthLights> months) {
        return Chart.Series.counts(
                words.message("shared.light." + light),
                role,
                months.stream().map(month -> month.of(light)).toList());
    }

    Sheet monthSheet(ComparisonView view, boolean all) {
        List<List<SheetEntry>> rows = new ArrayList<>();
        for (Line line : lines(view, all)) {
            TargetReading target = line.target();
            rows.add(List.of(
                    SheetEntry.of(rows.size() + 1L),
                    SheetEntry.of(target.title()),
                    SheetEntry.of(target.unitName()),
                    SheetEntry.of(words.message("dashboard.horizon." + target.horizon())),
                    SheetEntry.of(light(line.before())),
                    SheetEntry.of(figure(line.before())),
                    SheetEntry.of(light(line.now())),
                    SheetEntry.of(figure(line.now())),
                    SheetEntry.of(words.message("dashboard.comparison.move." + line.move()))));
        }
        String now = words.month(view.month().selected());
        String before = words.month(view.against());
        return new Sheet(
                words.message("dashboard.comparison.sheet", now, before),
                words.asOfScope(view.month(), view.windows()),
                List.of(
                        ColumnSpec.number(words.message("dashboard.sheet.column.number"), 0),
                        ColumnSpec.text(words.message("dashboard.reds.column.target"))
                                .withWidth(NAME_WIDTH),
                        ColumnSpec.text(words.message("dashboard.reds.column.unit"))
                                .withWidth(UNIT_WIDTH),
                        ColumnSpec.text(words.message("dashboard.unit.column.horizon")),
                        ColumnSpec.text(words.message("dashboard.comparison.column.light", before)),
                        ColumnSpec.text(words.message("dashboard.comparison.column.actual", before)),
                        ColumnSpec.text(words.message("dashboard.comparison.column.light", now)),
                        ColumnSpec.text(words.message("dashboard.comparison.column.actual", now)),
                        ColumnSpec.text(words.message("dashboard.comparison.column.move"))),
                rows,
                List.of(words.message("dashboard.sheets.note")),
                words.message("dashboard.sheets.signatures"));
    }

    private String light(@Nullable TargetReading target) {
        if (target == null || target.light() == null) {
            return NOTHING;
        }
        return words.message("shared.light." + target.light());
    }

    private static String figure(@Nullable TargetReading target) {
        return target == null ? NOTHING : target.actual() + target.measure();
    }

    /**
     * The years, with one line drawn.
     *
     * @param target id of the newest goal of the line to be drawn; null, or one that is not there, for the first
     */
    YearsPage years(YearsView view, @Nullable Long target) {
        YearsView.Line shown = view.lines().stream()
                .filter(line -> target != null && line.newest().target().id().value() == target)
                .findFirst()
                .orElse(view.lines().isEmpty() ? null : view.lines().get(0));
        return new YearsPage(
                view,
                words.asOfScope(view.month(), view.windows()),
                shown,
                shown == null || shown.years().size() < 2
                        ? null
                        : yearChart(view, shown).json());
    }

    private Chart yearChart(YearsView view, YearsView.Line line) {
        List<Integer> years = new ArrayList<>(view.years());
        Collections.reverse(years);
        List<@Nullable BigDecimal> bounds = new ArrayList<>();
        List<@Nullable BigDecimal> actuals = new ArrayList<>();
        for (Integer year : years) {
            YearReading reading = line.years().get(year);
            bounds.add(reading == null ? null : reading.bound());
            BigDecimal actual = reading == null ? null : reading.actual();
            actuals.add(
                    reading == null || actual == null
                            ? null
                            : actual.setScale(reading.decimals(), RoundingMode.HALF_UP));
        }
        return new Chart(
                "bar",
                line.newest().target().measure(),
                years.stream()
                        .map(year -> words.message("dashboard.comparison.year", Integer.toString(year)))
                        .toList(),
                List.of(
                        new Chart.Series(words.message("dashboard.reds.column.bound"), "previous", bounds),
                        new Chart.Series(words.message("dashboard.reds.column.actual"), "actual", actuals)));
    }

    Sheet yearSheet(YearsView view) {
        List<List<SheetEntry>> rows = new ArrayList<>();
        for (YearsView.Line line : view.lines()) {
            for (Integer year : view.years()) {
                YearReading reading = line.years().get(year);
                if (reading != null) {
                    rows.add(yearRow(rows.size() + 1, reading));
                }
            }
        }
        return new Sheet(
                words.message("dashboard.comparison.years.sheet"),
                words.asOfScope(view.month(), view.windows()),
                List.of(
                        ColumnSpec.number(words.message("dashboard.sheet.column.number"), 0),
                        ColumnSpec.text(words.message("dashboard.unit.column.indicator"))
                                .withWidth(NAME_WIDTH),
                        ColumnSpec.text(words.message("dashboard.reds.column.unit"))
                                .withWidth(UNIT_WIDTH),
                        ColumnSpec.number(words.message("dashboard.comparison.column.year"), 0),
                        ColumnSpec.text(words.message("dashboard.reds.column.bound"))
                                .withWidth(UNIT_WIDTH),
                        ColumnSpec.number(words.message("dashboard.reds.column.actual"), ColumnSpec.AS_IS),
                        ColumnSpec.text(words.message("dashboard.sheet.column.measure")),
                        ColumnSpec.text(words.message("dashboard.reds.column.completion")),
                        ColumnSpec.text(words.message("dashboard.unit.column.light")),
                        ColumnSpec.text(words.message("dashboard.unit.column.period"))),
                rows,
                List.of(words.message("dashboard.sheets.note")),
                words.message("dashboard.sheets.signatures"));
    }

    private List<SheetEntry> yearRow(int number, YearReading reading) {
        TargetReading target = reading.target();
        BigDecimal actual = reading.actual();
        return List.of(
                SheetEntry.of(number),
                SheetEntry.of(target.indicator()),
                SheetEntry.of(target.unitName()),
                SheetEntry.of(reading.year()),
                SheetEntry.of(target.bound()),
                actual == null
                        ? SheetEntry.of(NOTHING)
                        : SheetEntry.of(actual.setScale(reading.decimals(), RoundingMode.HALF_UP)),
                SheetEntry.of(target.measure()),
                SheetEntry.of(target.completion()),
                SheetEntry.of(light(target)),
                SheetEntry.of(target.period()));
    }
}
