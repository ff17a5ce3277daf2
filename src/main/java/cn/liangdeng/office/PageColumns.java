package cn.liangdeng.office;

import cn.liangdeng.office.PageContent.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Reading order of a page without tables. Gazettes are set in two columns: where a strip down the middle stays empty and both
 * sides are filled with long lines, the left side is read before the right, from one line across the page to the next.
 */
final class PageColumns {

    private static final int MIN_LINES = 8;

    /** Shortest usual line of a column, as share of the page's width. */
    private static final double MIN_WIDTH = 0.25;

    /** Lines across the page, as share of all. */
    private static final double MAX_ACROSS = 0.15;

    /** Where the strip is looked for, as shares of the page's width. */
    private static final double STRIP_FROM = 0.42;

    private static final double STRIP_TO = 0.58;
    private static final double STEP = 2;

    private PageColumns() {}

    /** The lines in the order in which they are read. */
    static List<LayoutLine> order(List<Text> texts, double pageWidth) {
        OptionalDouble strip = strip(texts, pageWidth);
        if (strip.isEmpty()) {
            return LayoutLine.of(texts);
        }
        double middle = strip.getAsDouble();
        List<LayoutLine> left = LayoutLine.of(
                texts.stream().filter(text -> text.centre() < middle).toList());
        List<LayoutLine> right = LayoutLine.of(
                texts.stream().filter(text -> text.centre() >= middle).toList());
        List<LayoutLine> ordered = new ArrayList<>();
        List<LayoutLine> across = LayoutLine.of(texts).stream()
                .filter(line -> isAcross(line, middle))
                .toList();
        double from = Double.NEGATIVE_INFINITY;
        for (LayoutLine line : across) {
            band(left, from, line.baseline(), across, ordered);
            band(right, from, line.baseline(), across, ordered);
            ordered.add(line);
            from = line.baseline();
        }
        band(left, from, Double.POSITIVE_INFINITY, across, ordered);
        band(right, from, Double.POSITIVE_INFINITY, across, ordered);
        return ordered;
    }

    private static void band(
            List<LayoutLine> side, double from, double to, List<LayoutLine> across, List<LayoutLine> ordered) {
        side.stream()
                .filter(line -> line.baseline() > from && line.baseline() < to)
                .filter(line -> across.stream()
                        .noneMatch(other -> Math.abs(other.baseline() - line.baseline()) < other.size() / 2))
                .sorted(Comparator.comparingDouble(LayoutLine::baseline))
                .forEach(ordered::add);
    }

    private static OptionalDouble strip(List<Text> texts, double pageWidth) {
        List<LayoutLine> all = LayoutLine.of(texts);
        if (all.size() < MIN_LINES) {
            return OptionalDouble.empty();
        }
        for (double middle = pageWidth * STRIP_FROM; middle <= pageWidth * STRIP_TO; middle += STEP) {
            double at = middle;
            long crossing = texts.stream()
                    .filter(text -> text.left() < at && text.right() > at)
                    .count();
            if (crossing > all.size() * MAX_ACROSS) {
                continue;
            }
            long across = all.stream().filter(line -> isAcross(line, at)).count();
            boolean filled = across <= all.size() * MAX_ACROSS
                    && isColumn(
                            texts.stream().filter(text -> text.centre() < at).toList(), pageWidth)
                    && isColumn(
                            texts.stream().filter(text -> text.centre() >= at).toList(), pageWidth);
            if (filled) {
                return OptionalDouble.of(at);
            }
        }
        return OptionalDouble.empty();
    }

    private static boolean isColumn(List<Text> texts, double pageWidth) {
        List<LayoutLine> lines = LayoutLine.of(texts);
        long filled = lines.stream()
                .filter(line -> line.right() - line.left() >= pageWidth * MIN_WIDTH)
                .count();
        return lines.size() >= MIN_LINES && filled * 2 >= lines.size();
    }

    /** Whether the line runs over the strip; two lines side by side leave it empty and count as a wide gap. */
    private static boolean isAcross(LayoutLine line, double middle) {
        return line.left() < middle && line.right() > middle && line.wideGaps() == 0;
    }
}
