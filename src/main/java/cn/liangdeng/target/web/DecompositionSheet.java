package cn.liangdeng.target.web;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.office.ColumnSpec;
import cn.liangdeng.office.ReadingLimits;
import cn.liangdeng.office.SheetCell;
import cn.liangdeng.office.SheetReader;
import cn.liangdeng.office.SheetRow;
import cn.liangdeng.office.SheetSpec;
import cn.liangdeng.office.SheetTable;
import cn.liangdeng.office.TemplateWriter;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.query.TargetFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The grid of a decomposition as a sheet, out and in. Always Chinese, whatever language the person reads: it is passed around. */
@Component
class DecompositionSheet {

    /** Units of a district, generously. */
    private static final ReadingLimits LIMITS =
            new ReadingLimits(2L * 1024 * 1024, 100, 8L * 1024 * 1024, 16L * 1024 * 1024, 1_000, 32);

    private final MessageSource messages;

    DecompositionSheet(MessageSource messages) {
        this.messages = messages;
    }

    /** A column; its header stands in the bundles under its name. */
    enum Column {
        WHOLE(true),
        CODE(true),
        UNIT(true),
        TARGET(true),
        VERSION(true),
        BOUND(false),
        BOUND_MAX(false),
        BASELINE(false),
        PHASING(false),
        PLAN(false),
        REMOVE(false);

        private final boolean locked;

        Column(boolean locked) {
            this.locked = locked;
        }
    }

    /**
     * A row that was read.
     *
     * @param row as the grid would send it
     * @param addresses of the cells as the spreadsheet names them
     */
    record Line(DecompositionForm.Row row, Map<Column, String> addresses) {}

    /**
     * What was read.
     *
     * @param problems rows that belong to no unit, or to another target
     */
    record Read(List<Line> lines, List<DecompositionPage.Cell> problems) {}

    String title(TargetFile whole) {
        return text("target.decompose.sheet.title", whole.details().title());
    }

    byte[] write(TargetFile whole, List<DecompositionForm.Row> rows, Map<String, UnitSummary> units) {
        List<Column> columns = columns(whole);
        List<List<@Nullable Object>> cells = rows.stream()
                .filter(row -> units.containsKey(Typed.text(row.unit())))
                .map(row -> cells(whole, row, unit(units, row), columns))
                .toList();
        TargetTermsData terms = whole.newest().terms();
        String subtitle = text(
                "target.decompose.sheet.subtitle",
                whole.unitName(),
                Figures.text(terms.bound()) + whole.indicator().unitOfMeasure());
        return TemplateWriter.write(
                new SheetSpec(
                        title(whole), subtitle, columns.stream().map(this::spec).toList(), cells),
                0);
    }

    private static UnitSummary unit(Map<String, UnitSummary> units, DecompositionForm.Row row) {
        UnitSummary unit = units.get(Typed.text(row.unit()));
        if (unit == null) {
            throw new IllegalStateException("no unit " + row.unit());
        }
        return unit;
    }

    private List<@Nullable Object> cells(
            TargetFile whole, DecompositionForm.Row row, UnitSummary unit, List<Column> columns) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Column column : columns) {
            cells.add(
                    switch (column) {
                        case WHOLE -> Long.toString(whole.id().value());
                        case CODE -> unit.code();
                        case UNIT -> unit.name();
                        case TARGET -> row.target();
                        case VERSION -> row.version();
                        case BOUND -> number(row.bound());
                        case BOUND_MAX -> number(row.boundMax());
                        case BASELINE -> number(row.baseline());
                        case PHASING -> phasing(Typed.text(row.phasing()));
                        case PLAN -> row.plan();
                        case REMOVE -> null;
                    });
        }
        return cells;
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return Typed.readNumber(text).orElse(null);
    }

    private static List<Column> columns(TargetFile whole) {
        boolean range = whole.newest().terms().comparator() == BoundComparator.RANGE;
        boolean based = whole.indicator().nature() != IndicatorNature.FLOW;
        return Arrays.stream(Column.values())
                .filter(column -> column != Column.BOUND_MAX || range)
                .filter(column -> column != Column.BASELINE || based)
                .toList();
    }

    private ColumnSpec spec(Column column) {
        ColumnSpec spec = switch (column) {
            case BOUND, BOUND_MAX, BASELINE -> ColumnSpec.number(header(column), ColumnSpec.AS_IS);
            case PHASING ->
                ColumnSpec.text(header(column))
                        .withDropDown(phasings().values().stream().toList());
            case REMOVE -> ColumnSpec.text(header(column)).withDropDown(List.of(yes()));
            default -> ColumnSpec.text(header(column));
        };
        ColumnSpec explained =
                column.locked ? spec.asLocked() : spec.withComment(text("target.decompose.sheet.comment." + column));
        return column == Column.UNIT || column == Column.PLAN ? explained.withWidth(30) : explained.withWidth(14);
    }

    /**
     * Reads a sheet that was filled in.
     *
     * @throws cn.liangdeng.office.UnreadableFileException if it is no such file, or a column is missing
     */
    Read read(byte[] bytes, String fileName, TargetFile whole, Map<String, UnitSummary> units) {
        List<Column> columns = columns(whole);
        SheetTable table = new SheetReader(LIMITS)
                .read(bytes, fileName, columns.stream().map(this::header).toList());
        Map<String, UnitSummary> byCode =
                units.values().stream().collect(Collectors.toMap(UnitSummary::code, Function.identity()));
        List<Line> lines = new ArrayList<>();
        List<DecompositionPage.Cell> problems = new ArrayList<>();
        for (SheetRow row : table.rows()) {
            Map<Column, SheetCell> cells = columns.stream()
                    .collect(Collectors.toMap(Function.identity(), column -> table.cell(row, header(column))));
            String problem = problem(whole, cells, byCode);
            UnitSummary unit = byCode.get(shown(cells, Column.CODE));
            if (problem == null && unit != null) {
                lines.add(line(unit, cells));
            } else {
                problems.add(new DecompositionPage.Cell(
                        cell(cells, Column.CODE).address(),
                        shown(cells, Column.UNIT),
                        header(Column.CODE),
                        "",
                        shown(cells, Column.CODE),
                        problem));
            }
        }
        return new Read(lines, problems);
    }

    private @Nullable String problem(TargetFile whole, Map<Column, SheetCell> cells, Map<String, UnitSummary> byCode) {
        if (!shown(cells, Column.WHOLE).equals(Long.toString(whole.id().value()))) {
            return text("target.decompose.sheet.otherTarget");
        }
        return byCode.containsKey(shown(cells, Column.CODE)) ? null : text("target.decompose.sheet.unitUnknown");
    }

    private Line line(UnitSummary unit, Map<Column, SheetCell> cells) {
        String phasing = shown(cells, Column.PHASING);
        String kind = phasings().entrySet().stream()
                .filter(entry -> entry.getValue().equals(phasing))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(phasing.isEmpty() ? DecompositionForm.SAME : DecompositionForm.OWN);
        return new Line(
                new DecompositionForm.Row(
                        Long.toString(unit.id().value()),
                        shown(cells, Column.TARGET),
                        shown(cells, Column.VERSION),
                        figure(cells, Column.BOUND),
                        figure(cells, Column.BOUND_MAX),
                        figure(cells, Column.BASELINE),
                        kind,
                        shown(cells, Column.PLAN),
                        shown(cells, Column.REMOVE).equals(yes())),
                cells.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().address())));
    }

    private static String figure(Map<Column, SheetCell> cells, Column column) {
        SheetCell cell = cells.get(column);
        BigDecimal number = cell == null ? null : cell.asNumber();
        return number == null ? shown(cells, column) : Figures.text(number);
    }

    private static String shown(Map<Column, SheetCell> cells, Column column) {
        SheetCell cell = cells.get(column);
        return cell == null ? "" : cell.text().strip();
    }

    private static SheetCell cell(Map<Column, SheetCell> cells, Column column) {
        return Optional.ofNullable(cells.get(column)).orElseThrow();
    }

    /** The words of the ways to spread a task. */
    Map<String, String> phasings() {
        return Map.of(
                DecompositionForm.SAME, text("target.decompose.phasing.same"),
                DecompositionForm.LINEAR, text("target.phasing.linear"),
                DecompositionForm.OWN, text("target.decompose.phasing.own"));
    }

    private String phasing(String kind) {
        return phasings().getOrDefault(kind, "");
    }

    String yes() {
        return text("target.decompose.sheet.yes");
    }

    String header(Column column) {
        return text("target.decompose.sheet.column." + column);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
