package cn.liangdeng.intake.domain;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetTermsData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** What a complete draft becomes in the words of module target. */
final class TargetPlan {

    private static final int DECEMBER = 12;
    private static final int MOST_DECIMALS = 6;

    private TargetPlan() {}

    /** The indicator, shown with as many decimals as the figure has. */
    static IndicatorData indicator(DraftContent content) {
        IndicatorData plain = IndicatorData.plain(content.indicatorName(), content.unitOfMeasure(), content.nature());
        BigDecimal bound = content.bound();
        int decimals =
                bound == null ? 0 : Math.max(0, bound.stripTrailingZeros().scale());
        return new IndicatorData(
                plain.name(),
                plain.definition(),
                plain.unitOfMeasure(),
                plain.nature(),
                plain.frequency(),
                plain.lagMonths(),
                plain.janFebCombined(),
                plain.windowKind(),
                plain.dataSource(),
                plain.obligation(),
                Math.min(MOST_DECIMALS, Math.max(plain.decimals(), decimals)));
    }

    /**
     * The terms, one set for each target: several where the goal recurs every year.
     *
     * @throws NullPointerException if the draft is not complete ({@link DraftChecks})
     */
    static List<TargetTermsData> terms(DraftContent content) {
        ReportingMonth first = Objects.requireNonNull(content.firstMonth());
        ReportingMonth last = Objects.requireNonNull(content.lastMonth());
        if (!content.yearly()) {
            return List.of(terms(content, first, last));
        }
        return IntStream.rangeClosed(first.year(), last.year())
                .mapToObj(year -> terms(content, ReportingMonth.of(year, 1), ReportingMonth.of(year, DECEMBER)))
                .toList();
    }

    private static TargetTermsData terms(DraftContent content, ReportingMonth first, ReportingMonth last) {
        if (content.nature() == IndicatorNature.MILESTONE) {
            return TargetTermsData.milestone(first, last);
        }
        return new TargetTermsData(
                first,
                last,
                content.comparator(),
                content.strict(),
                Objects.requireNonNull(content.bound()),
                content.comparator() == BoundComparator.RANGE ? content.boundMax() : null,
                content.nature() == IndicatorNature.FLOW ? null : content.baseline(),
                null,
                Phasing.linear());
    }
}
