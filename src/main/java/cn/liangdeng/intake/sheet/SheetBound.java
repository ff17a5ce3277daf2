package cn.liangdeng.intake.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row demands: how much of what, and how it binds. Each has a column; people write all three into the one of the figure.
 * What stands in two places has to be the same.
 *
 * @param max the upper end of a range; null where it is none
 */
record SheetBound(
        Comparison comparison,
        @Nullable BigDecimal value,
        @Nullable BigDecimal max,
        String unitOfMeasure) {

    private static final String PERCENT = "%";
    private static final String POINTS = "百分点";

    /** Words of a figure that bound nothing by themselves: 控制在300以内. */
    private static final String HELD = "控制在";

    static SheetBound read(SheetRowReader cells) {
        String unit = cells.text(SheetColumn.UNIT_OF_MEASURE);
        Comparison stated = cells.text(SheetColumn.COMPARISON).isEmpty()
                ? null
                : cells.choice(SheetColumn.COMPARISON, Comparison.class, Comparison.AT_LEAST);
        SheetFigure bound = cells.written(SheetColumn.BOUND);
        SheetFigure upper = cells.written(SheetColumn.BOUND_MAX);
        if (bound == null) {
            return new SheetBound(
                    stated == null ? Comparison.AT_LEAST : stated, null, upper == null ? null : upper.value(), unit);
        }
        Words words = Words.of(cells, bound, unit);
        BigDecimal max = bound.max();
        if (upper != null) {
            plain(cells, SheetColumn.BOUND_MAX, upper, unit);
            if (max != null && max.compareTo(upper.value()) != 0) {
                cells.reject(SheetColumn.BOUND_MAX, "intake.sheet.problem.otherMax", cells.shown(SheetColumn.BOUND));
            }
            max = upper.value();
        }
        Comparison written = bound.max() == null ? words.comparison() : Comparison.RANGE;
        if (written != null && stated != null && written != stated) {
            cells.reject(
                    SheetColumn.BOUND,
                    "intake.sheet.problem.otherComparison",
                    cells.shown(SheetColumn.BOUND),
                    cells.shown(SheetColumn.COMPARISON));
        }
        Comparison comparison = stated != null ? stated : written != null ? written : Comparison.AT_LEAST;
        return new SheetBound(comparison, bound.value(), max, words.unitOfMeasure());
    }

    /** A further figure of the row, in the same unit. */
    static @Nullable BigDecimal further(SheetRowReader cells, SheetColumn column, String unit) {
        SheetFigure figure = cells.written(column);
        if (figure == null) {
            return null;
        }
        plain(cells, column, figure, unit);
        return figure.value();
    }

    private static void plain(SheetRowReader cells, SheetColumn column, SheetFigure figure, String unit) {
        boolean unitOnly = figure.after().isEmpty() || figure.after().equals(unit);
        if (figure.max() != null || !figure.before().isEmpty() || !unitOnly) {
            cells.reject(column, "intake.sheet.problem.figure");
        }
        percentage(cells, column, figure, unit);
    }

    /** A percentage of something that is no percentage is a slip; a fraction of one may be. */
    private static void percentage(SheetRowReader cells, SheetColumn column, SheetFigure figure, String unit) {
        boolean inPercent = unit.equals(PERCENT) || unit.endsWith(POINTS);
        if (figure.percent() && !unit.isEmpty() && !inPercent) {
            cells.reject(column, "intake.sheet.problem.percent", unit);
        } else if (!figure.percent()
                && unit.equals(PERCENT)
                && figure.value().signum() != 0
                && figure.value().abs().compareTo(BigDecimal.ONE) < 0) {
            cells.mention(
                    column,
                    "intake.sheet.note.fraction",
                    figure.value().toPlainString(),
                    figure.value().movePointRight(2).stripTrailingZeros().toPlainString());
        }
    }

    /**
     * What the words around the figure say.
     *
     * @param comparison null where they say nothing of it
     */
    private record Words(@Nullable Comparison comparison, String unitOfMeasure) {

        static Words of(SheetRowReader cells, SheetFigure bound, String unit) {
            String stated = unit.isEmpty() && bound.percent() ? PERCENT : unit;
            percentage(cells, SheetColumn.BOUND, bound, stated);
            String after = bound.after();
            String own = "";
            Comparison comparison = null;
            for (int length = 0; length <= after.length() && comparison == null; length++) {
                own = after.substring(0, length);
                comparison = comparison(cells, bound.before(), after.substring(length))
                        .orElse(null);
            }
            if (comparison == null) {
                own = after;
                if (!bound.before().isEmpty()) {
                    cells.reject(SheetColumn.BOUND, "intake.sheet.problem.figure");
                    return new Words(null, stated);
                }
            }
            if (!own.isEmpty() && !stated.isEmpty() && !own.equals(stated)) {
                cells.reject(SheetColumn.BOUND, "intake.sheet.problem.otherUnit", own, stated);
            }
            return new Words(comparison, stated.isEmpty() ? own : stated);
        }

        private static Optional<Comparison> comparison(SheetRowReader cells, String before, String after) {
            if (before.isEmpty() && after.isEmpty()) {
                return Optional.empty();
            }
            Optional<Comparison> both = cells.find(Comparison.class, before + after);
            return both.isEmpty() && before.equals(HELD) ? cells.find(Comparison.class, after) : both;
        }
    }
}
