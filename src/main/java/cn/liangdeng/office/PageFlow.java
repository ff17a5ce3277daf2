package cn.liangdeng.office;

import cn.liangdeng.office.PageContent.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings what stands on the pages into the order in which it is read, without running heads, feet and page numbers. */
final class PageFlow {

    /** Share of a page's height at either end where heads and feet stand. */
    private static final double MARGIN = 0.13;

    /** Lines at either end that are looked at. */
    private static final int MARGIN_LINES = 2;

    private static final double SAME_PLACE = 4;

    /** What is read one after the other. */
    sealed interface Item {

        int page();

        double top();

        /**
         * A line.
         *
         * @param column one of {@link PageColumns#ACROSS}, LEFT, RIGHT
         * @param frame the box drawn around it, if any
         */
        record LineItem(
                int page,
                LayoutLine line,
                double pageWidth,
                int column,
                @Nullable Frame frame) implements Item {

            @Override
            public double top() {
                return line.top();
            }
        }

        record TableItem(int page, double top, LayoutTable table) implements Item {}
    }

    /** A box of a single column drawn on a page, or a row of one; words in it keep to its sides. */
    record Frame(double left, double right, double top, double bottom) {

        boolean holds(Text text) {
            return text.centre() > left && text.centre() < right && text.middle() > top && text.middle() < bottom;
        }
    }

    private final RuleLattice lattice;

    PageFlow(int maxColumns) {
        lattice = new RuleLattice(maxColumns);
    }

    List<Item> items(List<PageContent> pages) {
        List<List<Item>> byPage = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            byPage.add(items(i, pages.get(i)));
        }
        Map<String, Integer> repeated = repeated(pages, byPage);
        List<Item> flow = new ArrayList<>();
        for (int i = 0; i < byPage.size(); i++) {
            Set<Item> dropped = new HashSet<>();
            for (Item.LineItem item : marginLines(pages.get(i), byPage.get(i))) {
                boolean running = repeated.getOrDefault(key(item), 0) >= Math.max(2, pages.size() / 3);
                if (running || LayoutWords.isPageNumber(item.line().words())) {
                    dropped.add(item);
                }
            }
            dropped.forEach(item -> {
                if (item instanceof Item.LineItem line) {
                    SecrecyMark.refuse(line.line().words());
                }
            });
            byPage.get(i).stream()
                    .filter(item -> !dropped.contains(item) && !isContents(item))
                    .forEach(flow::add);
        }
        return flow;
    }

    private List<Item> items(int page, PageContent content) {
        RuleLattice.Shapes shapes = lattice.shapes(content);
        List<RuledTable> tables = shapes.tables();
        Map<Frame, List<Text>> inFrames = new LinkedHashMap<>();
        shapes.frames().forEach(frame -> inFrames.put(frame, new ArrayList<>()));
        List<List<Text>> inTables = new ArrayList<>();
        tables.forEach(table -> inTables.add(new ArrayList<>()));
        List<Text> outside = new ArrayList<>();
        for (Text text : RaisedMarks.settle(content.texts())) {
            int table = holding(tables, text);
            List<Text> unframed = inFrames.entrySet().stream()
                    .filter(entry -> entry.getKey().holds(text))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(outside);
            (table < 0 ? unframed : inTables.get(table)).add(text);
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            LayoutTable table = LayoutTable.of(tables.get(i), inTables.get(i));
            items.add(new Item.TableItem(page, tables.get(i).top(), table));
        }
        if (tables.isEmpty()) {
            PageColumns.order(outside, content.width())
                    .forEach(placed ->
                            items.add(new Item.LineItem(page, placed.line(), content.width(), placed.column(), null)));
        } else {
            LayoutLine.of(outside)
                    .forEach(line ->
                            items.add(new Item.LineItem(page, line, content.width(), PageColumns.ACROSS, null)));
            items.sort(Comparator.comparingDouble(Item::top));
        }
        inFrames.forEach((frame, texts) -> {
            List<Item> framed = new ArrayList<>();
            LayoutLine.of(texts)
                    .forEach(line ->
                            framed.add(new Item.LineItem(page, line, content.width(), PageColumns.ACROSS, frame)));
            items.addAll(placeOf(frame, items), framed);
        });
        return items;
    }

    /** Behind the last item above the frame, in its own column where there are two. */
    private static int placeOf(Frame frame, List<Item> items) {
        int place = 0;
        for (int i = 0; i < items.size(); i++) {
            boolean beside = items.get(i) instanceof Item.LineItem line
                    && (line.line().right() <= frame.left() || line.line().left() >= frame.right());
            if (!beside && items.get(i).top() < frame.top()) {
                place = i + 1;
            }
        }
        return place;
    }

    private static boolean isContents(Item item) {
        return item instanceof Item.LineItem line
                && LayoutWords.isContentsLine(line.line().words());
    }

    private static int holding(List<RuledTable> tables, Text text) {
        for (int i = 0; i < tables.size(); i++) {
            if (tables.get(i).holds(text)) {
                return i;
            }
        }
        return -1;
    }

    /** How many pages have the same words, numbers aside, at the same place of their margin. */
    private static Map<String, Integer> repeated(List<PageContent> pages, List<List<Item>> byPage) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            marginLines(pages.get(i), byPage.get(i)).stream()
                    .map(PageFlow::key)
                    .distinct()
                    .forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        return counts;
    }

    private static String key(Item.LineItem item) {
        return item.line().words().replaceAll("[0-9]+", "#") + "@"
                + Math.round(item.line().baseline() / SAME_PLACE);
    }

    private static List<Item.LineItem> marginLines(PageContent page, List<Item> items) {
        List<Item.LineItem> lines = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Item.LineItem line) {
                lines.add(line);
            }
        }
        lines.sort(Comparator.comparingDouble(Item::top));
        List<Item.LineItem> margin = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean atTop = i < MARGIN_LINES && lines.get(i).line().baseline() < page.height() * MARGIN;
            boolean atBottom =
                    i >= lines.size() - MARGIN_LINES && lines.get(i).line().baseline() > page.height() * (1 - MARGIN);
            if (atTop || atBottom) {
                margin.add(lines.get(i));
            }
        }
        return margin;
    }
}
