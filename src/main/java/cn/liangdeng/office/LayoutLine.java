package cn.liangdeng.office;

import cn.liangdeng.office.PageContent.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of text on a page.
 *
 * @param size of the type of most of its letters
 * @param wideGaps how many gaps it has as they stand between columns
 */
record LayoutLine(double left, double right, double baseline, double size, String words, int wideGaps) {

    /** Share of the type's size by which letters of one line may stand higher or lower. */
    private static final double SLACK = 0.45;

    /** A gap from this on, in sizes of the type, is a blank between Chinese characters; between others much less is. */
    private static final double CHINESE_BLANK = 0.9;

    private static final double LATIN_BLANK = 0.2;
    private static final double WIDE_GAP = 2.2;

    /** The same letter twice at nearly the same place: bold type made by printing twice. */
    private static final double DOUBLED = 0.3;

    double top() {
        return baseline - size;
    }

    double centre() {
        return (left + right) / 2;
    }

    /** The lines from top to bottom. */
    static List<LayoutLine> of(List<Text> texts) {
        List<LayoutLine> lines = new ArrayList<>();
        rows(texts).forEach(row -> add(row, lines));
        return lines;
    }

    /** The texts of each line, from top to bottom. */
    static List<List<Text>> rows(List<Text> texts) {
        List<Text> sorted = new ArrayList<>(texts);
        sorted.sort(Comparator.comparingDouble(Text::baseline));
        List<List<Text>> rows = new ArrayList<>();
        List<Text> current = new ArrayList<>();
        for (Text text : sorted) {
            if (!current.isEmpty()) {
                Text last = current.get(current.size() - 1);
                double slack = SLACK * Math.min(text.size(), last.size());
                if (text.baseline() - current.get(0).baseline() > Math.max(slack, 1)) {
                    rows.add(current);
                    current = new ArrayList<>();
                }
            }
            current.add(text);
        }
        if (!current.isEmpty()) {
            rows.add(current);
        }
        return rows;
    }

    private static void add(List<Text> texts, List<LayoutLine> lines) {
        List<Text> sorted = new ArrayList<>(texts);
        sorted.sort(Comparator.comparingDouble(Text::left));
        StringBuilder words = new StringBuilder();
        Map<Double, Integer> sizes = new HashMap<>();
        Text previous = null;
        double left = 0;
        int wide = 0;
        for (Text text : sorted) {
            if (text.words().isBlank()) {
                continue;
            }
            if (previous == null) {
                left = text.left();
            } else {
                if (isDoubled(previous, text)) {
                    continue;
                }
                double gap = text.left() - previous.right();
                wide += gap > WIDE_GAP * text.size() ? 1 : 0;
                words.append(isBlank(gap, previous, text) ? " " : "");
            }
            words.append(text.words().strip());
            sizes.merge(Math.rint(text.size() * 2) / 2, text.words().length(), Integer::sum);
            previous = text;
        }
        if (previous != null) {
            double size = sizes.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(previous.size());
            lines.add(new LayoutLine(
                    left, previous.right(), previous.baseline(), size, LineText.clean(words.toString()), wide));
        }
    }

    private static boolean isDoubled(Text previous, Text text) {
        return previous.words().equals(text.words()) && Math.abs(previous.left() - text.left()) < DOUBLED * text.size();
    }

    private static boolean isBlank(double gap, Text before, Text after) {
        boolean chinese =
                LayoutWords.isWide(before.words().codePointBefore(before.words().length()))
                        || LayoutWords.isWide(after.words().codePointAt(0));
        boolean written = before.words().endsWith(" ") || after.words().startsWith(" ");
        return gap > (chinese ? CHINESE_BLANK : LATIN_BLANK) * after.size() || written && !chinese;
    }
}
