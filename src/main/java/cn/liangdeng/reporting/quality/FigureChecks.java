package cn.liangdeng.reporting.quality;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks on the figure itself: whether it can be right. */
final class FigureChecks {

    private static final int DEVIATIONS = 4;
    private static final int INCREASES_NEEDED = 4;

    /** Times the half-year's median. */
    private static final BigDecimal EVEN_STEP = BigDecimal.valueOf(2);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final int LARGEST_SLIP = 4;
    private static final BigDecimal SLIP_FROM = new BigDecimal("0.6");
    private static final BigDecimal SLIP_TO = new BigDecimal("1.7");
    private static final BigDecimal LEAST_OF_PLAN = new BigDecimal("0.6");

    private static final int LARGEST_SHARE_SLIP = 2;
    private static final BigDecimal NEAR_FROM = new BigDecimal("0.7");
    private static final BigDecimal NEAR_TO = new BigDecimal("1.4");

    private FigureChecks() {}

    static Optional<Finding> falling(FiledHistory history) {
        FiledMonth before = beforeInYear(history);
        FiledMonth last = history.last();
        return before == null || last.figure().compareTo(before.figure()) >= 0
                ? Optional.empty()
                : Optional.of(Finding.of(Check.FALLING, last.figure(), before.month(), before.figure()));
    }

    private static @Nullable FiledMonth beforeInYear(FiledHistory history) {
        ReportingMonth month = history.last().month();
        if (!history.isFlow() || history.months().size() < 2) {
            return null;
        }
        FiledMonth before = history.months().get(history.months().size() - 2);
        return before.month().year() == month.year() ? before : null;
    }

    static Optional<Finding> jump(FiledHistory history, CheckSettings settings) {
        BigDecimal increase = history.isFlow() ? history.increase(0) : null;
        if (increase == null || increase.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal planned = Statistics.plannedIncrease(history);
        BigDecimal usual = Statistics.usualIncrease(history, INCREASES_NEEDED);
        BigDecimal times = settings.of(Threshold.JUMP_TIMES);
        BigDecimal share = settings.share(Threshold.JUMP_YEAR_PERCENT);
        boolean largeShare = planned != null
                && increase.compareTo(planned.multiply(Statistics.MONTHS).multiply(share)) > 0;
        boolean beyondHistory = usual != null
                && usual.signum() > 0
                && increase.compareTo(usual.multiply(times)) > 0
                && (planned == null || increase.compareTo(planned.multiply(times)) > 0);
        if (!(largeShare || beyondHistory)
                || Statistics.isPlanned(history, increase)
                || !Statistics.isBeyondChance(history, increase, Statistics.max(planned, usual), DEVIATIONS)) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(Check.JUMP, increase, Statistics.max(usual, null)));
    }

    /** The figure against the one before and a usual increase; against the slip's power of ten with room for a real increase. */
    static Optional<Finding> magnitude(FiledHistory history) {
        if (history.share()) {
            return shareSlip(history);
        }
        BigDecimal figure = history.last().figure();
        BigDecimal expected = expected(history);
        if (!history.adds() || expected == null || expected.signum() <= 0 || figure.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal ratio = Statistics.ratio(figure, expected);
        BigDecimal bound = history.bound();
        boolean small = bound != null && figure.compareTo(bound.multiply(LEAST_OF_PLAN)) < 0;
        for (int power = 1; power <= LARGEST_SLIP; power++) {
            BigDecimal factor = BigDecimal.TEN.pow(power);
            boolean up = isAbout(ratio, factor) && !small;
            boolean down = history.nature() == IndicatorNature.STOCK
                    && isAbout(Statistics.ratio(BigDecimal.ONE, ratio), factor);
            if (up || down) {
                return Optional.of(Finding.of(
                        Check.MAGNITUDE, figure, factor, expected.setScale(history.decimals(), RoundingMode.HALF_UP)));
            }
        }
        return Optional.empty();
    }

    /** A share filed as ‰ or as a part of one: shares drift, they do not change tenfold. */
    private static Optional<Finding> shareSlip(FiledHistory history) {
        BigDecimal figure = history.last().figure();
        FiledMonth before = history.back(1);
        if (before == null || before.figure().signum() <= 0 || figure.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal ratio = Statistics.ratio(figure, before.figure());
        for (int power = 1; power <= LARGEST_SHARE_SLIP; power++) {
            BigDecimal factor = BigDecimal.TEN.pow(power);
            if (isNear(ratio, factor) || isNear(Statistics.ratio(BigDecimal.ONE, ratio), factor)) {
                return Optional.of(Finding.of(Check.MAGNITUDE, figure, factor, before.figure()));
            }
        }
        return Optional.empty();
    }

    private static boolean isNear(BigDecimal ratio, BigDecimal factor) {
        return ratio.compareTo(factor.multiply(NEAR_FROM)) >= 0 && ratio.compareTo(factor.multiply(NEAR_TO)) <= 0;
    }

    private static boolean isAbout(BigDecimal ratio, BigDecimal factor) {
        return ratio.compareTo(factor.multiply(SLIP_FROM)) >= 0 && ratio.compareTo(factor.multiply(SLIP_TO)) <= 0;
    }

    private static @Nullable BigDecimal expected(FiledHistory history) {
        FiledMonth before = history.back(1);
        if (!history.isFlow()) {
            return before == null ? null : before.figure();
        }
        BigDecimal usual = Objects.requireNonNullElse(
                Statistics.usualIncrease(history, INCREASES_NEEDED),
                Statistics.max(Statistics.plannedIncrease(history), null));
        if (history.last().month().month() == 1) {
            return usual;
        }
        return before == null ? null : before.figure().add(usual);
    }

    /**
     * Counts, amounts and levels; asked in the month in which a line is crossed. The first line is asked about where one month led over it; in even steps it
     * was seen coming, and only the second line is asked about.
     */
    static Optional<Finding> overPlan(FiledHistory history, CheckSettings settings) {
        BigDecimal bound = history.bound();
        if (!history.adds() || bound == null || bound.signum() <= 0) {
            return Optional.empty();
        }
        boolean crossed =
                crosses(history, bound.multiply(settings.share(Threshold.OVER_PLAN_PERCENT))) && !isEvenStep(history)
                        || crosses(history, bound.multiply(settings.share(Threshold.FAR_OVER_PLAN_PERCENT)));
        BigDecimal figure = history.last().figure();
        return crossed && Statistics.isBeyondChance(history, figure, bound, DEVIATIONS)
                ? Optional.of(
                        Finding.of(Check.OVER_PLAN, figure, bound, Statistics.percent(Statistics.ratio(figure, bound))))
                : Optional.empty();
    }

    /** An investment cannot come to more than its total; counts may. Asked in the month in which the line is crossed. */
    static Optional<Finding> overTotal(FiledHistory history, CheckSettings settings) {
        FiledHistory.Total total = history.around().total();
        if (!history.isFlow() || total == null) {
            return Optional.empty();
        }
        BigDecimal sum = total.before().add(history.last().figure());
        BigDecimal line = total.whole().multiply(settings.share(Threshold.OVER_TOTAL_PERCENT));
        return crosses(history, line.subtract(total.before())) && total.before().compareTo(line) <= 0
                ? Optional.of(Finding.of(
                        Check.OVER_TOTAL, sum, total.whole(), Statistics.percent(Statistics.ratio(sum, total.whole()))))
                : Optional.empty();
    }

    private static boolean crosses(FiledHistory history, BigDecimal line) {
        // Of a level that is filed for the first time nobody knows when it crossed the line.
        FiledMonth before = history.isFlow() ? beforeInYear(history) : history.back(1);
        boolean below = before == null ? history.isFlow() : before.figure().compareTo(line) <= 0;
        return below && history.last().figure().compareTo(line) > 0;
    }

    private static boolean isEvenStep(FiledHistory history) {
        BigDecimal increase = history.increase(0);
        BigDecimal usual = Statistics.usualIncrease(history, INCREASES_NEEDED);
        return increase != null && usual != null && increase.compareTo(usual.multiply(EVEN_STEP)) <= 0;
    }

    static Optional<Finding> shareRange(FiledHistory history) {
        BigDecimal figure = history.last().figure();
        return history.share() && (figure.signum() < 0 || figure.compareTo(HUNDRED) > 0)
                ? Optional.of(Finding.of(Check.SHARE_RANGE, figure))
                : Optional.empty();
    }

    static Optional<Finding> partOverWhole(FiledHistory history) {
        FiledHistory.Parts parts = history.parts();
        return history.adds()
                        && parts != null
                        && parts.part()
                        && parts.whole() != null
                        && history.last().figure().compareTo(parts.whole()) > 0
                ? Optional.of(Finding.of(Check.PART_OVER_WHOLE, history.last().figure(), parts.whole()))
                : Optional.empty();
    }

    static Optional<Finding> sumDiffers(FiledHistory history, CheckSettings settings) {
        FiledHistory.Parts parts = history.parts();
        if (!history.adds() || parts == null || parts.part() || parts.sum() == null) {
            return Optional.empty();
        }
        BigDecimal figure = history.last().figure();
        BigDecimal difference = parts.sum().subtract(figure);
        return difference.abs().compareTo(figure.abs().multiply(settings.share(Threshold.SUM_PERCENT))) > 0
                ? Optional.of(Finding.of(Check.SUM_DIFFERS, figure, parts.sum(), difference))
                : Optional.empty();
    }

    static Optional<Finding> beforeStart(FiledHistory history) {
        LocalDate done = history.around().completedOn();
        LocalDate begins = history.around().begins();
        return done != null && begins != null && done.isBefore(begins)
                ? Optional.of(Finding.of(Check.BEFORE_START, done, begins))
                : Optional.empty();
    }

    static Optional<Finding> growthDiffers(FiledHistory history, CheckSettings settings) {
        BigDecimal shown = history.around().growthOfAmounts();
        BigDecimal filed = history.last().figure();
        if (shown == null || filed.subtract(shown).abs().compareTo(settings.of(Threshold.GROWTH_POINTS)) <= 0) {
            return Optional.empty();
        }
        BigDecimal rounded = shown.setScale(Math.max(1, history.decimals()), RoundingMode.HALF_UP);
        return Optional.of(Finding.of(
                Check.GROWTH_DIFFERS, filed, rounded, filed.subtract(rounded).abs()));
    }

    static Optional<Finding> notPublished(FiledHistory history) {
        return history.statistic() && history.filedInMonth()
                ? Optional.of(Finding.of(Check.NOT_PUBLISHED, history.last().month()))
                : Optional.empty();
    }
}
