package cn.liangdeng.evaluation;

import cn.liangdeng.evaluation.InvalidTermsException.Reason;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a target demands, as far as numbers can tell (docs/progress.md §0). Checks itself.
 *
 * @param span the months in which it is to be fulfilled
 * @param accumulation what its figures add up to
 * @param comparator on which side of the bound it lies
 * @param strict true where the bound itself does not suffice (超过, 突破, 低于, 不满)
 * @param bound the bound, in the target's unit; not negative for a FLOW
 * @param boundMax upper end of a RANGE, at least the bound; null for every other comparator
 * @param baseline STOCK: the level when the span began, null where none was given (upward it then counts from 0, downward
 *     the bound is a plain ceiling); RATE: the rate when the span began, counting only where it lies on the far side of the
 *     bound; a FLOW starts from nothing, and a baseline given with it does not count
 * @param tolerance by which share of the bound an approximate one gives way; at least 0, less than 1, usually 0.05
 * @param phasing how the task spreads over the span
 * @param lagMonths by how many months the statistic trails the calendar (错月: 1); 0 to {@value #MAX_LAG}
 * @param frequency how often a figure exists
 * @param janFebCombined true where January has no figure of its own (1—2月合并)
 */
public record TargetTerms(
        Span span,
        Accumulation accumulation,
        BoundComparator comparator,
        boolean strict,
        BigDecimal bound,
        @Nullable BigDecimal boundMax,
        @Nullable BigDecimal baseline,
        BigDecimal tolerance,
        Phasing phasing,
        int lagMonths,
        Frequency frequency,
        boolean janFebCombined) {

    /** The tolerance of an approximate bound where the document names none. */
    public static final BigDecimal DEFAULT_TOLERANCE = new BigDecimal("0.05");

    /** Longest lag in months that makes sense: two years. */
    public static final int MAX_LAG = 24;

    /**
     * Trailing zeros of the decimals do not count.
     *
     * @throws InvalidTermsException if the terms contradict each other; its reason names the field
     */
    public TargetTerms {
        bound = Decimals.normal(bound);
        boundMax = boundMax == null ? null : Decimals.normal(boundMax);
        baseline = baseline == null ? null : Decimals.normal(baseline);
        tolerance = Decimals.normal(tolerance);
        checkBound(accumulation, comparator, bound, boundMax);
        if (tolerance.signum() < 0 || tolerance.compareTo(BigDecimal.ONE) >= 0) {
            throw new InvalidTermsException(Reason.TOLERANCE_OUT_OF_RANGE, tolerance.toPlainString());
        }
        checkPhasing(span, accumulation, phasing);
        if (lagMonths < 0 || lagMonths > MAX_LAG) {
            throw new InvalidTermsException(Reason.LAG_OUT_OF_RANGE, String.valueOf(lagMonths));
        }
    }

    private static void checkBound(
            Accumulation accumulation, BoundComparator comparator, BigDecimal bound, @Nullable BigDecimal boundMax) {
        if (accumulation == Accumulation.FLOW && bound.signum() < 0) {
            throw new InvalidTermsException(Reason.FLOW_BOUND_NEGATIVE, bound.toPlainString());
        }
        if (comparator == BoundComparator.RANGE) {
            if (boundMax == null) {
                throw new InvalidTermsException(Reason.BOUND_MAX_MISSING, "a range has two ends");
            }
            if (boundMax.compareTo(bound) < 0) {
                throw new InvalidTermsException(Reason.BOUND_MAX_BELOW_BOUND, boundMax + " < " + bound);
            }
        } else if (boundMax != null) {
            throw new InvalidTermsException(Reason.BOUND_MAX_WITHOUT_RANGE, comparator.name());
        }
    }

    private static void checkPhasing(Span span, Accumulation accumulation, Phasing phasing) {
        phasing.checkpoints().forEach((month, value) -> {
            if (!span.contains(month) || month.equals(span.last())) {
                throw new InvalidTermsException(Reason.CHECKPOINT_OUTSIDE_SPAN, month.toString());
            }
            if (accumulation != Accumulation.RATE && (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0)) {
                throw new InvalidTermsException(Reason.CHECKPOINT_SHARE_OUT_OF_RANGE, month + "=" + value);
            }
        });
    }

    /**
     * True where the statistic has a figure for this month: the month ends a period of the frequency and is not a January
     * that is published with February, or it is the span's last month (docs/progress.md §0). Says nothing about whether the
     * month lies in the span.
     */
    public boolean hasFigureFor(ReportingMonth month) {
        return FigureMonths.hasFigure(span, frequency, janFebCombined, month);
    }

    /** Terms in the making, with everything optional at its usual value. */
    public static Builder builder(Span span, Accumulation accumulation, BoundComparator comparator, BigDecimal bound) {
        return new Builder(span, accumulation, comparator, bound);
    }

    /** Collects terms; nothing is checked before {@link #build()}. */
    public static final class Builder {

        private final Span span;
        private final Accumulation accumulation;
        private final BoundComparator comparator;
        private final BigDecimal bound;
        private boolean strict;
        private @Nullable BigDecimal boundMax;
        private @Nullable BigDecimal baseline;
        private BigDecimal tolerance = DEFAULT_TOLERANCE;
        private Phasing phasing = Phasing.linear();
        private int lagMonths;
        private Frequency frequency = Frequency.MONTHLY;
        private boolean janFebCombined;

        private Builder(Span span, Accumulation accumulation, BoundComparator comparator, BigDecimal bound) {
            this.span = span;
            this.accumulation = accumulation;
            this.comparator = comparator;
            this.bound = bound;
        }

        /** Usually false. */
        public Builder strict(boolean value) {
            strict = value;
            return this;
        }

        /** Usually null; needed for a RANGE. */
        public Builder boundMax(@Nullable BigDecimal value) {
            boundMax = value;
            return this;
        }

        /** Usually null. */
        public Builder baseline(@Nullable BigDecimal value) {
            baseline = value;
            return this;
        }

        /** Null stands for {@link #DEFAULT_TOLERANCE}. */
        public Builder tolerance(@Nullable BigDecimal value) {
            tolerance = value == null ? DEFAULT_TOLERANCE : value;
            return this;
        }

        /** Usually linear. */
        public Builder phasing(Phasing value) {
            phasing = value;
            return this;
        }

        /** Usually 0. */
        public Builder lagMonths(int value) {
            lagMonths = value;
            return this;
        }

        /** Usually monthly. */
        public Builder frequency(Frequency value) {
            frequency = value;
            return this;
        }

        /** Usually false. */
        public Builder janFebCombined(boolean value) {
            janFebCombined = value;
            return this;
        }

        /** @throws InvalidTermsException if the terms contradict each other */
        public TargetTerms build() {
            return new TargetTerms(
                    span,
                    accumulation,
                    comparator,
                    strict,
                    bound,
                    boundMax,
                    baseline,
                    tolerance,
                    phasing,
                    lagMonths,
                    frequency,
                    janFebCombined);
        }
    }
}
