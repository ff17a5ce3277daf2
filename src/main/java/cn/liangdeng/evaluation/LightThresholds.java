package cn.liangdeng.evaluation;

import cn.liangdeng.evaluation.InvalidTermsException.Reason;
import java.math.BigDecimal;

/**
 * The numbers of a light rule (docs/progress.md §11). A coordinator sets them; the code knows only the standard.
 *
 * <p>The record itself takes any numbers, so that a rule that was once in force can always be read again; whoever saves a
 * rule asks {@link #checked()}.
 *
 * @param greenFrom from this gap on green, in points of the task (usually 0)
 * @param yellowFrom from this gap on yellow, below it red, in points of the task (usually −10)
 * @param rateYellowFrom from this gap on yellow, below it red, in the rate's own points (usually −3)
 * @param headroom how far under a ceiling the actual has to stay to be green, in percent of the ceiling (usually 5)
 */
public record LightThresholds(
        BigDecimal greenFrom, BigDecimal yellowFrom, BigDecimal rateYellowFrom, BigDecimal headroom) {

    private static final LightThresholds STANDARD = new LightThresholds(
            BigDecimal.ZERO, BigDecimal.valueOf(-10), BigDecimal.valueOf(-3), BigDecimal.valueOf(5));

    /** Trailing zeros do not count. */
    public LightThresholds {
        greenFrom = Decimals.normal(greenFrom);
        yellowFrom = Decimals.normal(yellowFrom);
        rateYellowFrom = Decimals.normal(rateYellowFrom);
        headroom = Decimals.normal(headroom);
    }

    /** 0, −10, −3, 5. */
    public static LightThresholds standard() {
        return STANDARD;
    }

    /**
     * This rule, if its bands lie side by side without hole or overlap.
     *
     * @throws InvalidTermsException {@link Reason#YELLOW_ABOVE_GREEN}, {@link Reason#RATE_YELLOW_ABOVE_BOUND},
     *     {@link Reason#HEADROOM_NEGATIVE}
     */
    public LightThresholds checked() {
        if (yellowFrom.compareTo(greenFrom) > 0) {
            throw new InvalidTermsException(Reason.YELLOW_ABOVE_GREEN, yellowFrom + " > " + greenFrom);
        }
        if (rateYellowFrom.signum() > 0) {
            throw new InvalidTermsException(Reason.RATE_YELLOW_ABOVE_BOUND, rateYellowFrom.toPlainString());
        }
        if (headroom.signum() < 0) {
            throw new InvalidTermsException(Reason.HEADROOM_NEGATIVE, headroom.toPlainString());
        }
        return this;
    }
}
