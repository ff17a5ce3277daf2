package cn.liangdeng.dashboard.web;

import cn.liangdeng.dashboard.query.SheetFigure;
import cn.liangdeng.dashboard.query.SheetView;
import cn.liangdeng.office.ColumnSpec;
import cn.liangdeng.progress.Mark;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.target.Horizon;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * 指标进度表 with the columns that officials know (handbook §3.9). Figures are numbers, so that they can be reckoned with; a
 * distance that is no points of the year's task (余量3.2%) stands in words, as on the page.
 */
@Component
class ProgressSheet {

    private static final String NOTHING = "—";
    private static final int PERCENT_DECIMALS = 1;
    private static final double NAME_WIDTH = 30;
    private static final double UNIT_WIDTH = 20;
    private static final double BOUND_WIDTH = 18;
    private static final double REMARK_WIDTH = 16;

    private final DashboardWords words;

    ProgressSheet(DashboardWords words) {
        this.words = words;
    }

    /** The title of the sheet and name of the file. */
    String title(SheetView view, boolean reds) {
        return words.message(
                reds ? "dashboard.sheet.reds" : "dashboard.sheet.title",
                MonthLabel.cumulative(view.month().selected(), LocaleContextHolder.getLocale()));
    }

    /** The rows with their figures. */
    Sheet sheet(SheetView view, boolean reds) {
        Set<String> usualPeriods = words.periods(view.month().selected());
        List<List<SheetEntry>> rows = new ArrayList<>();
        for (TargetReading target : view.targets()) {
            String link =
                    "/targets/" + target.id().value() + "?month=" + view.month().selected();
            rows.add(cells(rows.size() + 1, target, link, view.figures().get(target.id()), usualPeriods));
        }
        return new Sheet(
                title(view, reds),
                words.asOfScope(view.month(), view.windows()),
                columns(),
                rows,
                List.of(words.message("dashboard.sheets.indicators.note"), words.message("dashboard.sheets.note")),
                words.message("dashboard.sheets.signatures"));
    }

    private List<ColumnSpec> columns() {
        return List.of(
                ColumnSpec.number(column("number"), 0),
                ColumnSpec.text(column("name")).withWidth(NAME_WIDTH),
                ColumnSpec.text(column("measure")),
                ColumnSpec.text(column("bound")).withWidth(BOUND_WIDTH),
                ColumnSpec.number(column("actual"), ColumnSpec.AS_IS),
                ColumnSpec.number(column("completion"), PERCENT_DECIMALS),
                ColumnSpec.number(column("expected"), PERCENT_DECIMALS),
                ColumnSpec.number(column("gap"), ColumnSpec.ONE_OR_MORE),
                ColumnSpec.number(column("growth"), PERCENT_DECIMALS),
                ColumnSpec.text(column("light")),
                ColumnSpec.text(column("unit")).withWidth(UNIT_WIDTH),
                ColumnSpec.text(column("remark")).withWidth(REMARK_WIDTH));
    }

    private String column(String name) {
        return words.message("dashboard.sheet.column." + name);
    }

    private List<SheetEntry> cells(
            int number, TargetReading target, String link, @Nullable SheetFigure figure, Set<String> usualPeriods) {
        List<SheetEntry> cells = new ArrayList<>();
        cells.add(SheetEntry.of(number));
        cells.add(SheetEntry.linked(target.title(), link));
        cells.add(SheetEntry.of(figure == null ? target.measure() : figure.measure()));
        cells.add(SheetEntry.of(target.bound()));
        BigDecimal actual = figure == null ? null : figure.actual();
        if (figure == null || actual == null) {
            cells.add(SheetEntry.of(target.actual()));
            cells.add(SheetEntry.of(target.completion()));
            cells.add(SheetEntry.of(target.expected()));
        } else {
            boolean share = !figure.isDueInFull();
            cells.add(SheetEntry.of(rounded(actual, figure.decimals())));
            cells.add(percent(share ? figure.completion() : null, target.completion()));
            cells.add(percent(share ? figure.expected() : null, target.expected()));
        }
        cells.add(gap(target, figure));
        cells.add(percent(figure == null ? null : figure.growth(), NOTHING));
        SheetEntry.Chip light = words.chip(target);
        cells.add(SheetEntry.lit(light.words(), List.of(light)));
        cells.add(SheetEntry.of(target.unitName()));
        cells.add(SheetEntry.of(remark(target, usualPeriods)));
        return cells;
    }

    private static SheetEntry percent(@Nullable BigDecimal value, String otherwise) {
        return value == null ? SheetEntry.of(otherwise) : SheetEntry.of(rounded(value, PERCENT_DECIMALS));
    }

    private static SheetEntry gap(TargetReading target, @Nullable SheetFigure figure) {
        if (figure == null || figure.gap() == null) {
            return SheetEntry.of(target.gap());
        }
        return switch (figure.formula()) {
            case TASK_SHARE, FALLING_SHARE, BUDGET_SHARE, MILESTONE_SHARE ->
                SheetEntry.of(rounded(figure.gap(), PERCENT_DECIMALS));
            case RATE_ABOVE_BOUND ->
                SheetEntry.of(rounded(figure.gap(), Math.max(PERCENT_DECIMALS, figure.decimals())));
            case RATE_BELOW_BOUND, CEILING_DISTANCE, NONE -> SheetEntry.of(target.gap());
        };
    }

    private static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** What stands beside the light, that it is a goal of a plan period, and of which period the figure is where not of the sheet's. */
    private String remark(TargetReading target, Set<String> usualPeriods) {
        Stream<String> marks = target.marks().stream().map(ProgressSheet::key).map(words::message);
        Stream<String> rest = Stream.of(
                target.horizon() == Horizon.ANNUAL ? "" : words.message("dashboard.horizon." + target.horizon()),
                usualPeriods.contains(target.period()) ? "" : target.period());
        return Stream.concat(marks, rest)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(words.message("dashboard.separator.remarks")));
    }

    private static String key(Mark mark) {
        return "shared.mark." + mark;
    }
}
