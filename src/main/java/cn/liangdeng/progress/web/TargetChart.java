package cn.liangdeng.progress.web;

import cn.liangdeng.progress.query.IndicatorFacts;
import cn.liangdeng.progress.query.StandingFacts;
import cn.liangdeng.progress.query.TargetBrowser;
import cn.liangdeng.progress.query.TargetSeries;
import cn.liangdeng.progress.text.TargetWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the way of a target: expected, actual, forecast. */
@Component
class TargetChart {

    private final TargetWords words;

    TargetChart(TargetWords words) {
        this.words = words;
    }

    ChartData of(TargetBrowser.Charted charted) {
        IndicatorFacts indicator = charted.detail().row().indicator();
        StandingFacts standing = Objects.requireNonNull(charted.detail().row().standing());
        List<TargetSeries.Point> points = charted.series().points();
        List<ChartData.Line> lines = new ArrayList<>();
        lines.add(line(words.pathName(indicator, standing), "expected", points, TargetSeries.Point::expected));
        lines.add(line(words.message("progress.series.actual"), "actual", points, TargetSeries.Point::actual));
        if (points.stream().anyMatch(point -> point.forecast() != null)) {
            lines.add(
                    line(words.message("progress.series.forecast"), "forecast", points, TargetSeries.Point::forecast));
        }
        BigDecimal stretch = charted.detail().row().terms().stretch();
        if (stretch != null) {
            lines.add(line(words.message("progress.series.stretch"), "target", points, point -> stretch));
        }
        return new ChartData("line", TargetWords.unitOf(indicator), labels(points), lines);
    }

    /** Within one year the months alone; the page says which year. */
    private List<String> labels(List<TargetSeries.Point> points) {
        boolean oneYear =
                points.stream().map(point -> point.month().year()).distinct().count() == 1;
        return points.stream()
                .map(point -> oneYear ? words.monthOfYear(point.month()) : words.month(point.month()))
                .toList();
    }

    private static ChartData.Line line(
            String name,
            String role,
            List<TargetSeries.Point> points,
            Function<TargetSeries.Point, @Nullable BigDecimal> value) {
        List<@Nullable String> values = new ArrayList<>();
        points.forEach(point -> values.add(ChartData.text(value.apply(point))));
        return new ChartData.Line(name, role, values);
    }
}
