package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.TextBlock.Cell;
import cn.liangdeng.extraction.TextBlock.Table;
import cn.liangdeng.extraction.assemble.Passage.Role;
import cn.liangdeng.extraction.assemble.TableRoles.Column;
import cn.liangdeng.extraction.grammar.SourceText;
import cn.liangdeng.extraction.grammar.Span;
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

    private final SourceText source;
    private final Table table;
    private final TableRoles roles;
    private final SectionTracker tracker;
    private final Set<Integer> plans;
    private int rows;
    private String task = "";

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
        Cell goal = in(cells, Column.GOAL);
        Cell measure = in(cells, Column.MEASURE);
        boolean timeOnly = goal == null || TIME_ONLY.matcher(words(goal)).matches();
        Cell deadline = in(cells, Column.DEADLINE);
        Span time = deadline != null ? span(deadline) : timeOnly && goal != null ? span(goal) : null;
        Row row = new Row(
                rows, task, new RowDuty(source, roles).of(cells), goal == null ? null : span(goal), time, timeOnly);
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
            boolean beside = roles.of(Column.PROGRESS) >= 0 && cell == measure && Account.toCome(words(cell));
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
