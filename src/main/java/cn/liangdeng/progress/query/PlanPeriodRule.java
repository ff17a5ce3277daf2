package cn.liangdeng.progress.query;

import cn.liangdeng.evaluation.Accumulation;
import cn.liangdeng.evaluation.EvaluationState;
import cn.liangdeng.evaluation.ExplainCard;
import cn.liangdeng.evaluation.Fraction;
import cn.liangdeng.evaluation.TargetTerms;
import cn.liangdeng.progress.PlanPeriodClass;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Sorts goals of a plan period into four classes (docs/progress.md §17). The thresholds are presets: a goal is ahead when its gap
 * is above the first, behind when it is below the negative of it.
 */
public final class PlanPeriodRule {

    /** Points of the task within which a goal is on track. */
    public static final BigDecimal TASK_POINTS = BigDecimal.valueOf(5);

    /** Points of the rate within which a goal is on track. */
    public static final BigDecimal RATE_POINTS = BigDecimal.ONE;

    private PlanPeriodRule() {}

    /** The class of a goal by the card of its light; empty while there is nothing to judge. */
    public static Optional<PlanPeriodClass> of(ExplainCard card) {
        if (card.state() != EvaluationState.OK) {
            return Optional.empty();
        }
        boolean atTheEnd = card.over() || card.span().last().equals(card.dataMonth());
        if (reachesTheEnd(card)) {
            return Optional.of(atTheEnd ? PlanPeriodClass.ON_TRACK : PlanPeriodClass.REACHED_EARLY);
        }
        if (atTheEnd && !card.reached()) {
            return Optional.of(PlanPeriodClass.BEHIND);
        }
        return Optional.of(isKeptOnly(card) ? kept(card) : byGap(card));
    }

    /**
     * Whether what the period's end demands is there already. A ceiling can be broken to the last day, and a growth rate that
     * is asked for every year is never reached for good; a rate that has a way to go is.
     */
    private static boolean reachesTheEnd(ExplainCard card) {
        TargetTerms terms = card.terms();
        if (terms == null) {
            return card.reached();
        }
        if (isKeptOnly(card)) {
            return false;
        }
        if (terms.accumulation() != Accumulation.RATE) {
            return card.reached();
        }
        boolean hasAWay = card.baseline() != null || !terms.phasing().isLinear();
        if (!hasAWay || card.actual() == null) {
            return false;
        }
        int side = card.actual().compareTo(Fraction.of(terms.bound()));
        return side == 0 ? !terms.strict() : side > 0 == terms.comparator().isUpward();
    }

    /** A ceiling that nothing has to fall to: it is kept or broken. */
    private static boolean isKeptOnly(ExplainCard card) {
        return card.terms() != null && !card.terms().comparator().isUpward() && !card.isFalling();
    }

    private static PlanPeriodClass kept(ExplainCard card) {
        return card.reached() ? PlanPeriodClass.ON_TRACK : PlanPeriodClass.BEHIND;
    }

    private static PlanPeriodClass byGap(ExplainCard card) {
        if (card.gap() == null) {
            return kept(card);
        }
        boolean rate = card.terms() != null && card.terms().accumulation() == Accumulation.RATE;
        Fraction limit = Fraction.of(rate ? RATE_POINTS : TASK_POINTS);
        if (card.gap().compareTo(limit) > 0) {
            return PlanPeriodClass.AHEAD;
        }
        return card.gap().compareTo(Fraction.of(BigDecimal.ZERO).minus(limit)) < 0
                ? PlanPeriodClass.BEHIND
                : PlanPeriodClass.ON_TRACK;
    }
}
