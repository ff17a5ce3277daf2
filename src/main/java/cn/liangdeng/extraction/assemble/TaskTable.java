package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.TextBlock.Cell;
import cn.liangdeng.extraction.TextBlock.Table;
import cn.liangdeng.extraction.assemble.Passage.Role;
import cn.liangdeng.extraction.assemble.TableRoles.Column;
import cn.liangdeng.extraction.grammar.Responsibility;
import cn.liangdeng.extraction.grammar.SourceText;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.lexicon.Cue;
import cn.liangdeng.extraction.lexicon.DeedVerbs;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes passages of the cells of a task table: each row with its task, its units and its time. */
final class TaskTable {

    /** A goal cell that names nothing but a time. */
    private static final Pattern TIME_ONLY = Pattern.compile(
            "^(?:到|力争)?(?:20\\d{2}年?)?(?:度)?(?:\\d{1,2}月)?(?:全年|年底|月底|年内|底|年|长期|持续|长期坚持|持续推进|常态化|上半年|下半年|[一二三四]季度|底前|前|之前|以前|\\s|[-~至、,])*$");

    /** Words of time, and 完成 behind them, which says no more. */
    private static final Pattern DAYS = Pattern.compile(
            "(?:20\\d{2}年|\\d{1,2}月|\\d{1,2}日|第?[一二三四]季度|[上下]半年|年)?(?:底|末|内|上旬|中旬|下旬)?(?:之前|以前|前)?(?:全部|全面|基本)?完成(?:$|(?=[,;。\\s]))");

    private static final Cue DOES =
            Cue.of("(?:" + DeedVerbs.ANY.regex() + ")|竣工|完工|开工|封顶|投产|投用|通车|验收|交付|开园|开业|招标|报批|立项|批复|进场|施工");

    private final SourceText source;
    private final Table table;
    private final TableRoles roles;
    private final SectionTracker tracker;
    private final Set<Integer> plans;
    private int rows;
    private String task = "";
    private @Nullable Responsibility duty;

    TaskTable(SourceText source, Table table, TableRoles roles, SectionTracker tracker, int rows) {
        this.source = source;
        this.table = table;
        this.roles = roles;
        this.tracker = tracker;
        this.rows = rows;
        this.plans = PlanColumns.of(table, this::words).keySet();
    }

    /** Adds the passages; returns the number of the last row. */
    int addTo(List<Passage> passages) {
        List<List<Cell>> byRow = table.cellsByRow();
        for (int r = roles.headerRows(); r < byRow.size(); r++) {
            List<Cell> cells = byRow.get(r);
            if (cells.size() == 1 && cells.get(0).columnSpan() >= table.columns()) {
                Span span = span(cells.get(0));
                tracker.heading(4, source.plain(), span);
                passages.add(new Passage(span, Role.HEADING, tracker.section(), null));
            } else if (!cells.isEmpty()) {
                addRow(cells, r, passages);
            }
        }
        return rows;
    }

    private void addRow(List<Cell> cells, int r, List<Passage> passages) {
        rows++;
        Cell named = in(cells, Column.TASK);
        Cell taskCell = named == null ? in(cells, Column.INDICATOR) : named;
        task = taskCell == null ? task : words(taskCell);
        Cell deadline = in(cells, Column.DEADLINE);
        Cell aim = in(cells, Column.GOAL);
        // 时间节点 | 6月底前主体封顶;12月底前投产: a column of days may say what is to be done by each
        Cell goal = aim == null && deadline != null && roles.steps() && does(words(deadline)) ? deadline : aim;
        Cell measure = in(cells, Column.MEASURE);
        boolean timeOnly = goal == null || TIME_ONLY.matcher(words(goal)).matches();
        Span time =
                deadline != null && deadline != goal ? span(deadline) : timeOnly && goal != null ? span(goal) : null;
        Responsibility own = new RowDuty(source, roles).of(cells);
        boolean goesOn = own == null && roles.of(Column.NUMBER) >= 0 && in(cells, Column.NUMBER) == null;
        // a further matter of the same number: who answers is not said again
        duty = goesOn ? duty : own;
        Row row = new Row(rows, task, duty, goal == null ? null : span(goal), time, timeOnly);
        for (Cell cell : cells) {
            boolean read = plans.contains(cell.column()) || cell == goal && roles.goals();
            boolean planned = read && CellFigure.of(words(cell)) != null;
            if (cell.row() != r || planned) {
                continue;
            }
            Role role = cell == goal
                    ? Role.GOAL
                    : cell == measure || measure == null && timeOnly && cell == taskCell ? Role.MEASURE : Role.CELL;
            if (roles.nodes().contains(cell.column()) && cell != goal && cell != measure) {
                passages.add(node(cell, row));
                continue;
            }
            boolean described = goal != null && cell == in(cells, Column.DESCRIPTION)
                    || cell == in(cells, Column.PROGRESS) && cell != goal && cell != measure;
            // 进展情况登记表 with 计划完成时间 or a column of 进展情况: what is to be done stands beside it and is no account
            boolean beside = roles.of(Column.PROGRESS) >= 0 && (cell == measure || cell == taskCell);
            boolean due = (deadline != null || beside) && !described;
            Section section = due ? tracker.section().ahead() : tracker.section();
            passages.add(new Passage(span(cell), described ? Role.DESCRIPTION : role, section, row));
        }
    }

    /** 二季度 | 开工10个: a step on the way, due when its column says. */
    private Passage node(Cell cell, Row row) {
        Span head = table.cells().stream()
                .filter(c -> c.row() < roles.headerRows()
                        && c.column() <= cell.column()
                        && cell.column() < c.column() + c.columnSpan())
                .max(Comparator.comparingInt(Cell::row))
                .map(this::span)
                .orElse(span(cell));
        Row step = new Row(row.number(), row.task(), row.duty(), span(cell), head, false);
        return new Passage(span(cell), Role.STEP, tracker.section().ahead(), step);
    }

    private static boolean does(String words) {
        return DOES.in(DAYS.matcher(words).replaceAll(""));
    }

    private @Nullable Cell in(List<Cell> cells, Column column) {
        int index = roles.of(column);
        for (Cell cell : cells) {
            if (index >= 0 && cell.column() <= index && index < cell.column() + cell.columnSpan()) {
                return cell;
            }
        }
        return null;
    }

    private String words(Cell cell) {
        Span span = span(cell);
        return source.plain().substring(span.start(), span.end());
    }

    private Span span(Cell cell) {
        return new Span(source.index(cell.start()), source.index(cell.end()));
    }
}
