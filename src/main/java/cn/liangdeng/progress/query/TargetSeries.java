package cn.liangdeng.progress.query;

import cn.liangdeng.evaluation.Accumulation;
import cn.liangdeng.evaluation.ExpectedPath;
import cn.liangdeng.evaluation.ExplainCard;
import cn.liangdeng.evaluation.MilestoneTerms;
import cn.liangdeng.evaluation.MonthlyFigure;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The way of a target month by month over its span: as expected, as it went, as it is to be expected to go on. Made from the
 * card of its light, so chart and light never disagree.
 */
public record TargetSeries(List<Point> points) {

    private static final int SCALE = 4;
    private static final int WORKING_SCALE = 12;

    public TargetSeries {
        points = List.copyOf(points);
    }

    /**
     * One month.
     *
     * @param expected figure that stands exactly on schedule
     * @param actual FLOW: the sum of the span so far; null where there is no figure
     * @param forecast from the month on as of whose data the target was judged, if things go on as the phasing expects; null before
     */
    public record Point(
            ReportingMonth month,
            BigDecimal expected,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal forecast) {}

    /**
     * The way of a target.
     *
     * @param figures the approved figures of the span up to the data month; of a FLOW those of the card count, which are
     *     what the months held
     * @param forecast the actual to expect at the span's end, or null
     */
    public static TargetSeries of(
            ExplainCard card, SortedMap<ReportingMonth, BigDecimal> figures, @Nullable BigDecimal forecast) {
        SortedMap<ReportingMonth, BigDecimal> actuals = isFlow(card) ? sums(card.figures()) : figures;
        ReportingMonth judged = card.dataMonth();
        List<Point> points = new ArrayList<>();
        for (ReportingMonth month = card.span().first();
                !month.isAfter(card.span().last());
                month = month.plusMonths(1)) {
            points.add(new Point(
                    month,
                    expected(card, month),
                    actuals.get(month),
                    judged == null || forecast == null || month.isBefore(judged)
                            ? null
                            : forecastAt(card, month, forecast)));
        }
        return new TargetSeries(points);
    }

    private static BigDecimal expected(ExplainCard card, ReportingMonth month) {
        return card.terms() == null
                ? ExpectedPath.at(new MilestoneTerms(card.span()), month)
                : ExpectedPath.at(card.terms(), month);
    }

    private static boolean isFlow(ExplainCard card) {
        return card.terms() != null && card.terms().accumulation() == Accumulation.FLOW;
    }

    private static SortedMap<ReportingMonth, BigDecimal> sums(List<MonthlyFigure> months) {
        SortedMap<ReportingMonth, BigDecimal> sums = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (MonthlyFigure figure : months) {
            sum = sum.add(figure.value());
            sums.put(figure.month(), sum);
        }
        return sums;
    }

    /** The forecast spread over the months as the task is. */
    private static @Nullable BigDecimal forecastAt(ExplainCard card, ReportingMonth month, BigDecimal forecast) {
        BigDecimal start =
                card.baseline() == null ? BigDecimal.ZERO : card.baseline().rounded();
        BigDecimal way = expected(card, card.span().last()).subtract(start);
        if (way.signum() == 0) {
            return null;
        }
        BigDecimal share = expected(card, month).subtract(start).divide(way, WORKING_SCALE, RoundingMode.HALF_UP);
        return start.add(forecast.subtract(start).multiply(share)).setScale(SCALE, RoundingMode.HALF_UP);
    }
}
