package cn.liangdeng.target;

import cn.liangdeng.evaluation.Accumulation;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.evaluation.Span;
import cn.liangdeng.evaluation.TargetTerms;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a target demands, in the unit of measure of its indicator (docs/progress.md §1). For a milestone only the two months
 * and the phasing count: it begins in the first and is to be done, 100 percent, by the end of the last.
 *
 * @param firstMonth first month of the span, inclusive
 * @param lastMonth last month of the span, inclusive
 * @param strict true where the bound itself does not suffice (超过, 突破, 低于, 不满)
 * @param boundMax upper end of a RANGE, null for every other comparator
 * @param baseline 基数: level or rate when the span began. An upward STOCK must have one, 0 where it starts from nothing; a FLOW
 *     has none
 * @param stretch 奋斗目标: what is striven for beyond the bound, which is the floor (底线) and alone decides the light; on the far
 *     side of the bound, null for none, for a RANGE and a milestone
 * @param tolerance by which share of the bound an approximate one gives way, 0…1; null stands for the usual 0.05
 */
public record TargetTermsData(
        ReportingMonth firstMonth,
        ReportingMonth lastMonth,
        BoundComparator comparator,
        boolean strict,
        BigDecimal bound,
        @Nullable BigDecimal boundMax,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal tolerance,
        Phasing phasing,
        @Nullable BigDecimal stretch) {

    private static final BigDecimal DONE = BigDecimal.valueOf(100);

    /** Terms without a stretch goal. */
    public TargetTermsData(
            ReportingMonth firstMonth,
            ReportingMonth lastMonth,
            BoundComparator comparator,
            boolean strict,
            BigDecimal bound,
            @Nullable BigDecimal boundMax,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal tolerance,
            Phasing phasing) {
        this(firstMonth, lastMonth, comparator, strict, bound, boundMax, baseline, tolerance, phasing, null);
    }

    /** The same terms with a stretch goal; null takes it away. */
    public TargetTermsData withStretch(@Nullable BigDecimal wanted) {
        return new TargetTermsData(
                firstMonth, lastMonth, comparator, strict, bound, boundMax, baseline, tolerance, phasing, wanted);
    }

    /** Terms without a range, strictness or tolerance of their own, spread evenly. */
    public static TargetTermsData of(
            ReportingMonth firstMonth,
            ReportingMonth lastMonth,
            BoundComparator comparator,
            BigDecimal bound,
            @Nullable BigDecimal baseline) {
        return new TargetTermsData(
                firstMonth, lastMonth, comparator, false, bound, null, baseline, null, Phasing.linear());
    }

    /** A milestone that begins in the first month and is to be done by the end of the last. */
    public static TargetTermsData milestone(ReportingMonth firstMonth, ReportingMonth lastMonth) {
        return of(firstMonth, lastMonth, BoundComparator.AT_LEAST, DONE, null);
    }

    /**
     * These terms as the judgement reads them.
     *
     * @param nature nature of the indicator, not {@link IndicatorNature#MILESTONE}
     * @throws cn.liangdeng.evaluation.InvalidTermsException if the terms contradict each other
     * @throws IllegalArgumentException for a milestone, which is judged by rules of its own
     */
    public TargetTerms toTargetTerms(
            IndicatorNature nature, Frequency frequency, int lagMonths, boolean janFebCombined) {
        return TargetTerms.builder(new Span(firstMonth, lastMonth), accumulation(nature), comparator, bound)
                .strict(strict)
                .boundMax(boundMax)
                .baseline(baseline)
                .tolerance(tolerance)
                .phasing(phasing)
                .lagMonths(lagMonths)
                .frequency(frequency)
                .janFebCombined(janFebCombined)
                .build();
    }

    private static Accumulation accumulation(IndicatorNature nature) {
        return switch (nature) {
            case FLOW -> Accumulation.FLOW;
            case STOCK -> Accumulation.STOCK;
            case RATE -> Accumulation.RATE;
            case MILESTONE -> throw new IllegalArgumentException("a milestone has no accumulation");
        };
    }
}
