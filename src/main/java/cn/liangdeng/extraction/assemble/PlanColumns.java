package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DraftTarget.Kind;
import cn.liangdeng.extraction.DraftTarget.Measure;
import cn.liangdeng.extraction.TextBlock.Cell;
import cn.liangdeng.extraction.TextBlock.Table;
import cn.liangdeng.extraction.assemble.Passage.Role;
import cn.liangdeng.extraction.grammar.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Columns of a list of projects that set what is to be invested in a year: 2026年计划投资(万元), the figure alone in its cell. */
final class PlanColumns {

    private static final Pattern HEADER = Pattern.compile(
            "^(?:(?<year>20\\d{2})年|年度|本年度?|当年)?(?<what>(?:年度)?(?:计划|预计|目标)(?:完成)?投资额?|(?:计划)?(?:完成)?投资(?:计划|目标)|投资(?=[(]))(?:[(](?<unit>[^()]{1,8})[)])?$");
    private static final Pattern CAPTION = Pattern.compile("单位:\\s*([万亿]元)");

    /** A caption may stand above a note on the table. */
    private static final int FARTHEST_CAPTION = 300;

    private final Reading reading;
    private final Table table;
    private final Section section;
    private final Map<Integer, Matcher> columns;
    private final TableRoles roles;

    PlanColumns(Reading reading, Table table, Section section) {
        this.reading = reading;
        this.table = table;
        this.section = section;
        this.roles = new TableRoles(table, this::words);
        this.columns = of(table, this::words);
    }

    /** The columns of a table that set what is to be invested in a year, with their headers. */
    static Map<Integer, Matcher> of(Table table, Function<Cell, String> words) {
        Map<Integer, Matcher> columns = new TreeMap<>();
        new TableHeader(table, words).columns().forEach((index, header) -> {
            Matcher matcher = HEADER.matcher(header);
            boolean dated = header.startsWith("20") || header.contains("年度") || header.contains("年计划");
            if (matcher.matches() && (dated || header.contains("当年") || header.contains("本年"))) {
                columns.put(index, matcher);
            }
        });
        return columns;
    }

    /** The targets of the columns. */
    List<Found> find() {
        List<Found> found = new ArrayList<>();
        RowDuty duties = new RowDuty(reading.source(), roles);
        int name = roles.of(TableRoles.Column.TASK);
        List<List<Cell>> rows = table.cellsByRow();
        for (int r = roles.headerRows(); r < rows.size() && name >= 0; r++) {
            int row = r;
            List<Cell> cells = rows.get(row);
            Cell project = in(cells, name);
            for (Map.Entry<Integer, Matcher> column : columns.entrySet()) {
                Cell cell = in(cells, column.getKey());
                CellFigure figure = cell == null ? null : CellFigure.of(words(cell));
                String unit = unit(column.getValue(), figure);
                if (project != null && cell != null && figure != null && !unit.isEmpty() && cell.row() == row) {
                    String task = words(project).trim();
                    Row owner = new Row(row, task, duties.of(cells), null, null, false);
                    found.add(target(cell, task + "完成投资", unit, figure, year(column.getValue()), owner));
                }
            }
        }
        return found;
    }

    private int year(Matcher header) {
        return header.group("year") == null ? section.period().firstYear() : Integer.parseInt(header.group("year"));
    }

    private String unit(Matcher header, @Nullable CellFigure figure) {
        if (figure != null && !figure.unit().isEmpty()) {
            return figure.unit();
        }
        if (header.group("unit") != null) {
            return header.group("unit");
        }
        int start = span(table.cells().get(0)).start();
        Matcher caption = CAPTION.matcher(reading.plain(Math.max(0, start - FARTHEST_CAPTION), start));
        return caption.find() ? caption.group(1) : "";
    }

    private Found target(Cell cell, String name, String unit, CellFigure figure, int year, Row owner) {
        Span to = span(cell);
        Passage passage = new Passage(to, Role.GOAL, section, owner);
        Timing timing = new Timing(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false, false, false, false);
        Found found = new Found(passage, to.start(), to.end(), name, name, Kind.QUANTITY, timing);
        found.unit = unit;
        found.measure = Measure.ANNUAL_NEW;
        found.rules.add("table.plan");
        return figure.bind(found);
    }

    private static @Nullable Cell in(List<Cell> cells, int index) {
        return cells.stream()
                .filter(c -> c.column() <= index && index < c.column() + c.columnSpan())
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
