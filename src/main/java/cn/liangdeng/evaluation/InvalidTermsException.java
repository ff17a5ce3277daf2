package cn.liangdeng.evaluation;

/**
 * The terms of a target, or the thresholds of a light rule, contradict themselves. Says which field is at fault and why in a
 * form that a screen can turn into a sentence at that field.
 */
public class InvalidTermsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Why, and at which field. The names are stable: message keys are made from them. */
    public enum Reason {
        /** The last month lies before the first. */
        SPAN_REVERSED("span"),
        /** A FLOW cannot be bound to less than nothing. */
        FLOW_BOUND_NEGATIVE("bound"),
        /** A RANGE names both ends. */
        BOUND_MAX_MISSING("boundMax"),
        /** Only a RANGE has an upper end. */
        BOUND_MAX_WITHOUT_RANGE("boundMax"),
        /** The upper end of a RANGE lies below the lower one. */
        BOUND_MAX_BELOW_BOUND("boundMax"),
        /** The tolerance is a share of the bound: at least 0, less than 1. */
        TOLERANCE_OUT_OF_RANGE("tolerance"),
        /** The text is not {@code linear} and not a list of {@code yyyy-MM=number}. */
        PHASING_UNREADABLE("phasing"),
        /** Two checkpoints for one month. */
        CHECKPOINT_REPEATED("phasing"),
        /** A checkpoint lies before the span, in its last month or after it. */
        CHECKPOINT_OUTSIDE_SPAN("phasing"),
        /** A checkpoint of a FLOW or STOCK is a share of the whole task: 0 to 1. */
        CHECKPOINT_SHARE_OUT_OF_RANGE("phasing"),
        /** The lag is a number of months from 0 to {@value TargetTerms#MAX_LAG}. */
        LAG_OUT_OF_RANGE("lagMonths"),
        /** Yellow begins above green: the two bands overlap. */
        YELLOW_ABOVE_GREEN("yellowFrom"),
        /** The yellow of rates begins above the bound, where it is green already: a hole. */
        RATE_YELLOW_ABOVE_BOUND("rateYellowFrom"),
        /** A negative headroom would reach past the red line. */
        HEADROOM_NEGATIVE("headroom");

        private final String field;

        Reason(String field) {
            this.field = field;
        }

        /** The field of {@link TargetTerms} or {@link LightThresholds} at which the message belongs. */
        public String field() {
            return field;
        }
    }

    private final Reason reason;

    InvalidTermsException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
