package cn.liangdeng.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * What the rules say of a standing: the same function colours the light and recomputes it from an {@link ExplainCard}.
 *
 * @param reached whether the effective bound is met (docs/progress.md §6)
 * @param formula how the gap was made (§7)
 * @param gap ahead or behind, null where there is none (§7)
 * @param reason the branch that decided the light (§9)
 */
record Judgement(
        boolean reached, GapFormula formula, @Nullable Fraction gap, LightReason reason) {

    static Judgement of(Standing standing, LightThresholds thresholds) {
        GapFormula formula = GapFormula.applyingTo(standing);
        Fraction gap = formula.gap(standing);
        return new Judgement(standing.isReached(), formula, gap, LightRule.decide(standing, gap, thresholds));
    }
}
