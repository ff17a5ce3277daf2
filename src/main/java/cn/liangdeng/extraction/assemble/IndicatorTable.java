package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DraftTarget.Kind;
import cn.liangdeng.extraction.DraftTarget.Measure;
import cn.liangdeng.extraction.TextBlock.Cell;
import cn.liangdeng.extraction.TextBlock.Table;
import cn.liangdeng.extraction.assemble.Passage.Role;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.grammar.TimeExpression;
import cn.liangdeng.extraction.lexicon.MeasureWords;
import cn.liangdeng.extraction.lexicon.Nouns;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of indicators: a row an indicator, a column a year. A figure in a year of the document's period is a target
 * and the last figure before it its baseline; figures in square brackets are sums over the period.
 */
final class IndicatorTable {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年?");
    private static final Pattern STOOD = Pattern.compile("实绩|实际|完成|基期|基数|现状|预计|上年");
    /** “十五五”累计: what is to be reached over the whole period; 1—6月累计 is what was. */
    private static final Pattern SUM =
            Pattern.compile("(?:十[三四五六]五|规划期|[三五]年|期间).{0,3}累计$|累计.{0,3}(?:目标|计划)|(?:目标|计划).{0,3}累计");

    private static final Pattern AVERAGE = Pattern.compile("年均|增速|增长率");
    private static final Pattern GROWS = Pattern.compile("(?:年均)?(?:增速|增长率?|增幅)$");
    private static final Pattern FALLS = Pattern.compile("(?:降低|下降|削减|减少|提高|增长)(?:率|幅度)?$");
    private static final Pattern GOAL = Pattern.compile("目标值?$|^目标");
    private static final Pattern CAPTION = Pattern.compile("(?:计量)?单位:\\s*([^、,,\\s()]{1,8})[)]?\\s*$");
    private static final Pattern UNIT_IN_NAME = Pattern.compile("\\(([^()]{1,12})\\)\\s*$");

    private final Reading reading;
    private final Table table;
    private final Section section;
    private final Map<Integer, Integer> years = new TreeMap<>();
    private final RowDuty duties;
    private final int deadlineColumn;
    private final Set<Integer> stood = new HashSet<>();
    /** Columns of goals that name no year: that of the row's own day, or the document's last. */
    private final Set<Integer> undated = new HashSet<>();

    /** Columns that set what is reached over the whole period. */
    private final Set<Integer> sums = new HashSet<>();

    private @Nullable Row owner;
    private @Nullable LocalDate due;
    private final boolean turned;
    private final int firstRow;
    private final Map<Integer, String> units = new TreeMap<>();
    private final String caption;
    private boolean averages;
    private int nameColumn = -1;
    private int unitColumn = -1;
    private int averageColumn = -1;

    IndicatorTable(Reading reading, Table table, Section section) {
        this.reading = reading;
        this.table = table;
        this.section = section;
        TableRoles roles = new TableRoles(table, cell -> words(cell));
        this.duties = new RowDuty(reading.source(), roles);
        this.deadlineColumn = roles.of(TableRoles.Column.DEADLINE);
        this.turned = TransposedTable.isTurned(table);
        TableHeader header = new TableHeader(table, cell -> words(cell));
        this.firstRow = turned ? 1 : header.rows();
        this.caption = caption();
        header.columns().forEach((column, words) -> header(column, words, header.own(column)));
    }

    /** 单位:亿元 on the line above the table. */
    private String caption() {
        int start = span(table.cells().get(0)).start();
        Matcher unit = CAPTION.matcher(reading.plain(Math.max(0, start - 24), start));
        return unit.find() ? unit.group(1) : "";
    }

    private void header(int column, String words, String own) {
        Matcher year = YEAR.matcher(words);
        Matcher inHeader = UNIT_IN_NAME.matcher(words);
        if (inHeader.find() && MeasureWords.UNIT.is(inHeader.group(1).replaceFirst("^[十百千万亿]+", ""))) {
            units.put(column, inHeader.group(1));
        }
        if (AVERAGE.matcher(words).find()) {
            averageColumn = column;
            averages = words.contains("年均") || section.period().severalYears();
        } else if (year.find()) {
            years.put(column, Integer.parseInt(year.group(1)));
            if (STOOD.matcher(words).find() && !words.contains("目标")) {
                stood.add(column);
            }
        } else if (SUM.matcher(words).find()) {
            years.put(column, section.period().to().getYear());
            undated.add(column);
            sums.add(column);
        } else if (own.matches("(?:计量)?单位")) {
            unitColumn = column;
        } else if (GOAL.matcher(words).find() && !words.endsWith("指标")) {
            years.put(column, section.period().to().getYear());
            undated.add(column);
        } else if ((words.contains("指标") || turned && column == 0) && nameColumn < 0 && !words.contains("属性")) {
            nameColumn = column;
        }
    }

    /** The targets of the table. */
    List<Found> find() {
        List<Found> found = new ArrayList<>();
        List<List<Cell>> rows = table.cellsByRow();
        for (int r = firstRow; r < rows.size(); r++) {
            List<Cell> covering = rows.get(r);
            Map<Integer, Cell> cells = new TreeMap<>();
            for (Cell cell : covering) {
                if (cell.row() == r) {
                    cells.put(cell.column(), cell);
                }
            }
            Cell name = cells.get(nameColumn);
            if (name != null) {
                owner = new Row(r, words(name), duties.of(covering), null, null, false);
                due = due(covering);
                addRow(cells, name, r, found);
            }
        }
        return found;
    }

    /** The day that the row names in a column of its own, or null. */
    private @Nullable LocalDate due(List<Cell> cells) {
        for (Cell cell : cells) {
            if (cell.column() == deadlineColumn) {
                Span span = span(cell);
                return reading.timesIn(span.start(), span.end()).stream()
                        .filter(time -> time.kind() == TimeExpression.Kind.BY)
                        .map(time -> time.last(section.period().firstYear()))
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    private void addRow(Map<Integer, Cell> cells, Cell nameCell, int row, List<Found> found) {
        String unit = unitColumn >= 0 && cells.containsKey(unitColumn)
                ? words(cells.get(unitColumn)).trim()
                : caption;
        unit = unit.matches("[-—/无]+") ? "" : unit;
        String name = words(nameCell).trim();
        Matcher inName = UNIT_IN_NAME.matcher(name);
        if ((unit.isEmpty() || unit.equals(caption)) && inName.find()) {
            unit = inName.group(1);
            name = name.substring(0, inName.start());
        }
        NavigableMap<Integer, BigDecimal> baselines = new TreeMap<>();
        for (Map.Entry<Integer, Integer> column : years.entrySet()) {
            Cell cell = cells.get(column.getKey());
            if (cell == null) {
                continue;
            }
            CellFigure figure = CellFigure.of(words(cell));
            if (figure == null) {
                continue;
            }
            if (stood.contains(column.getKey())
                    || column.getValue() < section.period().firstYear()) {
                baselines.put(column.getValue(), figure.value());
            } else {
                String own = units.getOrDefault(column.getKey(), "");
                int year = due != null && undated.contains(column.getKey()) ? due.getYear() : column.getValue();
                found.add(target(
                        nameCell, cell, name, unit.isEmpty() ? own : unit, figure, year, before(baselines, year), row));
            }
        }
        Cell average = cells.get(averageColumn);
        if (average == null) {
            return;
        }
        CellFigure growth = CellFigure.of(words(average));
        if (growth != null) {
            found.add(growth(nameCell, average, name, unit, growth, row));
        }
    }

    /** The last figure known of a year before; where there is none, what is expected of the year itself. */
    private static @Nullable BigDecimal before(NavigableMap<Integer, BigDecimal> baselines, int year) {
        Map.Entry<Integer, BigDecimal> known = baselines.lowerEntry(year);
        return known == null ? baselines.get(year) : known.getValue();
    }

    private Found target(
            Cell nameCell,
            Cell cell,
            String name,
            String unit,
            CellFigure figure,
            int year,
            @Nullable BigDecimal baseline,
            int row) {
        String measured = figure.unit().isEmpty() ? unit : figure.unit();
        boolean percent = CellFigure.percent(measured);
        boolean grows = name.matches(".*(?:增速|增长率|增长|下降|降低)$");
        Kind kind = !percent ? Kind.QUANTITY : grows ? Kind.GROWTH_RATE : Kind.RATIO;
        boolean sum = figure.sum() || name.startsWith("累计") || sums.contains(cell.column());
        boolean several = section.period().severalYears() && goals() < 2;
        Measure measure = kind == Kind.GROWTH_RATE
                ? Measure.GROWTH
                : sum ? Measure.CUMULATIVE : name.startsWith("新增") && !several ? Measure.ANNUAL_NEW : Measure.LEVEL;
        boolean flow = Nouns.FLOW_AMOUNT.matcher(name).find() && kind == Kind.QUANTITY && !several && !sum;
        Found found = make(nameCell, cell, name, kind, year, row);
        found.measure = flow ? Measure.ANNUAL_NEW : measure;
        found.unit = measured;
        found.baseline = sum ? null : baseline;
        return figure.bind(found);
    }

    /** Columns that set goals: where each year has its own, a flow is the year's. */
    private long goals() {
        return years.entrySet().stream()
                .filter(y -> !stood.contains(y.getKey())
                        && y.getValue() >= section.period().firstYear())
                .count();
    }

    /** The column of means: 7 % a year, or in brackets the sum over the period; of a rate a sum is a difference in points. */
    private Found growth(Cell nameCell, Cell cell, String name, String unit, CellFigure figure, int row) {
        boolean sum = figure.sum();
        // 能耗降低 [16] is a fall by 16 % over the period, 普及率 [5] a rise by 5 points
        boolean fall = sum && unit.startsWith("%") && FALLS.matcher(name).find();
        boolean rate = unit.startsWith("%") && !fall;
        Kind kind = !sum || fall ? Kind.GROWTH_RATE : rate ? Kind.RATIO : Kind.QUANTITY;
        int last = section.period().to().getYear();
        String full = sum ? name : GROWS.matcher(name).replaceFirst("") + (averages ? "年均增速" : "增速");
        Found found = make(nameCell, cell, full, kind, last, row);
        found.measure = sum && !rate && !fall ? Measure.CUMULATIVE : Measure.GROWTH;
        found.unit = !sum || fall ? "%" : rate ? "个百分点" : unit;
        return figure.bind(found);
    }

    private Found make(Cell nameCell, Cell cell, String name, Kind kind, int year, int row) {
        Span to = span(cell);
        // on its side the name stands rows away from its figure
        Span from = turned ? to : span(nameCell);
        LocalDate first =
                LocalDate.of(goals() > 1 ? year : Math.min(section.period().firstYear(), year), 1, 1);
        LocalDate last = due != null && due.getYear() == year ? due : LocalDate.of(year, 12, 31);
        Timing timing = new Timing(first, last, false, false, year > first.getYear(), false);
        Passage passage = new Passage(new Span(from.start(), to.end()), Role.GOAL, section, owner);
        Found found = new Found(passage, from.start(), to.end(), name, name, kind, timing);
        found.rules.add("table.indicator");
        return found;
    }

    private String words(Cell cell) {
        Span span = span(cell);
        return reading.plain(span.start(), span.end());
    }

    private Span span(Cell cell) {
        return new Span(reading.source().index(cell.start()), reading.source().index(cell.end()));
    }
}
