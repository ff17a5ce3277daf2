package cn.liangdeng.reporting.sheet;

import cn.liangdeng.office.SheetCell;
import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.reporting.query.SheetReport;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.reporting.sheet.SheetTrial.Line;
import cn.liangdeng.reporting.sheet.SheetTrial.Problem;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds one row of a file against what is stored. */
final class RowExamination {

    private static final String YES = "是";
    private static final String NO = "否";

    private final SheetRow row;
    private final @Nullable RowKey key;
    private final Map<SheetField, SheetCell> cells;
    private final RowContent stored;
    private final List<Line> lines = new ArrayList<>();
    private final Map<SheetField, String> words = new EnumMap<>(SheetField.class);

    private @Nullable BigDecimal value;
    private @Nullable LocalDate completedOn;
    private boolean nil;

    /**
     * @param key what the row said when it was handed out; null for a row of a unit's own table, whose empty cells say nothing
     * @param cells by what they say; fields without a column are left as they are
     */
    RowExamination(SheetRow row, @Nullable RowKey key, Map<SheetField, SheetCell> cells) {
        this.row = row;
        this.key = key;
        this.cells = cells;
        this.stored = RowContent.of(row);
        this.value = stored.value();
        this.completedOn = stored.completedOn();
        this.nil = stored.nil();
        SheetField.TEXTS.forEach(field -> words.put(field, stored.text(field)));
        examine();
    }

    private void examine() {
        asked(SheetField.NIL).ifPresent(this::nil);
        asked(SheetField.VALUE).ifPresent(this::value);
        asked(SheetField.OF_MONTH).ifPresent(this::ofMonth);
        asked(SheetField.COMPLETED_ON).ifPresent(this::completedOn);
        SheetField.TEXTS.forEach(field -> asked(field).ifPresent(cell -> words(field, cell)));
        if (isUntouched()) {
            lines.clear();
        }
        String version = key == null ? null : String.valueOf(key.version());
        SheetReport report = row.report();
        String present = report == null ? "null" : String.valueOf(report.version());
        if (version != null && !version.equals(present) && !lines.isEmpty()) {
            Problem changed = report == null
                    ? Problem.conflict("reporting.sheet.problem.gone")
                    : Problem.conflict("reporting.sheet.problem.changed", report.savedBy());
            lines.replaceAll(line -> line.problem() == null ? line.refused(changed) : line);
        }
    }

    /** The cell of a field that says something: in a sheet that was handed out an empty one empties what is stored. */
    private Optional<SheetCell> asked(SheetField field) {
        return Optional.ofNullable(cells.get(field))
                .filter(cell -> key != null || !cell.text().isBlank() || cell.kind() == SheetCell.Kind.UNCALCULATED);
    }

    /** A row that says what it said when it was handed out was not touched, whatever others stored since. */
    private boolean isUntouched() {
        return key != null
                && lines.stream().noneMatch(line -> line.problem() != null)
                && new RowContent(value, completedOn, nil, texts()).digest().equals(key.content());
    }

    private void value(SheetCell cell) {
        figure(SheetField.VALUE, cell, stored.value()).ifPresent(read -> value = read.value());
    }

    private void ofMonth(SheetCell cell) {
        boolean flow = row.owed().nature() == IndicatorNature.FLOW;
        if (!flow) {
            figure(SheetField.OF_MONTH, cell, stored.value()).ifPresent(read -> value = read.value());
            return;
        }
        BigDecimal before = stored.value() == null ? null : row.monthFigure().fromYearToDate(stored.value());
        figure(SheetField.OF_MONTH, cell, before).ifPresent(read -> {
            try {
                value = read.value() == null ? null : row.monthFigure().toYearToDate(read.value());
            } catch (BusinessException refusal) {
                lines.remove(lines.size() - 1);
                refuse(cell, SheetField.OF_MONTH, RowContent.print(before), refusal);
            }
        });
    }

    /** A figure that differs from what is stored. */
    private record Read(@Nullable BigDecimal value) {}

    private Optional<Read> figure(SheetField field, SheetCell cell, @Nullable BigDecimal before) {
        BigDecimal read;
        try {
            read = number(cell);
        } catch (BusinessException refusal) {
            refuse(cell, field, RowContent.print(before), refusal);
            return Optional.empty();
        }
        if (RowContent.sameFigure(read, before) || read == null && key == null) {
            return Optional.empty();
        }
        if (nil && stored.nil()) {
            // The figure was written over what stands for 本月无变化: it counts.
            nil = false;
        } else if (nil && read != null) {
            refuse(
                    cell,
                    field,
                    RowContent.print(before),
                    BusinessException.invalid("reporting.sheet.problem.nilWithValue"));
            return Optional.empty();
        }
        lines.add(new Line(
                cell.address(), row.owed().name(), field, RowContent.print(before), RowContent.print(read), null));
        return Optional.of(new Read(read));
    }

    private @Nullable BigDecimal number(SheetCell cell) {
        return CellFigures.read(cell, row.owed().countedIn());
    }

    private void nil(SheetCell cell) {
        String typed = cell.text().strip();
        boolean yes = typed.equals(YES) || typed.equals("√") || typed.equals("本月无变化");
        if (!yes && !typed.isEmpty() && !typed.equals(NO) && !FigureReader.isNothing(typed)) {
            refuse(
                    cell,
                    SheetField.NIL,
                    shown(stored.nil()),
                    BusinessException.invalid("reporting.sheet.problem.yesOrNo"));
        } else if (yes != stored.nil()) {
            nil = yes;
            lines.add(
                    new Line(cell.address(), row.owed().name(), SheetField.NIL, shown(stored.nil()), shown(yes), null));
        }
    }

    private static String shown(boolean yes) {
        return yes ? YES : "";
    }

    private void completedOn(SheetCell cell) {
        String before = stored.completedOn() == null ? "" : stored.completedOn().toString();
        boolean nothing = cell.text().isBlank() || FigureReader.isNothing(cell.text());
        LocalDate day = nothing ? null : cell.asDate();
        if (day == null && !nothing) {
            refuse(cell, SheetField.COMPLETED_ON, before, BusinessException.invalid("shared.validation.date"));
        } else if (!Objects.equals(day, stored.completedOn())) {
            completedOn = day;
            lines.add(new Line(
                    cell.address(),
                    row.owed().name(),
                    SheetField.COMPLETED_ON,
                    before,
                    day == null ? "" : day.toString(),
                    null));
        }
    }

    private void words(SheetField field, SheetCell cell) {
        String written = cell.text().strip();
        if (!RowContent.sameText(written, stored.text(field))) {
            words.put(field, written);
            lines.add(new Line(cell.address(), row.owed().name(), field, stored.text(field), written, null));
        }
    }

    private void refuse(SheetCell cell, SheetField field, String before, BusinessException why) {
        lines.add(new Line(
                cell.address(),
                row.owed().name(),
                field,
                before,
                cell.text(),
                Problem.of(why.messageKey(), why.arguments())));
    }

    private ReportTexts texts() {
        return new ReportTexts(
                words.getOrDefault(SheetField.PROGRESS, ""),
                words.getOrDefault(SheetField.PROBLEM, ""),
                words.getOrDefault(SheetField.NEXT_STEP, ""),
                words.getOrDefault(SheetField.COORDINATION, ""));
    }

    IndicatorId indicator() {
        return row.owed().id();
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** What is to be saved; empty where the row changes nothing or cannot be taken over. */
    Optional<SaveReport> request(UnitId unit) {
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.problem() != null)) {
            return Optional.empty();
        }
        SheetReport report = row.report();
        return Optional.of(new SaveReport(
                row.owed().id(),
                unit,
                row.owed().dataMonth(),
                value,
                completedOn,
                nil,
                texts(),
                report == null ? null : report.version(),
                EntryMode.EXCEL));
    }
}
