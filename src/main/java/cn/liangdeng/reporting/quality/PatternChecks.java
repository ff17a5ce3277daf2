package cn.liangdeng.reporting.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks on how figures follow on each other: whether they move like numbers that somebody counted. */
final class PatternChecks {

    private static final int DECEMBER = 12;

    /** Small counts lie near the plan by chance: fewer than so many units a month say nothing. */
    private static final BigDecimal LEAST_PLANNED = BigDecimal.valueOf(5);

    private static final BigDecimal TIMES_USUAL = BigDecimal.valueOf(3);
    private static final int USUALLY_MOVES = 3;
    private static final int DEVIATIONS = 4;
    private static final int INCREASES_NEEDED = 4;

    private static final int FIGURES_LOOKED_AT = 6;
    private static final BigDecimal LEAST_TO_BE_ROUND = BigDecimal.valueOf(1000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The larger an increase in its last digit, the rarer it comes twice: from so many units on so many more in a row. */
    private static final List<Repeats> REPEATS = List.of(new Repeats(50, 0), new Repeats(8, 1), new Repeats(4, 2));

    private record Repeats(int units, int more) {}

    private PatternChecks() {}

    static Optional<Finding> onPace(FiledHistory history, CheckSettings settings) {
        BigDecimal bound = history.bound();
        BigDecimal planned = Statistics.plannedIncrease(history);
        if (!history.isFlow()
                || bound == null
                || planned == null
                || history.units(planned).compareTo(LEAST_PLANNED) < 0) {
            return Optional.empty();
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(history.decimals());
        int exact = settings.number(Threshold.ON_PACE_MONTHS);
        if (isAbovePlan(history, exact, unit)) {
            return Optional.of(Finding.of(Check.ON_PACE, exact, 0));
        }
        BigDecimal hair = bound.multiply(settings.share(Threshold.ON_PACE_PERCENT));
        return isAbovePlan(history, exact + 1, hair.add(unit))
                ? Optional.of(Finding.of(Check.ON_PACE, exact + 1, settings.of(Threshold.ON_PACE_PERCENT)))
                : Optional.empty();
    }

    /** Whether the figures of the last months lie at the plan or less than the width above it. */
    private static boolean isAbovePlan(FiledHistory history, int months, BigDecimal width) {
        for (int back = 0; back < months; back++) {
            FiledMonth filed = history.back(back);
            BigDecimal planned = filed == null ? null : history.planned().get(filed.month());
            BigDecimal step = history.plannedStep(back);
            // A month for which nothing is planned says nothing.
            if (filed == null || planned == null || step == null || step.signum() <= 0) {
                return false;
            }
            BigDecimal above = filed.figure().subtract(planned);
            if (above.signum() < 0 || above.compareTo(width) >= 0) {
                return false;
            }
        }
        return true;
    }

    static Optional<Finding> copiedIncrease(FiledHistory history, CheckSettings settings) {
        BigDecimal increase = history.adds() ? history.increase(0) : null;
        if (increase == null || increase.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal units = history.units(increase);
        return REPEATS.stream()
                .filter(repeats -> units.compareTo(BigDecimal.valueOf(repeats.units())) >= 0)
                .findFirst()
                .map(repeats -> settings.number(Threshold.COPIED_INCREASE_MONTHS) + repeats.more())
                .filter(inARow -> isRepeated(history, increase, inARow))
                .map(inARow -> Finding.of(Check.COPIED_INCREASE, inARow, increase));
    }

    private static boolean isRepeated(FiledHistory history, BigDecimal increase, int inARow) {
        for (int back = 1; back < inARow; back++) {
            BigDecimal other = history.increase(back);
            if (other == null || other.compareTo(increase) != 0) {
                return false;
            }
        }
        return true;
    }

    static Optional<Finding> standstill(FiledHistory history, CheckSettings settings) {
        BigDecimal planned = Statistics.plannedIncrease(history);
        boolean usuallyMoves =
                planned != null && history.units(planned).compareTo(BigDecimal.valueOf(USUALLY_MOVES)) >= 0;
        return history.isFlow()
                        && usuallyMoves
                        && isFlat(history, 0, settings.number(Threshold.STANDSTILL_PERIODS))
                        && !history.last().nil()
                        && WrittenWords.tellsOfProgress(history.last().words())
                ? Optional.of(Finding.of(Check.STANDSTILL, history.last().figure()))
                : Optional.empty();
    }

    private static boolean isFlat(FiledHistory history, int from, int months) {
        for (int back = from; back < from + months; back++) {
            BigDecimal increase = history.increase(back);
            if (increase == null || increase.signum() != 0) {
                return false;
            }
        }
        return true;
    }

    static Optional<Finding> decemberSurge(FiledHistory history, CheckSettings settings) {
        BigDecimal increase =
                history.isFlow() && history.last().month().month() == DECEMBER ? history.increase(0) : null;
        BigDecimal whole = history.last().figure();
        if (increase == null || whole.signum() <= 0 || increase.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal share = Statistics.ratio(increase, whole);
        BigDecimal before = shareOfDecemberBefore(history);
        BigDecimal usual = Statistics.usualIncrease(history, INCREASES_NEEDED);
        boolean surge = share.compareTo(settings.share(Threshold.DECEMBER_PERCENT)) > 0
                && (before == null || share.compareTo(before.multiply(BigDecimal.valueOf(2))) > 0)
                && usual != null
                && increase.compareTo(usual.multiply(TIMES_USUAL)) > 0
                && !Statistics.isPlanned(history, increase)
                && Statistics.isBeyondChance(
                        history, increase, Statistics.max(usual, Statistics.plannedIncrease(history)), DEVIATIONS);
        return surge
                ? Optional.of(Finding.of(
                        Check.DECEMBER_SURGE,
                        Statistics.percent(share),
                        before == null ? "—" : Statistics.percent(before).toPlainString() + "%"))
                : Optional.empty();
    }

    private static @Nullable BigDecimal shareOfDecemberBefore(FiledHistory history) {
        FiledMonth december = history.back(DECEMBER);
        BigDecimal increase = history.increase(DECEMBER);
        return december == null || increase == null || december.figure().signum() <= 0
                ? null
                : Statistics.ratio(increase, december.figure());
    }

    static Optional<Finding> flatThenJump(FiledHistory history, CheckSettings settings) {
        int flat = settings.number(Threshold.FLAT_MONTHS);
        BigDecimal increase =
                history.isFlow() && history.last().month().month() > flat + 1 ? history.increase(0) : null;
        BigDecimal planned = Statistics.plannedIncrease(history);
        if (increase == null || planned == null || !isFlat(history, 1, flat)) {
            return Optional.empty();
        }
        boolean arrears = !Statistics.isPlanned(history, increase)
                && increase.compareTo(planned.multiply(BigDecimal.valueOf(flat))) >= 0
                && Statistics.isBeyondChance(history, increase, planned, DEVIATIONS);
        return arrears ? Optional.of(Finding.of(Check.FLAT_THEN_JUMP, flat, increase)) : Optional.empty();
    }

    static Optional<Finding> roundNumbers(FiledHistory history, CheckSettings settings) {
        List<BigDecimal> figures = history.months().stream()
                .skip(Math.max(0, history.months().size() - FIGURES_LOOKED_AT))
                .map(month -> history.units(month.figure()))
                .filter(units -> units.compareTo(LEAST_TO_BE_ROUND) >= 0)
                .toList();
        long round = figures.stream()
                .filter(units ->
                        units.setScale(0, RoundingMode.DOWN).remainder(HUNDRED).signum() == 0)
                .distinct()
                .count();
        return history.adds()
                        && figures.size() == FIGURES_LOOKED_AT
                        && round >= settings.number(Threshold.ROUND_FIGURES)
                ? Optional.of(Finding.of(Check.ROUND_NUMBERS, FIGURES_LOOKED_AT, round))
                : Optional.empty();
    }
}
