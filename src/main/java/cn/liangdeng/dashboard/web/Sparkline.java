package cn.liangdeng.dashboard.web;

import cn.liangdeng.progress.HeadlineReading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two lines without axes in a box of {@value #WIDTH} × {@value #HEIGHT}: the way that a goal is expected to go through its span, and
 * how it went, broken where there was no figure.
 *
 * @param path the expected way, as {@code <polyline>} takes it
 * @param lines every unbroken piece of what was achieved
 * @param now the newest figure, a line that begins where it ends, which round ends make a dot of
 * @param first the oldest figure drawn
 * @param last the newest figure
 */
record Sparkline(String path, List<String> lines, String now, HeadlineReading.Point first, HeadlineReading.Point last) {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 48;
    private static final int MARGIN = 4;

    Sparkline {
        lines = List.copyOf(lines);
    }

    /** The months of a span; null where there is no figure, or a single month. */
    static @Nullable Sparkline of(List<HeadlineReading.Point> points) {
        List<HeadlineReading.Point> known =
                points.stream().filter(point -> point.actual() != null).toList();
        if (known.isEmpty() || points.size() < 2) {
            return null;
        }
        List<BigDecimal> values = Stream.concat(
                        points.stream().map(HeadlineReading.Point::expected),
                        known.stream().map(Sparkline::actual))
                .sorted()
                .toList();
        BigDecimal low = values.get(0);
        BigDecimal high = values.get(values.size() - 1);
        List<String> path = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<String> piece = new ArrayList<>();
        String now = "";
        for (int place = 0; place < points.size(); place++) {
            int x = MARGIN + place * (WIDTH - 2 * MARGIN) / (points.size() - 1);
            path.add(x + "," + y(points.get(place).expected(), low, high));
            BigDecimal actual = points.get(place).actual();
            if (actual == null) {
                close(piece, lines);
            } else {
                now = x + "," + y(actual, low, high);
                piece.add(now);
            }
        }
        close(piece, lines);
        return new Sparkline(String.join(" ", path), lines, now + " " + now, known.get(0), known.get(known.size() - 1));
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

    /** A piece of one figure is a dot, as {@link #now} is. */
    private static void close(List<String> piece, List<String> lines) {
        if (!piece.isEmpty()) {
            lines.add(piece.size() == 1 ? piece.get(0) + " " + piece.get(0) : String.join(" ", piece));
            piece.clear();
        }
    }

    private static BigDecimal actual(HeadlineReading.Point point) {
        return Objects.requireNonNull(point.actual());
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
