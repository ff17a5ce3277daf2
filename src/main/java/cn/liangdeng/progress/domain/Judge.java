package cn.liangdeng.progress.domain;

import cn.liangdeng.evaluation.Accumulation;
import cn.liangdeng.evaluation.AverageGrowth;
import cn.liangdeng.evaluation.Evaluation;
import cn.liangdeng.evaluation.Evaluator;
import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.evaluation.MilestoneEvaluator;
import cn.liangdeng.evaluation.MilestoneTerms;
import cn.liangdeng.evaluation.MonthlyFigure;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.evaluation.TargetTerms;
import cn.liangdeng.evaluation.YearToDate;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a target's stored terms and figures into the words of the evaluation. Pure. */
final class Judge {

    private Judge() {}

    /**
     * Judges the target as of a month.
     *
     * @param version the terms in force in that month
     */
    static Evaluation judge(TargetInput input, TermsVersion version, ReportingMonth asOf, LightThresholds thresholds) {
        return input.nature() == IndicatorNature.MILESTONE
                ? milestone(input, version, asOf, thresholds)
                : Evaluator.evaluate(
                        terms(input.nature(), version, YearlyPath.of(input, version, asOf)),
                        figures(input, version),
                        asOf,
                        thresholds);
    }

    /** The newest month, up to the as-of month, that has a figure; null if none has. */
    static @Nullable ReportingMonth newestMonth(TargetInput input, TermsVersion version, ReportingMonth asOf) {
        KnownFigure newest = newest(input, version, asOf);
        return newest == null ? null : newest.month();
    }

    private static Evaluation milestone(
            TargetInput input, TermsVersion version, ReportingMonth asOf, LightThresholds thresholds) {
        KnownFigure newest = newest(input, version, asOf);
        return MilestoneEvaluator.evaluate(
                new MilestoneTerms(version.span()),
                newest == null ? null : newest.value(),
                newest == null ? null : newest.completedOn(),
                asOf,
                thresholds);
    }

    private static @Nullable KnownFigure newest(TargetInput input, TermsVersion version, ReportingMonth asOf) {
        KnownFigure newest = null;
        for (KnownFigure figure : input.figures()) {
            if (!figure.month().isAfter(asOf)
                    && !figure.month().isBefore(version.span().first())) {
                newest = figure;
            }
        }
        return newest;
    }

    private static TargetTerms terms(IndicatorNature nature, TermsVersion version, Phasing phasing) {
        return new TargetTerms(
                version.span(),
                Accumulation.valueOf(nature.name()),
                version.comparator(),
                version.strict(),
                version.bound(),
                version.boundMax(),
                version.baseline(),
                version.tolerance(),
                phasing,
                version.lagMonths(),
                version.frequency(),
                version.janFebCombined());
    }

    private static List<MonthlyFigure> figures(TargetInput input, TermsVersion version) {
        if (input.nature() == IndicatorNature.FLOW) {
            Map<ReportingMonth, BigDecimal> filed = new TreeMap<>();
            input.figures().forEach(figure -> filed.put(figure.month(), figure.value()));
            return YearToDate.toMonths(filed);
        }
        List<MonthlyFigure> filed = input.figures().stream()
                .map(figure -> new MonthlyFigure(figure.month(), figure.value()))
                .toList();
        return input.averageGrowth() ? AverageGrowth.toDate(filed, version.span()) : filed;
    }
}
