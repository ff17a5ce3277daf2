package cn.liangdeng.evaluation;

import cn.liangdeng.shared.ReportingMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a light has its colour: all inputs, the formula, the thresholds and the branch that decided, kept by the very object
 * that coloured it (docs/progress.md §15). Numbers are exact; {@link Fraction#rounded()} makes them readable.
 *
 * @param terms what the target demands; null for a milestone
 * @param span the months of the target or milestone
 * @param asOf as of which month it was judged
 * @param thresholds the numbers of the light rule in force
 * @param state whether there was anything to judge
 * @param dataMonth the month whose figure was due; null when nothing was
 * @param figures the approved figures that made the actual, in the order of the months; empty for a milestone
 * @param boundInForce the bound of the data month; null when nothing was due and for a milestone
 * @param effectiveBound the bound in force with its tolerance; null like it
 * @param baseline the baseline that counts; null where none does
 * @param actual what has been achieved, for a milestone its percentage; null where nothing is reported
 * @param expected share of the task due, 0…1; null when nothing was due
 * @param finalFigure true where the span's last month is reported, for a milestone where it is done
 * @param over true where the span is over, for a milestone where the deadline is past
 * @param reached true where the effective bound is met, for a milestone where it is done
 * @param formula how the gap was made
 * @param gap how far ahead or behind, in the points of the formula; null where there is none
 * @param reason the branch that decided the light
 */
public record ExplainCard(
        @Nullable TargetTerms terms,
        Span span,
        ReportingMonth asOf,
        LightThresholds thresholds,
        EvaluationState state,
        @Nullable ReportingMonth dataMonth,
        List<MonthlyFigure> figures,
        @Nullable Fraction boundInForce,
        @Nullable Fraction effectiveBound,
        @Nullable Fraction baseline,
        @Nullable Fraction actual,
        @Nullable Fraction expected,
        boolean finalFigure,
        boolean over,
        boolean reached,
        GapFormula formula,
        @Nullable Fraction gap,
        LightReason reason) {

    public ExplainCard {
        figures = List.copyOf(figures);
    }

    /** The colour that was shown. */
    public Light light() {
        return reason.light();
    }

    /** True where the card explains a milestone and not a target with figures. */
    public boolean isMilestone() {
        return terms == null;
    }

    /** True where the target has to fall from its baseline (docs/progress.md §4); false where it was not judged. */
    public boolean isFalling() {
        return isJudgedTarget() && standing().isFalling();
    }

    /** The light once more, from the numbers on this card alone; never from the branch or colour it names. */
    public Light recompute() {
        if (isMilestone()) {
            return MilestoneEvaluator.reason(dataMonth, reached, over, actual, expected, thresholds)
                    .light();
        }
        if (dataMonth == null || actual == null) {
            return Light.GREY;
        }
        return Judgement.of(standing(), thresholds).reason().light();
    }

    /** This card as plain texts under stable names, exact and complete; what is null has no entry. */
    public Map<String, String> toMap() {
        return CardText.write(this);
    }

    /**
     * Reads what {@link #toMap()} wrote.
     *
     * @throws IllegalArgumentException if an entry is missing or unreadable
     */
    public static ExplainCard fromMap(Map<String, String> map) {
        return CardText.read(map);
    }

    boolean isJudgedTarget() {
        return terms != null && state == EvaluationState.OK;
    }

    /** The numbers that the rules read; only of a target that was judged. */
    Standing standing() {
        TargetTerms target = Objects.requireNonNull(terms, "a milestone has no standing");
        return new Standing(
                target.accumulation(),
                target.comparator(),
                target.strict(),
                Objects.requireNonNull(boundInForce),
                Objects.requireNonNull(effectiveBound),
                baseline,
                Objects.requireNonNull(actual),
                Objects.requireNonNull(expected),
                finalFigure,
                over);
    }
}
