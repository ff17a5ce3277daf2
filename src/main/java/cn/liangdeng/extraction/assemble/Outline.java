package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.TextBlock;
import cn.liangdeng.extraction.TextBlock.Heading;
import cn.liangdeng.extraction.TextBlock.Paragraph;
import cn.liangdeng.extraction.TextBlock.Table;
import cn.liangdeng.extraction.assemble.Passage.Role;
import cn.liangdeng.extraction.grammar.SourceText;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.lexicon.Cue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks through the blocks of a document and makes passages of them, each with what stands above and beside it. */
final class Outline {

    /** A longer paragraph is read in parts, so that no rule's work grows with the square of its length. */
    private static final int LONGEST = 5000;

    private static final int ABOVE = 60;
    /** The level of numbered lines and of lines that stand alone. */
    private static final int LOWEST = 4;

    /** (二)缓解拥堵,开工建设城北路。 */
    private static final Pattern SENTENCE = Pattern.compile("[,。;]");

    private static final Cue DEED = Cue.of(
            "^(?:力争|确保|全面|加快)*(?:新?建成|开工|动工|启动|新[建增组设改]|[改扩迁]建|改造|完成|设立|成立|组建|出台|印发|制定|举办|创建|争创|推出|开通|打通|建设|打造|推进|推动|培育|引进|实施|开展)(?!情况)");
    private static final int SHORT_LINE = 60;
    private static final Pattern NUMBERED = Pattern.compile("^[(]?(?<n>\\d{1,3})[).、]");

    private final SourceText source;
    private final SectionTracker tracker;
    private final List<Passage> passages = new ArrayList<>();
    private final Map<Table, Section> indicatorTables = new LinkedHashMap<>();
    private final Map<Table, Section> shareTables = new LinkedHashMap<>();
    private final Map<Table, Section> planTables = new LinkedHashMap<>();
    private int rows;
    private boolean listing;

    private Outline(SourceText source, Period period) {
        this.source = source;
        this.tracker = new SectionTracker(period, Genre.of(source.plain()), Account.of(source.plain()));
    }

    /** The passages of a document in text order. */
    static Outline of(DocumentText document, SourceText source, Period period) {
        Outline outline = new Outline(source, period);
        List<TextBlock> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            if (block instanceof Heading heading
                    && outline.item(heading, i + 1 < blocks.size() ? blocks.get(i + 1) : null)) {
                outline.addParagraph(outline.span(heading));
            } else if (block instanceof Heading heading) {
                outline.addHeading(heading);
            } else if (block instanceof Paragraph paragraph) {
                outline.addParagraph(outline.span(paragraph));
            } else if (block instanceof Table table) {
                outline.addTable(table);
            }
        }
        return outline;
    }

    List<Passage> passages() {
        return passages;
    }

    /** Tables of indicators, which are read by their own rule, with what stands above them. */
    Map<Table, Section> indicatorTables() {
        return indicatorTables;
    }

    /** Tables that share goals out among units, with what stands above them. */
    Map<Table, Section> shareTables() {
        return shareTables;
    }

    /** Tables of tasks whose rows may set what is to be invested, with what stands above them. */
    Map<Table, Section> planTables() {
        return planTables;
    }

    /** 3、建成两处公园 with 4、… on the next line: a numbered line with nothing under it is an item of a list and heads nothing. */
    private boolean item(Heading heading, @Nullable TextBlock next) {
        String words =
                source.plain().substring(span(heading).start(), span(heading).end());
        boolean sentence = heading.level() > 1 && SENTENCE.matcher(words).find();
        if (deeds(words, heading, next)) {
            return true;
        }
        if (!sentence && (heading.level() != LOWEST || !NUMBERED.matcher(words).find())) {
            return false;
        }
        if (next == null) {
            return true;
        }
        if (!(next instanceof Heading other)) {
            return false;
        }
        if (sentence) {
            return other.level() <= heading.level();
        }
        Matcher following = NUMBERED.matcher(
                source.plain().substring(span(other).start(), span(other).end()));
        return other.level() < LOWEST
                || following.find() && !following.group("n").equals("1");
    }

    /** 建成甲馆 with 开工建设乙院 on the next line: lines that each tell a deed are a list without numbers. */
    private boolean deeds(String words, Heading heading, @Nullable TextBlock next) {
        boolean deed = heading.level() == LOWEST && DEED.in(words);
        boolean more = next != null
                && (next instanceof Heading
                        || next instanceof Paragraph && span(next).length() <= SHORT_LINE)
                && DEED.in(
                        source.plain().substring(span(next).start(), span(next).end()));
        boolean last = listing && !(next instanceof Paragraph);
        listing = deed && (more || last);
        return listing;
    }

    private void addHeading(Heading heading) {
        Span span = span(heading);
        tracker.heading(heading.level(), source.plain(), span);
        passages.add(new Passage(span, Role.HEADING, tracker.section(), null));
    }

    private void addParagraph(Span span) {
        tracker.paragraph(source.plain().substring(span.start(), span.end()));
        int start = span.start();
        while (span.end() - start > LONGEST) {
            int stop = source.plain().lastIndexOf('。', start + LONGEST - 1) + 1;
            int end = stop > start ? stop : start + LONGEST;
            passages.add(new Passage(new Span(start, end), Role.BODY, tracker.section(), null));
            start = end;
        }
        passages.add(new Passage(new Span(start, span.end()), Role.BODY, tracker.section(), null));
        tracker.paragraphEnds(source.plain().substring(Math.max(start, span.end() - 60), span.end()));
    }

    private void addTable(Table table) {
        TableRoles roles = new TableRoles(table, cell -> words(cell));
        if (TransposedTable.is(table, cell -> words(cell))) {
            indicatorTables.put(TransposedTable.turned(table), tracker.section());
        } else if (ShareTable.is(table, tracker.section(), above(table), cell -> words(cell))) {
            shareTables.put(table, tracker.section());
        } else if (roles.indicators() || roles.goals() && !roles.tasks()) {
            indicatorTables.put(table, tracker.section());
        } else if (roles.tasks()) {
            planTables.put(table, tracker.section());
            if (roles.goals()) {
                indicatorTables.put(table, tracker.section());
            }
            rows = new TaskTable(source, table, roles, tracker, rows).addTo(passages);
        } else {
            table.cells().forEach(cell -> passages.add(new Passage(span(cell), Role.CELL, tracker.section(), null)));
        }
    }

    /** The document's first line and the words just above a table: its caption may be no heading. */
    private String above(Table table) {
        int start = source.index(table.start());
        String plain = source.plain();
        return plain.lines().findFirst().orElse("") + " " + plain.substring(Math.max(0, start - ABOVE), start);
    }

    private String words(TextBlock.Cell cell) {
        Span span = span(cell);
        return source.plain().substring(span.start(), span.end());
    }

    private Span span(TextBlock block) {
        return new Span(source.index(block.start()), source.index(block.end()));
    }

    private Span span(TextBlock.Cell cell) {
        return new Span(source.index(cell.start()), source.index(cell.end()));
    }
}
