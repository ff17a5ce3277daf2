package cn.liangdeng.document;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.TextBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A document's text laid out for a page: headings, paragraphs and tables, cut into runs of words so that marked spans can be
 * shown where they stand, also where they overlap or reach over several paragraphs or cells. No words are lost: what no block
 * covers is set as paragraphs, a line each. Shown by the template {@code document/text}.
 *
 * @param parts in text order
 */
public record TypesetText(List<Part> parts) {

    public TypesetText {
        parts = List.copyOf(parts);
    }

    /**
     * Words to be marked.
     *
     * @param id how the page calls them; unique within a text
     * @param start first code point
     * @param end code point after the words
     */
    public record Span(long id, int start, int end) {}

    /** A heading, paragraph or table. */
    public sealed interface Part {

        /** Which of the three it is, for templates: heading, paragraph, table. */
        String kind();

        /** All its runs in text order. */
        List<Run> runs();

        /**
         * True where it holds words of the span.
         *
         * @param start first code point
         * @param end code point after the words
         */
        default boolean reaches(int start, int end) {
            return runs().stream().anyMatch(run -> run.start() < end && start < run.end());
        }
    }

    /**
     * A heading.
     *
     * @param level 1 for the document's title, 2 for 一、, 3 for (一), 4 for 1.
     * @param outline the same without a step left out, for screen readers: at most one more than that of the heading before
     */
    public record Heading(int level, int outline, List<Run> runs) implements Part {

        @Override
        public String kind() {
            return "heading";
        }

        /** Spans that begin here. */
        public List<Long> begins() {
            return beginsOf(runs);
        }
    }

    /** A paragraph. */
    public record Paragraph(List<Run> runs) implements Part {

        @Override
        public String kind() {
            return "paragraph";
        }

        /** Spans that begin here. */
        public List<Long> begins() {
            return beginsOf(runs);
        }
    }

    /** A table. */
    public record Table(List<Row> rows) implements Part {

        @Override
        public String kind() {
            return "table";
        }

        @Override
        public List<Run> runs() {
            return rows.stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.runs().stream())
                    .toList();
        }

        /** True where some cell holds marked words, so that a margin is needed. */
        public boolean isMarked() {
            return rows.stream().anyMatch(row -> !row.begins().isEmpty());
        }
    }

    /** A row of a table. */
    public record Row(List<Cell> cells) {

        /** Spans that begin here. */
        public List<Long> begins() {
            return cells.stream()
                    .flatMap(cell -> beginsOf(cell.runs()).stream())
                    .toList();
        }
    }

    /** A cell of a table, at least 1 by 1. */
    public record Cell(int rowSpan, int columnSpan, List<Run> runs) {}

    /**
     * Words that lie in the same spans from their first to their last.
     *
     * @param start first code point
     * @param spans ids of the spans that they lie in, the shortest first; empty for plain words
     * @param begins ids of the spans whose first word this is
     */
    public record Run(int start, String words, List<Long> spans, List<Long> begins) {

        public boolean isMarked() {
            return !spans.isEmpty();
        }

        /** Code point after its last. */
        public int end() {
            return start + words.codePointCount(0, words.length());
        }

        /** The span that a click means: the shortest. */
        public long span() {
            return spans.get(0);
        }

        /** The ids as one attribute: separated by blanks. */
        public String spanIds() {
            return spans.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
    }

    /** Lays out a text; spans outside of it are left out. */
    public static TypesetText of(DocumentText document, List<Span> spans) {
        return new TypesetText(new Setter(document.text(), spans).set(document.blocks()));
    }

    private static List<Long> beginsOf(List<Run> runs) {
        return runs.stream().flatMap(run -> run.begins().stream()).toList();
    }

    /** Cuts the text. */
    private static final class Setter {

        private final int[] text;
        private final List<Span> spans;
        private int outline;

        Setter(String text, List<Span> spans) {
            this.text = text.codePoints().toArray();
            this.spans = spans.stream()
                    .filter(span -> 0 <= span.start() && span.start() < span.end() && span.end() <= this.text.length)
                    .sorted(Comparator.comparingInt((Span span) -> span.end() - span.start())
                            .thenComparingLong(Span::id))
                    .toList();
        }

        List<Part> set(List<TextBlock> blocks) {
            List<Part> parts = new ArrayList<>();
            int done = 0;
            for (TextBlock block : blocks) {
                addLines(done, block.start(), parts);
                parts.add(part(block));
                done = Math.max(done, block.end());
            }
            addLines(done, text.length, parts);
            return parts;
        }

        private Part part(TextBlock block) {
            if (block instanceof TextBlock.Heading heading) {
                outline = Math.min(heading.level(), outline + 1);
                return new Heading(heading.level(), outline, runs(heading.start(), heading.end()));
            }
            if (block instanceof TextBlock.Table table) {
                return table(table);
            }
            return new Paragraph(runs(block.start(), block.end()));
        }

        private Table table(TextBlock.Table table) {
            List<Row> rows = new ArrayList<>();
            for (int number = 0; number < table.rows(); number++) {
                List<Cell> cells = new ArrayList<>();
                for (TextBlock.Cell cell : table.cells()) {
                    if (cell.row() == number) {
                        cells.add(new Cell(cell.rowSpan(), cell.columnSpan(), runs(cell.start(), cell.end())));
                    }
                }
                rows.add(new Row(cells));
            }
            return new Table(rows);
        }

        /** What lies between blocks: line breaks as a rule, and never to be lost where it is more. */
        private void addLines(int start, int end, List<Part> parts) {
            int lineStart = start;
            for (int i = start; i <= end; i++) {
                if (i == end || text[i] == '\n') {
                    if (!isBlank(lineStart, i)) {
                        parts.add(new Paragraph(runs(lineStart, i)));
                    }
                    lineStart = i + 1;
                }
            }
        }

        private boolean isBlank(int start, int end) {
            for (int i = start; i < end; i++) {
                if (!Character.isWhitespace(text[i]) && text[i] != 0xA0) {
                    return false;
                }
            }
            return true;
        }

        private List<Run> runs(int start, int end) {
            List<Span> here = spans.stream()
                    .filter(span -> span.start() < end && start < span.end())
                    .toList();
            TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
            for (Span span : here) {
                cuts.add(Math.max(start, span.start()));
                cuts.add(Math.min(end, span.end()));
            }
            List<Run> runs = new ArrayList<>();
            Integer from = cuts.pollFirst();
            while (from != null && !cuts.isEmpty()) {
                int first = from;
                int last = cuts.pollFirst();
                runs.add(new Run(
                        first,
                        new String(text, first, last - first),
                        here.stream()
                                .filter(span -> span.start() <= first && last <= span.end())
                                .map(Span::id)
                                .toList(),
                        here.stream()
                                .filter(span -> span.start() == first)
                                .map(Span::id)
                                .toList()));
                from = last;
            }
            return runs;
        }
    }
}
