package cn.liangdeng.reporting.sheet;

import cn.liangdeng.office.ColumnSpec;
import cn.liangdeng.office.SheetCell;
import cn.liangdeng.office.SheetSpec;
import cn.liangdeng.office.SheetTable;
import cn.liangdeng.office.TemplateWriter;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.reporting.query.FiledFigure;
import cn.liangdeng.reporting.query.SheetReport;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.reporting.sheet.SheetTrial.Line;
import cn.liangdeng.reporting.sheet.SheetTrial.Problem;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 本月填报 as a workbook, out and in: a row an indicator, told by its hidden key and not by its place. */
@Component
class MonthSheet {

    private final SheetTexts texts;

    MonthSheet(SheetTexts texts) {
        this.texts = texts;
    }

    /** A column; its header and its hint stand in the bundles under its name. */
    enum Column {
        KEY(null, 0),
        NAME(null, 30),
        UNIT(null, 9),
        GOAL(null, 24),
        MONTH(null, 12),
        BEFORE(null, 14),
        VALUE(SheetField.VALUE, 16),
        NIL(SheetField.NIL, 9),
        COMPLETED_ON(SheetField.COMPLETED_ON, 13),
        PROGRESS(SheetField.PROGRESS, 36),
        PROBLEM(SheetField.PROBLEM, 26),
        NEXT_STEP(SheetField.NEXT_STEP, 26),
        COORDINATION(SheetField.COORDINATION, 26),
        STATE(null, 24);

        private final @Nullable SheetField field;
        private final double width;

        Column(@Nullable SheetField field, double width) {
            this.field = field;
            this.width = width;
        }
    }

    /**
     * What the sheet shows beside what is filled in.
     *
     * @param goal what is promised
     * @param state where it stands, and why it cannot be changed where it cannot
     */
    record Beside(String goal, String state) {}

    byte[] write(
            DistrictId district,
            UnitSummary unit,
            ReportingMonth filingMonth,
            List<SheetRow> rows,
            Map<IndicatorId, Beside> beside) {
        List<List<@Nullable Object>> cells = rows.stream()
                .map(row -> cells(
                        key(district, unit, filingMonth, row),
                        row,
                        beside.getOrDefault(row.owed().id(), new Beside("", ""))))
                .toList();
        return TemplateWriter.write(
                new SheetSpec(
                        title(unit, filingMonth),
                        texts.say("reporting.sheet.subtitle"),
                        Arrays.stream(Column.values()).map(this::spec).toList(),
                        cells),
                0);
    }

    String title(UnitSummary unit, ReportingMonth filingMonth) {
        return texts.say("reporting.sheet.title", unit.name(), texts.month(filingMonth));
    }

    private static RowKey key(DistrictId district, UnitSummary unit, ReportingMonth filingMonth, SheetRow row) {
        SheetReport report = row.report();
        return RowKey.ofMonth(
                district.value(),
                unit.id().value(),
                filingMonth,
                row.owed().id().value(),
                report == null ? null : report.version(),
                RowContent.of(row).digest());
    }

    private List<@Nullable Object> cells(RowKey key, SheetRow row, Beside beside) {
        RowContent content = RowContent.of(row);
        FiledFigure before = row.before();
        List<@Nullable Object> cells = new ArrayList<>();
        for (Column column : Column.values()) {
            cells.add(
                    switch (column) {
                        case KEY -> key.print();
                        case NAME -> row.owed().name();
                        case UNIT -> row.owed().countedIn();
                        case GOAL -> beside.goal();
                        case MONTH -> texts.month(row.owed().dataMonth());
                        case BEFORE -> before == null ? null : before.value();
                        case VALUE -> content.value();
                        case NIL -> content.nil() ? texts.say("reporting.sheet.yes") : null;
                        case COMPLETED_ON -> content.completedOn();
                        case PROGRESS, PROBLEM, NEXT_STEP, COORDINATION ->
                            content.text(SheetField.valueOf(column.name()));
                        case STATE -> beside.state();
                    });
        }
        return cells;
    }

    private ColumnSpec spec(Column column) {
        String header = header(column);
        ColumnSpec spec = switch (column) {
            case BEFORE, VALUE -> ColumnSpec.number(header, ColumnSpec.AS_IS);
            case COMPLETED_ON -> ColumnSpec.date(header);
            case NIL -> ColumnSpec.text(header).withDropDown(List.of(texts.say("reporting.sheet.yes")));
            default -> ColumnSpec.text(header);
        };
        if (column == Column.KEY) {
            return spec.asHidden();
        }
        ColumnSpec wide = spec.withWidth(column.width);
        return column.field == null
                ? wide.asLocked()
                : wide.withComment(texts.say("reporting.sheet.comment." + column.name()));
    }

    String header(Column column) {
        return texts.say("reporting.sheet.column." + column.name());
    }

    /** By what a file is known as one that was handed out here. */
    List<String> headers() {
        return Arrays.stream(Column.values())
                .filter(column -> column == Column.KEY || column.field != null)
                .map(this::header)
                .toList();
    }

    /**
     * What a file says that was handed out here.
     *
     * @param table with {@link #headers()}
     * @param rows the unit's month as it is stored
     */
    SheetReading read(
            SheetTable table, DistrictId district, UnitSummary unit, ReportingMonth filingMonth, List<SheetRow> rows) {
        Map<Long, SheetRow> owed = new LinkedHashMap<>();
        rows.forEach(row -> owed.put(row.owed().id().value(), row));
        List<RowExamination> examined = new ArrayList<>();
        List<Line> astray = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (cn.liangdeng.office.SheetRow line : table.rows()) {
            SheetCell keyCell = table.cell(line, header(Column.KEY));
            RowKey key = RowKey.parse(keyCell.text()).orElse(null);
            Problem problem = problem(key, keyCell, district, unit, filingMonth, owed, seen);
            if (problem == null && key != null) {
                SheetRow row = owed.get(key.indicator());
                if (row != null) {
                    examined.add(new RowExamination(row, key, fields(table, line)));
                }
            } else if (problem != null && !saysNothing(table, line, keyCell)) {
                astray.add(new Line(Integer.toString(line.number()), name(table, line), null, "", "", problem));
            }
        }
        List<String> absent = rows.stream()
                .filter(row -> !seen.contains(row.owed().id().value()))
                .map(row -> row.owed().name())
                .toList();
        return new SheetReading(examined, astray, astray.isEmpty() ? absent : List.of(), 0, List.of());
    }

    private static @Nullable Problem problem(
            @Nullable RowKey key,
            SheetCell cell,
            DistrictId district,
            UnitSummary unit,
            ReportingMonth filingMonth,
            Map<Long, SheetRow> owed,
            Set<Long> seen) {
        if (key == null || key.sheet() != RowKey.Sheet.MONTH) {
            return Problem.of(cell.text().isBlank() ? "reporting.sheet.problem.added" : "reporting.sheet.problem.key");
        }
        if (key.district() != district.value()) {
            return Problem.of("reporting.sheet.problem.otherDistrict");
        }
        if (key.unit() != unit.id().value()) {
            return Problem.of("reporting.sheet.problem.otherUnit", unit.name());
        }
        if (!key.period().equals(filingMonth.toString())) {
            return Problem.of("reporting.sheet.problem.otherMonth", key.period(), filingMonth.toString());
        }
        if (!owed.containsKey(key.indicator())) {
            return Problem.of("reporting.sheet.problem.notOwed");
        }
        return seen.add(key.indicator()) ? null : Problem.of("reporting.sheet.problem.twice");
    }

    /** A note below the table, or a row emptied by hand, does no harm. */
    private boolean saysNothing(SheetTable table, cn.liangdeng.office.SheetRow line, SheetCell key) {
        return key.text().isBlank()
                && fields(table, line).values().stream()
                        .allMatch(cell -> cell.text().isBlank());
    }

    private String name(SheetTable table, cn.liangdeng.office.SheetRow line) {
        int column = table.column(header(Column.NAME));
        return column < 0 ? "" : line.cells().get(column).text();
    }

    private Map<SheetField, SheetCell> fields(SheetTable table, cn.liangdeng.office.SheetRow line) {
        Map<SheetField, SheetCell> fields = new EnumMap<>(SheetField.class);
        for (Column column : Column.values()) {
            if (column.field != null) {
                fields.put(column.field, table.cell(line, header(column)));
            }
        }
        return fields;
    }
}
