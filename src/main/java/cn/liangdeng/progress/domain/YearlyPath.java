package cn.liangdeng.progress.domain;

import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.evaluation.Span;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The way of a goal of a plan period through the goals of its years (docs/progress.md, "Goals of years"). A phasing that the
 * goal has of its own prevails; where no goal of a year fits, the way is linear.
 */
final class YearlyPath {

    /** Decimals of a share; far more than figures have. */
    private static final int SCALE = 12;

    private YearlyPath() {}

    /**
     * How the target is spread as of the month.
     *
     * @param version the terms in force in that month
     */
    static Phasing of(TargetInput input, TermsVersion version, ReportingMonth asOf) {
        Phasing own = Phasing.parse(version.phasing());
        if (!own.isLinear() || input.years().isEmpty()) {
            return own;
        }
        SortedMap<ReportingMonth, TermsVersion> goals = onTheWay(input, version, asOf);
        return switch (input.nature()) {
            case FLOW -> Phasing.checkpoints(sums(goals, version));
            case STOCK -> Phasing.checkpoints(levels(goals, version));
            case RATE -> Phasing.checkpoints(rates(goals));
            case MILESTONE -> own;
        };
    }

    /** The goals of years in force by their last months; of two of one year the one first named. */
    private static SortedMap<ReportingMonth, TermsVersion> onTheWay(
            TargetInput input, TermsVersion version, ReportingMonth asOf) {
        SortedMap<ReportingMonth, TermsVersion> goals = new TreeMap<>();
        for (YearGoal year : input.years()) {
            year.demands(asOf)
                    .filter(goal -> liesWithin(version.span(), goal.span()))
                    .filter(goal ->
                            goal.comparator().isUpward() == version.comparator().isUpward())
                    .ifPresent(goal -> goals.putIfAbsent(goal.span().last(), goal));
        }
        return goals;
    }

    private static boolean liesWithin(Span whole, Span year) {
        return !year.first().isBefore(whole.first()) && year.last().isBefore(whole.last());
    }

    /** What adds up: the goals of the years so far against the whole, as far as no year is left out. */
    private static SortedMap<ReportingMonth, BigDecimal> sums(
            SortedMap<ReportingMonth, TermsVersion> goals, TermsVersion version) {
        SortedMap<ReportingMonth, BigDecimal> shares = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        ReportingMonth next = version.span().first();
        for (TermsVersion goal : goals.values()) {
            BigDecimal share = goal.span().first().equals(next) ? share(sum.add(goal.bound()), version.bound()) : null;
            if (share == null) {
                break;
            }
            sum = sum.add(goal.bound());
            next = goal.span().last().plusMonths(1);
            shares.put(goal.span().last(), share);
        }
        return shares;
    }

    /** A level: how far the year's bound is on the way from the baseline to the bound. */
    private static SortedMap<ReportingMonth, BigDecimal> levels(
            SortedMap<ReportingMonth, TermsVersion> goals, TermsVersion version) {
        SortedMap<ReportingMonth, BigDecimal> shares = new TreeMap<>();
        boolean upward = version.comparator().isUpward();
        BigDecimal start = version.baseline() == null && upward ? BigDecimal.ZERO : version.baseline();
        if (start == null) {
            return shares;
        }
        BigDecimal way = version.bound().subtract(start);
        goals.forEach((month, goal) -> {
            BigDecimal share = upward
                    ? share(goal.bound().subtract(start), way)
                    : share(start.subtract(goal.bound()), way.negate());
            if (share != null) {
                shares.put(month, share);
            }
        });
        return shares;
    }

    private static SortedMap<ReportingMonth, BigDecimal> rates(SortedMap<ReportingMonth, TermsVersion> goals) {
        SortedMap<ReportingMonth, BigDecimal> bounds = new TreeMap<>();
        goals.forEach((month, goal) -> bounds.put(month, goal.bound()));
        return bounds;
    }

    /** Between 0 and 1, as years may promise more than the whole; null where there is no way to share. */
    private static @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0
                ? null
                : part.divide(whole, SCALE, RoundingMode.HALF_UP)
                        .max(BigDecimal.ZERO)
                        .min(BigDecimal.ONE);
    }
}
