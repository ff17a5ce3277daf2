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

    /** Room between the columns at least, in sizes of the type; between words there is less. */
    private static final double MIN_GAP = 0.8;

    /** Columns of a line: across the page, or one of the two. */
    static final int ACROSS = 0;

    static final int LEFT = 1;
    static final int RIGHT = 2;
    static final int COLUMNS = 3;

    private PageColumns() {}

    /** A line with its column. */
    record Placed(LayoutLine line, int column) {}

    /** The lines in the order in which they are read. */
    static List<Placed> order(List<Text> texts, double pageWidth) {
        List<List<Text>> rows = LayoutLine.rows(texts);
        OptionalDouble strip = strip(rows, texts, pageWidth);
        List<Placed> ordered = new ArrayList<>();
        if (strip.isEmpty()) {
            LayoutLine.of(texts).forEach(line -> ordered.add(new Placed(line, ACROSS)));
            return ordered;
        }
        double middle = strip.getAsDouble();
        List<Text> acrossTexts = new ArrayList<>();
        List<Text> leftTexts = new ArrayList<>();
        List<Text> rightTexts = new ArrayList<>();
        for (List<Text> row : rows) {
            if (isAcross(row, middle)) {
                acrossTexts.addAll(row);
            } else {
                row.forEach(text -> (text.centre() < middle ? leftTexts : rightTexts).add(text));
            }
        }
        List<LayoutLine> left = LayoutLine.of(leftTexts);
        List<LayoutLine> right = LayoutLine.of(rightTexts);
        double from = Double.NEGATIVE_INFINITY;
        for (LayoutLine line : LayoutLine.of(acrossTexts)) {
            band(left, LEFT, from, line.baseline(), ordered);
            band(right, RIGHT, from, line.baseline(), ordered);
            ordered.add(new Placed(line, ACROSS));
            from = line.baseline();
        }
        band(left, LEFT, from, Double.POSITIVE_INFINITY, ordered);
        band(right, RIGHT, from, Double.POSITIVE_INFINITY, ordered);
        return ordered;
    }

    private static void band(List<LayoutLine> side, int column, double from, double to, List<Placed> ordered) {
        side.stream()
                .filter(line -> line.baseline() > from && line.baseline() <= to)
                .sorted(Comparator.comparingDouble(LayoutLine::baseline))
                .forEach(line -> ordered.add(new Placed(line, column)));
    }

    private static OptionalDouble strip(List<List<Text>> rows, List<Text> texts, double pageWidth) {
        if (rows.size() < MIN_LINES) {
            return OptionalDouble.empty();
        }
        for (double middle = pageWidth * STRIP_FROM; middle <= pageWidth * STRIP_TO; middle += STEP) {
            double at = middle;
            long across = rows.stream().filter(row -> isAcross(row, at)).count();
            boolean filled = across <= rows.size() * MAX_ACROSS
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

    /** Whether a line runs over the strip; two lines side by side leave room between them. */
    private static boolean isAcross(List<Text> row, double middle) {
        double left = Double.NEGATIVE_INFINITY;
        double right = Double.POSITIVE_INFINITY;
        double size = 0;
        for (Text text : row) {
            if (text.words().isBlank()) {
                continue;
            }
            if (text.left() < middle && text.right() > middle) {
                return true;
            }
            size = Math.max(size, text.size());
            left = text.right() <= middle ? Math.max(left, text.right()) : left;
            right = text.left() >= middle ? Math.min(right, text.left()) : right;
        }
        return right - left < MIN_GAP * size;
    }
}
