package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DraftTarget.Kind;
import cn.liangdeng.extraction.DraftTarget.Measure;
import cn.liangdeng.extraction.TextBlock.Cell;
import cn.liangdeng.extraction.TextBlock.Table;
import cn.liangdeng.extraction.assemble.Passage.Role;
import cn.liangdeng.extraction.grammar.Responsibility;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.lexicon.MeasureWords;
import cn.liangdeng.extraction.lexicon.Nouns;
import cn.liangdeng.extraction.lexicon.Organisations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A goal shared out among units (任务分解表): a row a unit, a column an indicator with its unit of measure in the header. Each
 * figure is the goal of its row's unit; the row of sums is the total the others are parts of.
 */
final class ShareTable {

    private static final Pattern OWNER =
            Pattern.compile("^(?:责任)?(?:单位|部门|街镇|镇街|乡镇|镇办|街道|地区|区县|县区|县(?:市、?)?区|园区)(?:名称)?$");
    private static final Pattern MEASURED = Pattern.compile("^(?<name>.{2,24}?)[(](?:单位:)?(?<unit>[^()]{1,8})[)]$");
    private static final Pattern SHARED = Pattern.compile("分解|任务|目标|计划|指标");
    private static final Pattern LOOKS_BACK = Pattern.compile("完成情况|进度|进展|统计|通报|实绩");
    /** A table that has such a column gives each of its own rows a name. */
    private static final Pattern NAMES = Pattern.compile("^指标|指标名称|任务(?![(])|项目名称|事项|内容|举措");

    private static final Pattern TOTAL = Pattern.compile("^(?:合计|总计|全[区市县镇]|小计)$");
    private static final int FEWEST = 2;

    private final Reading reading;
    private final Table table;
    private final Section section;
    private final int firstRow;
    private final Map<Integer, Matcher> columns;

    ShareTable(Reading reading, Table table, Section section) {
        this.reading = reading;
        this.table = table;
        this.section = section;
        TableHeader header = new TableHeader(table, this::words);
        this.firstRow = header.rows();
        this.columns = measured(header);
    }

    /** Whether a table shares goals out among units, told by its headers, its first column and the words above it. */
    static boolean is(Table table, Section section, String near, Function<Cell, String> words) {
        TableHeader header = new TableHeader(table, words);
        int owner = owner(header);
        String above = String.join(" ", section.headings()) + " " + near;
        Set<Integer> measured = measured(header).keySet();
        boolean named = header.columns().values().stream()
                .anyMatch(h -> NAMES.matcher(h).find());
        if (owner < 0
                || named
                || measured.isEmpty()
                || section.review()
                || !SHARED.matcher(above).find()
                || LOOKS_BACK.matcher(above).find()) {
            return false;
        }
        long units = table.cells().stream()
                .filter(c -> c.row() >= header.rows() && c.column() == owner)
                .filter(c -> Organisations.isName(words.apply(c).replaceAll("\\s", "")))
                .count();
        boolean figures = table.cells().stream()
                .filter(c -> c.row() >= header.rows() && measured.contains(c.column()))
                .allMatch(c -> blank(words.apply(c)) || CellFigure.of(words.apply(c)) != null);
        return units >= FEWEST && figures;
    }

    private static boolean blank(String words) {
        return words.isBlank() || words.trim().matches("[-—/]+");
    }

    private static int owner(TableHeader header) {
        return header.columns().entrySet().stream()
                .filter(e -> OWNER.matcher(e.getValue()).matches())
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }

    private static Map<Integer, Matcher> measured(TableHeader header) {
        Map<Integer, Matcher> columns = new TreeMap<>();
        header.columns().forEach((index, words) -> {
            Matcher matcher = MEASURED.matcher(words);
            if (matcher.matches() && MeasureWords.UNIT.is(matcher.group("unit").replaceFirst("^[十百千万亿]+", ""))) {
                columns.put(index, matcher);
            }
        });
        return columns;
    }

    /** The targets of the table. */
    List<Found> find() {
        List<Found> found = new ArrayList<>();
        Map<Integer, Found> totals = new HashMap<>();
        Map<Found, Integer> parts = new IdentityHashMap<>();
        int owner = owner(new TableHeader(table, this::words));
        List<List<Cell>> rows = table.cellsByRow();
        for (int r = firstRow; r < rows.size(); r++) {
            Cell unit = in(rows.get(r), owner);
            if (unit == null) {
                continue;
            }
            boolean total = TOTAL.matcher(words(unit).replaceAll("\\s", "")).matches();
            for (Map.Entry<Integer, Matcher> column : columns.entrySet()) {
                Cell cell = in(rows.get(r), column.getKey());
                CellFigure figure = cell == null ? null : CellFigure.of(words(cell));
                if (cell != null && figure != null) {
                    Found target = target(unit, cell, column.getValue(), figure, total, r);
                    found.add(target);
                    if (total) {
                        totals.put(column.getKey(), target);
                    } else {
                        parts.put(target, column.getKey());
                    }
                }
            }
        }
        parts.forEach((part, column) -> part.parent = totals.get(column));
        return found;
    }

    private Found target(Cell owner, Cell cell, Matcher header, CellFigure figure, boolean total, int row) {
        Span place = span(owner);
        Responsibility duty = total
                ? null
                : new Responsibility(
                        place.start(), place.end(), Organisations.split(words(owner)), List.of(), List.of());
        Row line = new Row(row, header.group("name"), duty, null, null, false);
        Span to = span(cell);
        Passage passage = new Passage(to, Role.GOAL, section, line);
        Period years = section.period();
        Timing timing = new Timing(years.from(), years.to(), false, true, years.severalYears(), false);
        String name = header.group("name");
        String unit = figure.unit().isEmpty() ? header.group("unit") : figure.unit();
        boolean percent = CellFigure.percent(unit);
        boolean grows = name.matches(".*(?:增速|增长率|增长|增幅)$");
        Kind kind = !percent ? Kind.QUANTITY : grows ? Kind.GROWTH_RATE : Kind.RATIO;
        Found target = new Found(passage, to.start(), to.end(), name, name, kind, timing);
        target.unit = unit;
        target.measure = measure(kind, name, years);
        target.rules.add("table.share");
        return figure.bind(target);
    }

    private static Measure measure(Kind kind, String name, Period years) {
        if (kind == Kind.GROWTH_RATE) {
            return Measure.GROWTH;
        }
        boolean level = kind == Kind.RATIO || Nouns.STOCK.matcher(name).find();
        return level ? Measure.LEVEL : years.severalYears() ? Measure.CUMULATIVE : Measure.ANNUAL_NEW;
    }

    private static @Nullable Cell in(List<Cell> row, int column) {
        return row.stream()
                .filter(c -> c.column() <= column && column < c.column() + c.columnSpan())
                .findFirst()
                .orElse(null);
    }

    private String words(Cell cell) {
        Span span = span(cell);
        return reading.plain(span.start(), span.end());
    }

    private Span span(Cell cell) {
        return new Span(reading.source().index(cell.start()), reading.source().index(cell.end()));
    }
}
