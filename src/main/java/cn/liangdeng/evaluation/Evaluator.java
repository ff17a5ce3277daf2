package cn.liangdeng.evaluation;

import cn.liangdeng.shared.ReportingMonth;
import java.util.List;

/** Judges a target as of a month, by the rules of docs/progress.md §1 to §10 in their order. */
public final class Evaluator {

    private Evaluator() {}

    /**
     * Judges the target.
     *
     * @param terms what it demands
     * @param figures the approved figures, at most one a month, in any order; those outside the span and after the data month
     *     are passed over
     * @param asOf the last month whose window has closed
     * @param thresholds the light rule in force
     * @throws IllegalArgumentException if two figures stand for one month
     */
    public static Evaluation evaluate(
            TargetTerms terms, List<MonthlyFigure> figures, ReportingMonth asOf, LightThresholds thresholds) {
        ReportingMonth dataMonth = DataMonth.of(terms, asOf);
        if (dataMonth == null) {
            return Evaluation.of(notDue(terms, asOf, thresholds));
        }
        Actual actual = Actual.of(terms, figures, dataMonth);
        return Evaluation.of(
                actual == null
                        ? noData(terms, asOf, thresholds, dataMonth)
                        : judged(terms, asOf, thresholds, dataMonth, actual));
    }

    private static ExplainCard notDue(TargetTerms terms, ReportingMonth asOf, LightThresholds thresholds) {
        return new ExplainCard(
                terms,
                terms.span(),
                asOf,
                thresholds,
                EvaluationState.NOT_DUE,
                null,
                List.of(),
                null,
                null,
                Baseline.counting(terms),
                null,
                null,
                false,
                false,
                false,
                GapFormula.NONE,
                null,
                LightReason.NOT_DUE);
    }

    private static ExplainCard noData(
            TargetTerms terms, ReportingMonth asOf, LightThresholds thresholds, ReportingMonth dataMonth) {
        Bounds bounds = Bounds.of(terms, dataMonth);
        return new ExplainCard(
                terms,
                terms.span(),
                asOf,
                thresholds,
                EvaluationState.NO_DATA,
                dataMonth,
                List.of(),
                bounds.inForce(),
                bounds.effective(),
                Baseline.counting(terms),
                null,
                ExpectedShare.at(terms, dataMonth),
                false,
                DataMonth.isSpanOver(terms, asOf),
                false,
                GapFormula.NONE,
                null,
                LightReason.NO_DATA);
    }

    private static ExplainCard judged(
            TargetTerms terms,
            ReportingMonth asOf,
            LightThresholds thresholds,
            ReportingMonth dataMonth,
            Actual actual) {
        Bounds bounds = Bounds.of(terms, dataMonth);
        Fraction baseline = Baseline.counting(terms);
        Standing standing = new Standing(
                terms.accumulation(),
                terms.comparator(),
                terms.strict(),
                bounds.inForce(),
                bounds.effective(),
                baseline,
                actual.value(),
                ExpectedShare.at(terms, dataMonth),
                actual.newestMonth().equals(terms.span().last()),
                DataMonth.isSpanOver(terms, asOf));
        Judgement judgement = Judgement.of(standing, thresholds);
        return new ExplainCard(
                terms,
                terms.span(),
                asOf,
                thresholds,
                EvaluationState.OK,
                dataMonth,
                actual.figures(),
                standing.boundInForce(),
                standing.effectiveBound(),
                baseline,
                standing.actual(),
                standing.expected(),
                standing.finalFigure(),
                standing.over(),
                judgement.reached(),
                judgement.formula(),
                judgement.gap(),
                judgement.reason());
    }
}
