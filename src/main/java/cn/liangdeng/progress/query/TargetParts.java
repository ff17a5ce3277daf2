package cn.liangdeng.progress.query;

import cn.liangdeng.target.DecompositionSum;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a target stands in decompositions (目标分解), as of a month.
 *
 * @param whole the target of which it is a part, if the person sees that; else null
 * @param wholeTitle its name, or null
 * @param bounds what the parts' bounds come to, with the newest terms of all
 * @param rows the parts that the person sees
 */
public record TargetParts(
        @Nullable TargetId whole, @Nullable String wholeTitle, DecompositionSum bounds, List<TargetRow> rows) {

    public TargetParts {
        rows = List.copyOf(rows);
    }

    /** The parts from which a figure is due in the month, whether the person sees them or not. */
    public int expected() {
        long notDue = rows.stream().filter(row -> !isDue(row)).count();
        return bounds.parts() - (int) notDue;
    }

    /** The parts whose figure of the month is there and seen. */
    public int reported() {
        return (int) rows.stream().filter(TargetParts::isReported).count();
    }

    /** The figures that are there, added up; null where there is none, and for rates, which are never added. */
    public @Nullable BigDecimal sum() {
        return rows.stream()
                .filter(row -> row.indicator().nature() == IndicatorNature.FLOW
                        || row.indicator().nature() == IndicatorNature.STOCK)
                .filter(TargetParts::isReported)
                .flatMap(row -> actual(row).stream())
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static boolean isDue(TargetRow row) {
        return row.standing() != null && row.standing().dataMonth() != null;
    }

    /** A figure of an earlier month is not one of this month: sums of different months say nothing. */
    private static boolean isReported(TargetRow row) {
        StandingFacts standing = row.standing();
        return standing != null
                && standing.actual() != null
                && standing.dataMonth() != null
                && standing.dataMonth().equals(standing.figureMonth());
    }

    private static List<BigDecimal> actual(TargetRow row) {
        StandingFacts standing = row.standing();
        return standing == null || standing.actual() == null ? List.of() : List.of(standing.actual());
    }
}
