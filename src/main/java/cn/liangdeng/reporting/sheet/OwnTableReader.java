package cn.liangdeng.reporting.sheet;

import cn.liangdeng.office.SheetCell;
import cn.liangdeng.office.SheetTable;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.reporting.sheet.SheetTrial.Line;
import cn.liangdeng.reporting.sheet.SheetTrial.Problem;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a unit's own table, whose columns have been pointed out. */
final class OwnTableReader {

    private static final Pattern MONTH =
            Pattern.compile("(?:(\\d{4})[年./-]?)?(?:\\d{1,2}[-—~至])?(\\d{1,2})月?(?:份)?(?:累计)?");

    private final SheetTable table;
    private final int headerRow;
    private final Map<SheetField, Integer> columns;
    private final Map<String, Optional<Long>> names;

    /**
     * @param names what the unit's own names mean
     */
    OwnTableReader(
            SheetTable table, int headerRow, Map<SheetField, Integer> columns, Map<String, Optional<Long>> names) {
        this.table = table;
        this.headerRow = headerRow;
        this.columns = columns;
        this.names = names;
    }

    SheetReading read(List<SheetRow> rows) {
        Map<String, SheetRow> byName = byName(rows);
        Map<Long, SheetRow> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.owed().id().value(), row));
        List<RowExamination> examined = new ArrayList<>();
        List<Line> astray = new ArrayList<>();
        Set<String> unknown = new LinkedHashSet<>();
        Set<IndicatorId> seen = new HashSet<>();
        int passedOver = 0;
        for (cn.liangdeng.office.SheetRow line : table.rows()) {
            String name = text(line, SheetField.NAME);
            if (line.number() <= headerRow || name.isBlank()) {
                continue;
            }
            Optional<Long> said = names.get(ColumnGuess.normal(name));
            SheetRow row = said != null ? said.map(byId::get).orElse(null) : byName.get(ColumnGuess.normal(name));
            if (row == null) {
                if (said == null && !saysNothing(line)) {
                    unknown.add(name.strip());
                } else {
                    passedOver++;
                }
            } else if (!isOfMonth(line, row.owed().dataMonth())) {
                passedOver++;
            } else if (seen.add(row.owed().id())) {
                examined.add(new RowExamination(row, null, fields(line)));
            } else {
                astray.add(new Line(
                        Integer.toString(line.number()),
                        name,
                        null,
                        "",
                        "",
                        Problem.of("reporting.sheet.problem.twice")));
            }
        }
        List<String> absent = rows.stream()
                .filter(row -> !seen.contains(row.owed().id()))
                .map(row -> row.owed().name())
                .toList();
        return new SheetReading(examined, astray, absent, passedOver, List.copyOf(unknown));
    }

    /** Indicators by their name and by what their targets are called; a name that means two of them means none. */
    private static Map<String, SheetRow> byName(List<SheetRow> rows) {
        Map<String, @Nullable SheetRow> titles = new HashMap<>();
        rows.forEach(row -> row.owed()
                .targets()
                .forEach(target -> titles.merge(
                        ColumnGuess.normal(target.title()), row, (one, other) -> one == other ? one : null)));
        Map<String, SheetRow> byName = new HashMap<>();
        titles.forEach((title, row) -> {
            if (row != null) {
                byName.put(title, row);
            }
        });
        rows.forEach(row -> byName.put(ColumnGuess.normal(row.owed().name()), row));
        return byName;
    }

    private boolean saysNothing(cn.liangdeng.office.SheetRow line) {
        return fields(line).values().stream().allMatch(cell -> FigureReader.isNothing(cell.text()));
    }

    /** Without a column for the month every row is of the month that is filed. */
    private boolean isOfMonth(cn.liangdeng.office.SheetRow line, ReportingMonth month) {
        Integer column = columns.get(SheetField.MONTH);
        if (column == null) {
            return true;
        }
        SheetCell cell = line.cells().get(column);
        if (cell.date() != null) {
            return ReportingMonth.of(cell.date()).equals(month);
        }
        String written = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).replaceAll("\\s+", "");
        Matcher shape = MONTH.matcher(written);
        return shape.matches()
                && (shape.group(1) == null || Integer.parseInt(shape.group(1)) == month.year())
                && Integer.parseInt(shape.group(2)) == month.month();
    }

    private String text(cn.liangdeng.office.SheetRow line, SheetField field) {
        Integer column = columns.get(field);
        return column == null ? "" : line.cells().get(column).text();
    }

    private Map<SheetField, SheetCell> fields(cn.liangdeng.office.SheetRow line) {
        Map<SheetField, SheetCell> fields = new EnumMap<>(SheetField.class);
        columns.forEach((field, column) -> {
            if (field != SheetField.NAME && field != SheetField.MONTH) {
                fields.put(field, line.cells().get(column));
            }
        });
        return fields;
    }
}
