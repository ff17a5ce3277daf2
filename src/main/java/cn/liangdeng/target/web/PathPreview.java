package cn.liangdeng.target.web;

import cn.liangdeng.evaluation.Accumulation;
import cn.liangdeng.evaluation.Evaluation;
import cn.liangdeng.evaluation.Evaluator;
import cn.liangdeng.evaluation.ExplainCard;
import cn.liangdeng.evaluation.InvalidTermsException;
import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.evaluation.TargetTerms;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetTermsData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The way that a target is expected to go, as far as it can be told before the first report. Asks the judgement itself, so that
 * what is shown is what lights will be decided by.
 *
 * @param shares true where the second column is a share of the task in percent; a RATE has only the bound of each month
 * @param chart the same for static/js/chart.js; empty as long as it is not drawn
 * @param gaps months of the year before without a figure, across which straight lines lead
 */
record PathPreview(boolean shares, List<Step> steps, String chart, List<ReportingMonth> gaps) {

    private static final int MONTHS_PER_QUARTER = 3;
    private static final int MONTHS_PER_YEAR = 12;
    private static final int LONGEST_BY_QUARTERS = 60;

    public PathPreview {
        steps = List.copyOf(steps);
        gaps = List.copyOf(gaps);
    }

    /** The data of a chart as static/js/chart.js reads them. */
    record Chart(String kind, String unit, List<String> labels, List<Line> series) {}

    /** Its one line. */
    record Line(String name, String role, List<String> values) {}

    Chart chart(String unitOfMeasure, String name, Locale locale) {
        return new Chart(
                "line",
                unitOfMeasure,
                steps.stream()
                        .map(step -> MonthLabel.single(step.month(), locale))
                        .toList(),
                List.of(new Line(
                        name, "expected", steps.stream().map(Step::level).toList())));
    }

    PathPreview drawn(String data, List<ReportingMonth> missing) {
        return new PathPreview(shares, steps, data, missing);
    }

    /** The months without a figure in words. */
    public String gapWords() {
        Locale locale = LocaleContextHolder.getLocale();
        return gaps.stream().map(month -> MonthLabel.single(month, locale)).collect(Collectors.joining("、"));
    }

    /**
     * One month of the way.
     *
     * @param share percent of the task due by the month's end
     * @param level what has to be reached by then, in the unit of measure
     */
    record Step(ReportingMonth month, String share, String level) {}

    /** The way; null for a milestone, and for terms that contradict themselves (the form says why). */
    static @Nullable PathPreview of(TargetTermsData terms, IndicatorData indicator) {
        if (indicator.nature() == IndicatorNature.MILESTONE) {
            return null;
        }
        TargetTerms judged;
        try {
            judged = terms.toTargetTerms(
                    indicator.nature(), indicator.frequency(), indicator.lagMonths(), indicator.janFebCombined());
        } catch (InvalidTermsException e) {
            return null;
        }
        boolean shares = indicator.nature() != IndicatorNature.RATE;
        return new PathPreview(
                shares,
                months(judged).stream()
                        .filter(judged::hasFigureFor)
                        .map(month -> step(judged, month, shares))
                        .filter(Objects::nonNull)
                        .toList(),
                "",
                List.of());
    }

    /** Every month of a year, the quarters of a few, the years of many. */
    private static List<ReportingMonth> months(TargetTerms terms) {
        int length = terms.span().months();
        int step = length <= MONTHS_PER_YEAR ? 1 : length <= LONGEST_BY_QUARTERS ? MONTHS_PER_QUARTER : MONTHS_PER_YEAR;
        return IntStream.range(0, length)
                .mapToObj(terms.span().first()::plusMonths)
                .filter(month ->
                        month.month() % step == 0 || month.equals(terms.span().last()))
                .toList();
    }

    private static @Nullable Step step(TargetTerms terms, ReportingMonth month, boolean shares) {
        Evaluation evaluation =
                Evaluator.evaluate(terms, List.of(), month.plusMonths(terms.lagMonths()), LightThresholds.standard());
        ExplainCard card = evaluation.card();
        BigDecimal expected = evaluation.expected();
        if (expected == null || card.boundInForce() == null) {
            return null;
        }
        BigDecimal level = shares ? level(terms, expected) : card.boundInForce().rounded();
        return new Step(month, shorter(expected), shorter(level));
    }

    /** A task counts from its baseline; a ceiling without one is the same in every month, a budget grows like a task. */
    private static BigDecimal level(TargetTerms terms, BigDecimal expectedPercent) {
        boolean isFlow = terms.accumulation() == Accumulation.FLOW;
        BigDecimal baseline = terms.baseline();
        if (!isFlow && baseline == null && !terms.comparator().isUpward()) {
            return terms.bound();
        }
        BigDecimal start = isFlow || baseline == null ? BigDecimal.ZERO : baseline;
        return start.add(terms.bound().subtract(start).multiply(Figures.share(expectedPercent)));
    }

    private static String shorter(BigDecimal value) {
        return Figures.text(value.setScale(2, RoundingMode.HALF_UP));
    }
}
