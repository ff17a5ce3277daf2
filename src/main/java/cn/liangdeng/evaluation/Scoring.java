package cn.liangdeng.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The score of a target (docs/progress.md §13). Whether scores are used at all is decided elsewhere. */
public final class Scoring {

    private static final Fraction FULL = Fraction.HUNDRED;
    private static final Fraction HIGHEST = Fraction.of(120);
    private static final Fraction POINTS_PER_RATE_POINT = Fraction.of(10);

    private Scoring() {}

    /**
     * Score from 0 to 120, four decimals. Null where the target was not judged, where nothing was due yet, and for a
     * milestone, for which no score is defined.
     */
    public static @Nullable BigDecimal score(Evaluation evaluation) {
        return score(evaluation.card());
    }

    /** The same from the card that coloured the light. */
    public static @Nullable BigDecimal score(ExplainCard card) {
        if (!card.isJudgedTarget()) {
            return null;
        }
        Fraction score = unlimited(card.standing(), card.gap());
        return score == null ? null : score.max(Fraction.ZERO).min(HIGHEST).rounded();
    }

    private static @Nullable Fraction unlimited(Standing standing, @Nullable Fraction gap) {
        if (gap == null) {
            return fullOrNothing(standing);
        }
        Fraction taskShare = standing.taskShare();
        if (taskShare != null) {
            return standing.expected().isPositive() ? taskShare.percent().dividedBy(standing.expected()) : null;
        }
        if (standing.isRate() && (standing.isUpward() || standing.isFalling())) {
            return FULL.plus(gap.times(POINTS_PER_RATE_POINT));
        }
        return fullOrNothing(standing);
    }

    private static Fraction fullOrNothing(Standing standing) {
        return standing.isReached() ? FULL : Fraction.ZERO;
    }
}
