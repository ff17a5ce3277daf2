package cn.liangdeng.progress.query;

import cn.liangdeng.evaluation.MonthlyFigure;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What an amount grew by a month lately, to stand beside what it needs a month from now on. A figure that was filed after
 * missing months holds theirs too, so it counts for all of them.
 */
public final class MonthlyPace {

    private static final int MONTHS = 3;
    private static final int SCALE = 4;

    private MonthlyPace() {}

    /**
     * The average of the last three months with a figure, or of as many as there are.
     *
     * @param figures what the months held, in their order
     * @param first first month of the span
     * @return empty without any figure
     */
    public static Optional<BigDecimal> ofLastThree(List<MonthlyFigure> figures, ReportingMonth first) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = figures.size() - 1; i >= 0; i--) {
            MonthlyFigure figure = figures.get(i);
            sum = sum.add(figure.value());
            ReportingMonth before = i > 0 ? figures.get(i - 1).month() : first.minusMonths(1);
            int covered = before.monthsUntil(figures.get(figures.size() - 1).month());
            if (covered >= MONTHS || i == 0) {
                return Optional.of(sum.divide(BigDecimal.valueOf(Math.max(covered, 1)), SCALE, RoundingMode.HALF_UP));
            }
        }
        return Optional.empty();
    }
}
