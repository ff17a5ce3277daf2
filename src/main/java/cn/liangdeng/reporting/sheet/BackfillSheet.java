package cn.liangdeng.reporting.sheet;

import cn.liangdeng.office.ColumnSpec;
import cn.liangdeng.office.SheetCell;
import cn.liangdeng.office.SheetSpec;
import cn.liangdeng.office.SheetTable;
import cn.liangdeng.office.TemplateWriter;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.reporting.HistoricFigure;
import cn.liangdeng.reporting.query.BackfillIndicators.Asked;
import cn.liangdeng.reporting.sheet.SheetTrial.Line;
import cn.liangdeng.reporting.sheet.SheetTrial.Problem;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The months of a year gone by as a workbook, out and in: a row an indicator, a column a month. */
@Component
class BackfillSheet {

    private static final int WHOLE_DIGITS = 18;
    private static final int DECIMALS = 6;
    private static final double MONTH_WIDTH = 13;

    private final SheetTexts texts;

    BackfillSheet(SheetTexts texts) {
        this.texts = texts;
    }

    String title(UnitSummary unit, int year) {
        return texts.say("reporting.backfill.sheet.title", unit.name(), Integer.toString(year));
    }

    byte[] write(
            DistrictId district,
            UnitSummary unit,
            int year,
            List<ReportingMonth> months,
            List<Asked> asked,
            Map<IndicatorId, Map<ReportingMonth, BigDecimal>> known) {
        List<ColumnSpec> columns = new ArrayList<>(List.of(
                ColumnSpec.text(key()).asHidden(),
                ColumnSpec.text(texts.say("reporting.sheet.column.NAME"))
                        .withWidth(30)
                        .asLocked(),
                ColumnSpec.text(texts.say("reporting.sheet.column.UNIT"))
                        .withWidth(10)
                        .asLocked(),
                ColumnSpec.text(texts.say("reporting.backfill.sheet.kind"))
                        .withWidth(12)
                        .asLocked()));
        months.forEach(month -> columns.add(ColumnSpec.number(texts.month(month), ColumnSpec.AS_IS)
                .withWidth(MONTH_WIDTH)
                .withComment(texts.say("reporting.backfill.sheet.comment"))));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Asked one : asked) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(new RowKey(
                            RowKey.Sheet.BACKFILL,
                            district.value(),
                            unit.id().value(),
                            Integer.toString(year),
                            one.id().value(),
                            null,
                            "")
                    .print());
            row.add(one.name());
            row.add(one.unitOfMeasure());
            row.add(texts.say(one.flow() ? "reporting.backfill.sheet.flow" : "reporting.backfill.sheet.level"));
            months.forEach(month -> row.add(value(one, month, known)));
            rows.add(row);
        }
        return TemplateWriter.write(
                new SheetSpec(title(unit, year), texts.say("reporting.backfill.sheet.subtitle"), columns, rows), 0);
    }

    /** What is known, a stroke where the statistic has no figure, or nothing. */
    private static @Nullable Object value(
            Asked one, ReportingMonth month, Map<IndicatorId, Map<ReportingMonth, BigDecimal>> known) {
        BigDecimal there = known.getOrDefault(one.id(), Map.of()).get(month);
        return there != null ? there : one.hasFigureFor(month) ? null : "—";
    }

    private String key() {
        return texts.say("reporting.sheet.column.KEY");
    }

    List<String> headers(List<ReportingMonth> months) {
        List<String> headers = new ArrayList<>(List.of(key()));
        months.forEach(month -> headers.add(texts.month(month)));
        return headers;
    }

    /**
     * What a file would fill in.
     *
     * @param lines every cell that differs from what is there, or is wrong
     * @param figures what is to be filed
     */
    record Read(List<Line> lines, List<HistoricFigure> figures) {}

    Read read(
            SheetTable table,
            DistrictId district,
            UnitSummary unit,
            int year,
            List<ReportingMonth> months,
            List<Asked> asked,
            Map<IndicatorId, Map<ReportingMonth, BigDecimal>> known) {
        Map<Long, Asked> byId =
                asked.stream().collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        List<Line> lines = new ArrayList<>();
        List<HistoricFigure> figures = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (cn.liangdeng.office.SheetRow row : table.rows()) {
            SheetCell keyCell = table.cell(row, key());
            RowKey key = RowKey.parse(keyCell.text()).orElse(null);
            Problem problem = problem(key, district, unit, year, byId, seen);
            Asked one = key == null ? null : byId.get(key.indicator());
            if (problem == null && one != null) {
                months.forEach(month -> cell(
                        table.cell(row, texts.month(month)),
                        one,
                        month,
                        known.getOrDefault(one.id(), Map.of()).get(month),
                        lines,
                        figures));
            } else if (problem != null
                    && months.stream()
                            .anyMatch(month ->
                                    !table.cell(row, texts.month(month)).isBlank())) {
                lines.add(new Line(Integer.toString(row.number()), "", null, "", "", problem));
            }
        }
        return new Read(lines, figures);
    }

    private static @Nullable Problem problem(
            @Nullable RowKey key,
            DistrictId district,
            UnitSummary unit,
            int year,
            Map<Long, Asked> asked,
            Set<Long> seen) {
        if (key == null || key.sheet() != RowKey.Sheet.BACKFILL) {
            return Problem.of("reporting.sheet.problem.key");
        }
        if (key.district() != district.value()) {
            return Problem.of("reporting.sheet.problem.otherDistrict");
        }
        if (key.unit() != unit.id().value()) {
            return Problem.of("reporting.sheet.problem.otherUnit", unit.name());
        }
        if (!key.period().equals(Integer.toString(year))) {
            return Problem.of("reporting.backfill.problem.otherYear", key.period(), Integer.toString(year));
        }
        if (!asked.containsKey(key.indicator())) {
            return Problem.of("reporting.sheet.problem.notOwed");
        }
        return seen.add(key.indicator()) ? null : Problem.of("reporting.sheet.problem.twice");
    }

    private static void cell(
            SheetCell cell,
            Asked one,
            ReportingMonth month,
            @Nullable BigDecimal there,
            List<Line> lines,
            List<HistoricFigure> figures) {
        String before = RowContent.print(there);
        BigDecimal read;
        try {
            read = CellFigures.read(cell, one.unitOfMeasure());
        } catch (BusinessException refusal) {
            Problem problem = Problem.of(refusal.messageKey(), refusal.arguments());
            lines.add(new Line(cell.address(), one.name(), null, before, cell.text(), problem));
            return;
        }
        if (read == null || RowContent.sameFigure(read, there)) {
            return;
        }
        Problem problem = null;
        BigDecimal plain = read.stripTrailingZeros();
        if (there != null) {
            problem = Problem.of("reporting.backfill.problem.there");
        } else if (!one.hasFigureFor(month)) {
            problem = Problem.of("reporting.backfill.problem.noFigure");
        } else if (plain.scale() > DECIMALS) {
            problem = Problem.of("reporting.invalid.decimals", DECIMALS);
        } else if (plain.precision() - plain.scale() > WHOLE_DIGITS) {
            problem = Problem.of("reporting.invalid.tooLarge");
        }
        lines.add(new Line(cell.address(), one.name(), null, before, RowContent.print(read), problem));
        if (problem == null) {
            figures.add(new HistoricFigure(one.id(), month, read));
        }
    }
}
