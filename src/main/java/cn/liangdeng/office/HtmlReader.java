package cn.liangdeng.office;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.TextBlock;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a web page as it shows: headings, paragraphs, list items and tables, without scripts, navigation, forms and what is
 * hidden or struck out. Tables that only lay out the page are read as running text.
 */
final class HtmlReader {

    private static final String DROPPED =
            "script, style, noscript, template, nav, iframe, object, embed, svg, canvas, audio, video,"
                    + " button, select, input, textarea, dialog, rt, rp, [hidden], [aria-hidden=true], [role=navigation],"
                    + " [role=search], [style*=display:none], [style*='display: none'], body > footer,"
                    + " del, s, strike, [style*=line-through], div[title=header], div[title=footer]";

    /** Declarations inside the document type, which browsers show as text. */
    private static final Pattern DECLARATIONS =
            Pattern.compile("^(\\s*<!doctype[^>\\[]{0,300})\\[[^\\]]{0,5000}]\\s*>", Pattern.CASE_INSENSITIVE);

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> ROW_GROUPS = Set.of("thead", "tbody", "tfoot");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final ReadingLimits limits;

    HtmlReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * What was read.
     *
     * @param title the title that the page states about itself apart from its headings, else null
     * @param framed whether navigation, links or the site's foot were left out
     */
    record Result(DocumentText text, @Nullable String title, boolean framed) {}

    Result read(String html) {
        Document page = Jsoup.parse(DECLARATIONS.matcher(html).replaceFirst("$1>"));
        String stated = statedTitle(page);
        String windowTitle = windowTitle(page);
        page.select(DROPPED).remove();
        LayoutTables layout = new LayoutTables(page);
        boolean framed = new PageFrame(page, layout).remove();
        Walk walk = new Walk(layout, new TextBuilder());
        walk.children(page.body(), false);
        walk.flush();
        DocumentText text = walk.builder.build();
        if (stated == null && !hasTitleHeading(text)) {
            stated = windowTitle;
        }
        return new Result(text, stated, framed);
    }

    /** Reads a piece of a page behind what was read before. */
    void readInto(String html, TextBuilder builder) {
        Document page = Jsoup.parse(html);
        page.select(DROPPED).remove();
        Walk walk = new Walk(new LayoutTables(page), builder);
        walk.children(page.body(), false);
        walk.flush();
    }

    private static boolean hasTitleHeading(DocumentText text) {
        return text.blocks().stream()
                .anyMatch(block -> block instanceof TextBlock.Heading heading && heading.level() == HeadingRule.TITLE);
    }

    /** The article's title in the meta data that government sites carry (国办发〔2017〕47号, column and article tags). */
    private static @Nullable String statedTitle(Document page) {
        Element meta = page.selectFirst("meta[name=ArticleTitle][content]");
        return meta == null ? null : titleOrNull(meta.attr("content"));
    }

    /** The window's title without the site's name, which follows behind an underscore or a bar. */
    private static @Nullable String windowTitle(Document page) {
        String title = page.title();
        int siteName = title.indexOf('_') >= 0 ? title.indexOf('_') : title.indexOf('|');
        return titleOrNull(siteName > 0 ? title.substring(0, siteName) : title);
    }

    private static @Nullable String titleOrNull(String words) {
        String title = TitleCandidate.bounded(LineText.clean(words));
        return title.isEmpty() ? null : title;
    }

    /** One pass over the page; collects running text until a block ends. */
    private final class Walk {

        private final TextBuilder builder;
        private final StringBuilder inline = new StringBuilder();
        private final LayoutTables layout;
        private final HtmlLists lists = new HtmlLists();
        private String label = "";
        private @Nullable Element block;

        /** Titles stand before the first long line and the first table. */
        private boolean opening = true;

        Walk(LayoutTables layout, TextBuilder builder) {
            this.layout = layout;
            this.builder = builder;
        }

        void children(Element parent, boolean preformatted) {
            for (Node child : parent.childNodes()) {
                if (child instanceof TextNode text) {
                    text(text.getWholeText(), preformatted);
                } else if (child instanceof Element element) {
                    element(element, preformatted);
                }
            }
        }

        private void text(String words, boolean preformatted) {
            if (!preformatted) {
                inline.append(words);
                return;
            }
            String[] lines = words.split("\\R", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    flush();
                }
                inline.append(lines[i]);
            }
        }

        private void element(Element element, boolean preformatted) {
            String name = element.normalName();
            if (HtmlText.isNoteMark(element, inline)) {
                return;
            }
            if (name.equals("br")) {
                flush();
            } else if (HEADINGS.contains(name)) {
                flush();
                heading(element);
            } else if (name.equals("table") && !layout.contains(element)) {
                flush();
                table(element);
            } else if (element.isBlock() || CELLS.contains(name)) {
                flush();
                Element around = block;
                block = element;
                label = name.equals("li") ? lists.labelOf(element) : label;
                children(element, preformatted || name.equals("pre"));
                flush();
                // What was not said by a line of the item itself is not said by the next one.
                label = name.equals("li") ? "" : label;
                block = around;
            } else {
                children(element, preformatted);
            }
        }

        private void heading(Element element) {
            String line = HtmlText.oneLine(element, "\n");
            int byNumber = HeadingRule.numberingLevel(line);
            int byTag = element.normalName().charAt(1) - '0';
            int level = byNumber == HeadingRule.NONE ? byTag : byNumber;
            add(HeadingRule.isHeadline(line) ? level : HeadingRule.NONE, line);
        }

        private void add(int level, String line) {
            opening = opening && HeadingRule.staysOpening(level, line);
            builder.line(level, line);
        }

        private void table(Element table) {
            TableGrid grid = new TableGrid(limits.maxColumns());
            for (Element child : table.children()) {
                if (child.normalName().equals("caption")) {
                    builder.line(HeadingRule.NONE, HtmlText.oneLine(child, "\n"));
                } else if (child.normalName().equals("tr")) {
                    row(grid, child);
                } else if (ROW_GROUPS.contains(child.normalName())) {
                    child.children().stream()
                            .filter(row -> row.normalName().equals("tr"))
                            .forEach(row -> row(grid, row));
                }
            }
            builder.table(grid);
            opening = false;
        }

        private void row(TableGrid grid, Element row) {
            grid.nextRow();
            for (Element cell : row.children()) {
                if (CELLS.contains(cell.normalName())) {
                    String text = HtmlText.oneLine(cell, HtmlText.HARD_BREAK);
                    grid.add(rowSpan(cell), span(cell, "colspan"), text);
                }
            }
        }

        /** Zero means: down to the end of the table. */
        private int rowSpan(Element cell) {
            int span = span(cell, "rowspan");
            return span == 0 ? limits.maxRows() : span;
        }

        private int span(Element cell, String attribute) {
            Integer span = WordXml.toNumber(cell.attr(attribute));
            return span == null ? 1 : Math.min(limits.maxRows(), span);
        }

        void flush() {
            String line = LineText.clean(HtmlText.collapse(inline));
            inline.setLength(0);
            if (line.isEmpty()) {
                return;
            }
            // An author who numbered the items himself has switched the list's own numbers off.
            line = HeadingRule.isNumbered(line) ? line : label + line;
            label = "";
            boolean title = opening && block != null && HeadingRule.isHeadline(line) && HtmlLook.isTitle(block);
            add(title ? HeadingRule.TITLE : HeadingRule.levelOf(line), line);
        }
    }
}
