package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.TextBlock.Cell;
import cn.liangdeng.extraction.TextBlock.Table;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A table of indicators that lies on its side: a row a year, a column an indicator. */
final class TransposedTable {

    private static final Pattern CORNER = Pattern.compile("^(?:年份|年度|时间|指标|指标名称|年份指标|指标年份)?$");
    private static final Pattern YEAR = Pattern.compile(
            "^(?:到)?20\\d{2}年?(?:底|末|度)?(?:[((].{1,6}[))]|(?:预期|规划|工作)?目标值?|计划|实绩|实际|预计|预期|完成值?|现状|基期|基数)?$");
    private static final Pattern ATTRIBUTE = Pattern.compile("^(?:计量)?单位$|^(?:责任|牵头)(?:单位|部门)$|^(?:指标)?属性$|^年均增[速长]$");
    private static final int FEWEST = 2;

    private TransposedTable() {}

    /** Whether the first column names years below a corner that names none, and no other header does. */
    static boolean is(Table table, Function<Cell, String> words) {
        long years = table.cells().stream()
                .filter(c -> c.row() > 0 && c.column() == 0 && year(c, words))
                .count();
        boolean attributes = table.cells().stream()
                .anyMatch(c -> c.row() > 0
                        && c.column() == 0
                        && ATTRIBUTE
                                .matcher(words.apply(c).replaceAll("\\s", ""))
                                .matches());
        boolean headed = table.cells().stream().anyMatch(c -> c.row() == 0 && year(c, words));
        boolean corner = table.cells().stream()
                .filter(c -> c.row() == 0 && c.column() == 0)
                .allMatch(c ->
                        CORNER.matcher(words.apply(c).replaceAll("\\s", "")).matches());
        return (years >= FEWEST || years > 0 && attributes) && !headed && corner;
    }

    private static boolean year(Cell cell, Function<Cell, String> words) {
        return YEAR.matcher(words.apply(cell).replaceAll("\\s", "")).matches();
    }

    /** The same table with its rows as columns. */
    static Table turned(Table table) {
        List<Cell> cells = table.cells().stream()
                .map(c -> new Cell(c.column(), c.row(), c.columnSpan(), c.rowSpan(), c.start(), c.end()))
                .sorted(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column))
                .toList();
        return new Table(table.start(), table.end(), table.columns(), table.rows(), cells);
    }

    /** Whether a table was turned: its second row was written before its second column. */
    static boolean isTurned(Table table) {
        int below = start(table, 1, 0);
        int beside = start(table, 0, 1);
        return below >= 0 && beside > below;
    }

    private static int start(Table table, int row, int column) {
        return table.cells().stream()
                .filter(c -> c.row() == row && c.column() == column)
                .mapToInt(Cell::start)
                .findFirst()
                .orElse(-1);
    }
}
