package cn.liangdeng.dashboard.web;

import cn.liangdeng.dashboard.query.SheetFigure;
import cn.liangdeng.dashboard.query.SheetView;
import cn.liangdeng.office.ColumnSpec;
import cn.liangdeng.office.SheetSpec;
import cn.liangdeng.progress.Mark;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.shared.MonthLabel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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

    private static final int PERCENT_DECIMALS = 1;
    private static final double NAME_WIDTH = 36;
    private static final double UNIT_WIDTH = 24;
    private static final double BOUND_WIDTH = 20;

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

    SheetSpec of(SheetView view, boolean reds) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TargetReading target : view.targets()) {
            rows.add(cells(rows.size() + 1, target, view.figures().get(target.id())));
        }
        return new SheetSpec(title(view, reds), words.asOf(view.month(), view.windows()), columns(), rows);
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
                ColumnSpec.number(column("gap"), ColumnSpec.AS_IS),
                ColumnSpec.text(column("light")),
                ColumnSpec.text(column("unit")).withWidth(UNIT_WIDTH),
                ColumnSpec.text(column("remark")));
    }

    private String column(String name) {
        return words.message("dashboard.sheet.column." + name);
    }

    private List<@Nullable Object> cells(int number, TargetReading target, @Nullable SheetFigure figure) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(number);
        cells.add(target.title());
        cells.add(target.measure());
        cells.add(target.bound());
        BigDecimal actual = figure == null ? null : figure.actual();
        if (figure == null || actual == null) {
            cells.addAll(List.of(target.actual(), target.completion(), target.expected()));
        } else {
            boolean share = !figure.isDueInFull();
            cells.add(rounded(actual, figure.decimals()));
            cells.add(share ? percent(figure.completion(), target.completion()) : target.completion());
            cells.add(share ? percent(figure.expected(), target.expected()) : target.expected());
        }
        cells.add(gap(target, figure));
        cells.add(target.light() == null ? target.outside() : words.message("shared.light." + target.light()));
        cells.add(target.unitName());
        cells.add(remark(target));
        return cells;
    }

    private static Object percent(@Nullable BigDecimal value, String otherwise) {
        return value == null ? otherwise : rounded(value, PERCENT_DECIMALS);
    }

    private static Object gap(TargetReading target, @Nullable SheetFigure figure) {
        if (figure == null || figure.gap() == null) {
            return target.gap();
        }
        return switch (figure.formula()) {
            case TASK_SHARE, FALLING_SHARE, BUDGET_SHARE, MILESTONE_SHARE -> rounded(figure.gap(), PERCENT_DECIMALS);
            case RATE_ABOVE_BOUND -> rounded(figure.gap(), Math.max(PERCENT_DECIMALS, figure.decimals()));
            case RATE_BELOW_BOUND, CEILING_DISTANCE, NONE -> target.gap();
        };
    }

    private static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** What stands beside the light, of which period the figure is, and that it is a goal of a plan period. */
    private String remark(TargetReading target) {
        Stream<String> marks = target.marks().stream().map(ProgressSheet::key).map(words::message);
        Stream<String> rest = Stream.of(words.message("dashboard.horizon." + target.horizon()), target.period());
        return Stream.concat(marks, rest)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(words.message("dashboard.separator.remarks")));
    }

    private static String key(Mark mark) {
        return "shared.mark." + mark;
    }
}
