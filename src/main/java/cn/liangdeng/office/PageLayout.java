package cn.liangdeng.office;

import cn.liangdeng.office.PageFlow.Item;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a text of pages: joins lines to paragraphs and the parts of tables that pages broke, and tells headings by their
 * numbering and by the size of the type.
 */
final class PageLayout {

    /** From this size on, against that of the text, a centred line at the beginning is the title. */
    private static final double TITLE_SIZE = 1.2;

    /** From this size on, against that of the text, a short line is a heading. */
    private static final double HEADING_SIZE = 1.15;

    /** Distance of the lines of one title, in sizes of its type. */
    private static final double TITLE_STEP = 2.2;

    private static final double OTHER_SIZE = 0.12;
    private static final double CENTRED = 0.06;
    private static final double INDENT = 1.2;
    private static final double EXTRA_SPACE = 1.7;
    private static final int CHAPTER = 2;
    private static final int UNRULED_LINES = 3;

    /** Of lines with a single gap it takes more to be a table. */
    private static final int GAPPED_LINES = 4;

    /** Lines without a gap between two rows of a table whose cells run over several lines. */
    private static final int LINES_OF_A_CELL = 2;

    /** Room between a frame and its words. */
    private static final double FRAME_PADDING = 5.5;

    /** （续表）above the part of a table on the next page. */
    private static final Pattern CONTINUED = Pattern.compile("[（(]?\\s*续\\s*表.{0,12}[)）]?|.{0,30}[（(]续表?[)）]");

    private final int maxColumns;
    private final TextBuilder builder = new TextBuilder();
    private final Set<ReadingNotice> notices = EnumSet.of(ReadingNotice.LAYOUT_TEXT);
    private final StringBuilder paragraph = new StringBuilder();

    private double bodySize;
    private final double[] leftEdges = new double[PageColumns.COLUMNS];
    private final double[] rightEdges = new double[PageColumns.COLUMNS];
    private double spacing;
    private Item.@Nullable LineItem first;
    private Item.@Nullable LineItem last;
    private @Nullable LayoutTable table;
    private int tablePage;
    private boolean opening = true;
    private int unruled;
    private int gaps;
    private int sinceGap;

    private PageLayout(int maxColumns) {
        this.maxColumns = maxColumns;
    }

    static LayoutText assemble(List<PageContent> pages, int maxColumns) {
        PageLayout layout = new PageLayout(maxColumns);
        List<Item> items = new PageFlow(maxColumns).items(pages);
        layout.measure(items);
        items.forEach(layout::add);
        layout.flush();
        layout.flushTable();
        return new LayoutText(layout.builder.build(), layout.notices);
    }

    private void measure(List<Item> items) {
        List<Item.LineItem> lines = new ArrayList<>();
        Map<Double, Integer> sizes = new HashMap<>();
        for (Item item : items) {
            if (item instanceof Item.LineItem line) {
                lines.add(line);
                sizes.merge(line.line().size(), line.line().words().length(), Integer::sum);
            }
        }
        bodySize = sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0.0);
        List<Item.LineItem> body =
                lines.stream().filter(item -> isBody(item.line().size())).toList();
        for (int column = 0; column < PageColumns.COLUMNS; column++) {
            int own = column;
            List<LayoutLine> inColumn = body.stream()
                    .filter(item -> item.column() == own && item.frame() == null)
                    .map(Item.LineItem::line)
                    .toList();
            leftEdges[column] = quantile(inColumn.stream().map(LayoutLine::left).toList(), 0.05);
            rightEdges[column] =
                    quantile(inColumn.stream().map(LayoutLine::right).toList(), 0.97);
        }
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < body.size(); i++) {
            double step = body.get(i).line().baseline() - body.get(i - 1).line().baseline();
            if (step > 0) {
                steps.add(step);
            }
        }
        spacing = quantile(steps, 0.5);
    }

    private static double quantile(List<Double> values, double share) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.floor((sorted.size() - 1) * share));
    }

    private boolean isBody(double size) {
        return Math.abs(size - bodySize) <= bodySize * OTHER_SIZE;
    }

    private void add(Item item) {
        if (item instanceof Item.TableItem next) {
            flush();
            opening = false;
            if (table != null && next.page() == tablePage + 1 && table.goesOnIn(next.table())) {
                table.goOn(next.table());
            } else {
                flushTable();
                table = next.table();
            }
            tablePage = next.page();
        } else if (item instanceof Item.LineItem line) {
            boolean continued = table != null
                    && line.page() == tablePage + 1
                    && CONTINUED.matcher(line.line().words()).matches();
            if (!continued) {
                flushTable();
                add(line);
            }
        }
    }

    private void add(Item.LineItem item) {
        boolean gapped = item.line().wideGaps() > 1;
        watchForTable(item.line().wideGaps());
        if (gapped || last == null || !isTitleOver(last, item) && !goesOn(last, item)) {
            flush();
            first = item;
        }
        LayoutWords.append(paragraph, item.line().words());
        last = item;
    }

    /** Lines with gaps near each other are rows of a table that has no lines. */
    private void watchForTable(int wideGaps) {
        sinceGap = wideGaps == 0 ? sinceGap + 1 : 0;
        if (sinceGap > LINES_OF_A_CELL) {
            unruled = 0;
            gaps = 0;
        }
        unruled += wideGaps > 1 ? 1 : 0;
        gaps += wideGaps > 0 ? 1 : 0;
        if (unruled >= UNRULED_LINES || gaps >= GAPPED_LINES) {
            notices.add(ReadingNotice.UNRULED_TABLES);
        }
    }

    private double leftEdge(Item.LineItem item) {
        PageFlow.Frame frame = item.frame();
        return frame == null ? leftEdges[item.column()] : frame.left() + FRAME_PADDING;
    }

    private double rightEdge(Item.LineItem item) {
        PageFlow.Frame frame = item.frame();
        return frame == null ? rightEdges[item.column()] : frame.right() - FRAME_PADDING;
    }

    /** Whether two lines stand in the same frame, in its continuation on the next page, or both in none. */
    private static boolean sameFrame(Item.LineItem before, Item.LineItem item) {
        PageFlow.Frame above = before.frame();
        PageFlow.Frame own = item.frame();
        if (above == null || own == null || before.page() == item.page()) {
            return above == own;
        }
        return Math.abs(above.left() - own.left()) < 3 && Math.abs(above.right() - own.right()) < 3;
    }

    /** Whether two lines are parts of one title, whose lines are broken where they look well. */
    private boolean isTitleOver(Item.LineItem before, Item.LineItem item) {
        double step = item.line().baseline() - before.line().baseline();
        return opening
                && before.page() == item.page()
                && isTitleLine(before)
                && isTitleLine(item)
                && Math.abs(item.line().size() - before.line().size())
                        <= before.line().size() * OTHER_SIZE
                && step > 0
                && step < TITLE_STEP * item.line().size()
                && !before.line().words().endsWith(TitleCandidate.ISSUER_MARK);
    }

    private boolean isTitleLine(Item.LineItem item) {
        boolean centred = Math.abs(item.line().centre() - item.pageWidth() / 2) < item.pageWidth() * CENTRED;
        return centred
                && item.line().size() >= TITLE_SIZE * bodySize
                && HeadingRule.numberingLevel(item.line().words()) == HeadingRule.NONE;
    }

    /** Whether a line goes on with the paragraph of the line before it. */
    private boolean goesOn(Item.LineItem before, Item.LineItem item) {
        LayoutLine line = item.line();
        LayoutLine above = before.line();
        if (!sameFrame(before, item)) {
            return false;
        }
        boolean room = above.right() < rightEdge(before) - LayoutWords.firstWidth(line) - above.size() * 0.6;
        boolean indented = line.left() > leftEdge(item) + INDENT * line.size();
        boolean otherSize = Math.abs(line.size() - above.size()) > above.size() * OTHER_SIZE;
        boolean apart = before.page() == item.page()
                && before.column() == item.column()
                && line.baseline() > above.baseline()
                && line.baseline() - above.baseline() > EXTRA_SPACE * spacing;
        // What stands in the right half of a page of one column, as a signature does, keeps to edges of its own.
        boolean inRightHalf = item.column() == PageColumns.ACROSS
                && item.frame() == null
                && leftEdge(item) + rightEdge(item) < line.left() * 2;
        boolean sameLeft = Math.abs(line.left() - above.left()) < line.size() * 0.5
                || line.left() < above.left() && above.left() - line.left() < INDENT * 2.5 * line.size();
        if (inRightHalf && before.page() == item.page()) {
            return !otherSize && !apart && sameLeft && !endsSentence(above);
        }
        return !room && !indented && !otherSize && !apart && above.wideGaps() < 2;
    }

    private static boolean endsSentence(LayoutLine line) {
        return line.words().matches(".*[。；！？：]$");
    }

    private void flush() {
        if (first == null || last == null) {
            return;
        }
        String words = LineText.clean(paragraph.toString());
        int level = level(words, first);
        opening = opening && HeadingRule.staysOpening(level, words);
        builder.line(level, words);
        paragraph.setLength(0);
        first = null;
        last = null;
    }

    private int level(String words, Item.LineItem item) {
        double size = item.line().size();
        boolean headline = HeadingRule.isHeadline(words);
        int byNumber = HeadingRule.numberingLevel(words);
        if (headline && opening && isTitleLine(item)) {
            return HeadingRule.TITLE;
        }
        if (headline && size >= HEADING_SIZE * bodySize && item.line().wideGaps() == 0) {
            return byNumber == HeadingRule.NONE ? CHAPTER : byNumber;
        }
        return HeadingRule.levelOf(words);
    }

    private void flushTable() {
        if (table != null) {
            builder.table(table.grid(maxColumns));
            table = null;
        }
    }
}
