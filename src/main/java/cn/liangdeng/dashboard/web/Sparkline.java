package cn.liangdeng.dashboard.web;

import cn.liangdeng.progress.HeadlineReading;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line without axes in a box of {@value #WIDTH} × {@value #HEIGHT}, twelve months wide, broken where there was no figure.
 *
 * @param lines the points of every unbroken piece, as {@code <polyline>} takes them
 * @param first the oldest figure drawn
 * @param last the newest figure
 */
record Sparkline(List<String> lines, HeadlineReading.Point first, HeadlineReading.Point last) {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 40;
    private static final int MARGIN = 4;
    private static final int MONTHS = 12;

    Sparkline {
        lines = List.copyOf(lines);
    }

    /** The months up to the one shown; null where there are not two figures to draw a line between. */
    static @Nullable Sparkline of(List<HeadlineReading.Point> points, ReportingMonth month) {
        List<HeadlineReading.Point> known =
                points.stream().filter(point -> point.actual() != null).toList();
        if (known.size() < 2) {
            return null;
        }
        BigDecimal low =
                known.stream().map(Sparkline::actual).min(BigDecimal::compareTo).orElseThrow();
        BigDecimal high =
                known.stream().map(Sparkline::actual).max(BigDecimal::compareTo).orElseThrow();
        List<String> lines = new ArrayList<>();
        List<String> piece = new ArrayList<>();
        for (HeadlineReading.Point point : points) {
            if (point.actual() == null) {
                close(piece, lines);
                continue;
            }
            int x = x(point.month(), month);
            int y = y(point.actual(), low, high);
            piece.add(x + "," + y);
        }
        close(piece, lines);
        return new Sparkline(lines, known.get(0), known.get(known.size() - 1));
    }

    /** The oldest figure in digits. */
    String firstFigure() {
        return figure(first);
    }

    /** The newest figure in digits. */
    String lastFigure() {
        return figure(last);
    }

    private static String figure(HeadlineReading.Point point) {
        return actual(point).stripTrailingZeros().toPlainString();
    }

    private static void close(List<String> piece, List<String> lines) {
        if (!piece.isEmpty()) {
            lines.add(String.join(" ", piece));
            piece.clear();
        }
    }

    private static BigDecimal actual(HeadlineReading.Point point) {
        return Objects.requireNonNull(point.actual());
    }

    private static int x(ReportingMonth month, ReportingMonth newest) {
        int step = MONTHS - 1 - month.monthsUntil(newest);
        return MARGIN + step * (WIDTH - 2 * MARGIN) / (MONTHS - 1);
    }

    /** Higher is further up; a level that never changes runs through the middle. */
    private static int y(BigDecimal value, BigDecimal low, BigDecimal high) {
        if (high.compareTo(low) == 0) {
            return HEIGHT / 2;
        }
        return HEIGHT
                - MARGIN
                - value.subtract(low)
                        .multiply(BigDecimal.valueOf(HEIGHT - 2L * MARGIN))
                        .divide(high.subtract(low), 0, RoundingMode.HALF_UP)
                        .intValue();
    }
}
