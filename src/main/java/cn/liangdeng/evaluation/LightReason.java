package cn.liangdeng.evaluation;

/** Which branch of the light rule decided (docs/progress.md §9 and §12). The names are stable: texts are made from them. */
public enum LightReason {
    /** No figure can exist yet. */
    NOT_DUE(Light.GREY),
    /** A figure could exist, none does. */
    NO_DATA(Light.GREY),

    /** Upward FLOW, STOCK: the bound is reached. */
    UPWARD_REACHED(Light.GREEN),
    /** Upward FLOW, STOCK: the final figure is in and misses the bound. */
    UPWARD_FINAL_MISSED(Light.RED),
    /** Upward FLOW, STOCK: the span is over, the final figure is missing, the bound is not reached. */
    UPWARD_OVER_MISSED(Light.RED),
    /** Upward FLOW, STOCK: not reached, and no way leads from the baseline up to the bound. */
    UPWARD_NO_GAP(Light.RED),
    /** Upward FLOW, STOCK: the gap is at least green_from. */
    GAP_AT_LEAST_GREEN(Light.GREEN),
    /** Upward FLOW, STOCK: the gap is under green_from, at least yellow_from. */
    GAP_AT_LEAST_YELLOW(Light.YELLOW),
    /** Upward FLOW, STOCK: the gap is under yellow_from. */
    GAP_BELOW_YELLOW(Light.RED),

    /** Upward RATE: the bound is reached. */
    RATE_REACHED(Light.GREEN),
    /** Upward RATE: reached so far, but the span is over without the final figure. */
    RATE_REACHED_FINAL_MISSING(Light.YELLOW),
    /** Upward RATE: the final figure is in and misses the bound. */
    RATE_FINAL_MISSED(Light.RED),
    /** Upward RATE: the span is over, the final figure is missing, the bound is not reached. */
    RATE_OVER_MISSED(Light.RED),
    /** Upward RATE: the gap is at least rate_yellow_from, and more than half of a positive bound is there. */
    RATE_GAP_AT_LEAST_YELLOW(Light.YELLOW),
    /** Upward RATE: the gap is at least rate_yellow_from, but no more than half of a positive bound is there. */
    RATE_NOT_OVER_HALF(Light.RED),
    /** Upward RATE: the gap is under rate_yellow_from. */
    RATE_GAP_BELOW_YELLOW(Light.RED),

    /** Downward: the final figure is in and keeps the bound. */
    DOWNWARD_FINAL_KEPT(Light.GREEN),
    /** Downward: the final figure is in and breaks the bound. */
    DOWNWARD_FINAL_BROKEN(Light.RED),
    /** Downward: kept so far, but the span is over without the final figure. */
    DOWNWARD_KEPT_FINAL_MISSING(Light.YELLOW),
    /** Downward: the span is over without the final figure, and the newest one breaks the bound. */
    DOWNWARD_OVER_BROKEN(Light.RED),
    /** Falling STOCK: the gap is at least green_from. */
    FALLING_GAP_AT_LEAST_GREEN(Light.GREEN),
    /** Falling STOCK: the gap is under green_from, at least yellow_from. */
    FALLING_GAP_AT_LEAST_YELLOW(Light.YELLOW),
    /** Falling STOCK: the gap is under yellow_from. */
    FALLING_GAP_BELOW_YELLOW(Light.RED),
    /** Falling RATE: at or under the bound in force. */
    FALLING_RATE_REACHED(Light.GREEN),
    /** Falling RATE: not there yet, the gap is at least rate_yellow_from. */
    FALLING_RATE_GAP_AT_LEAST_YELLOW(Light.YELLOW),
    /** Falling RATE: the gap is under rate_yellow_from. */
    FALLING_RATE_GAP_BELOW_YELLOW(Light.RED),
    /** Any other downward target: the bound is broken, red at once. */
    CEILING_BROKEN(Light.RED),
    /** Downward FLOW, kept: nothing is allowed and nothing happened, so there is no gap. */
    BUDGET_NO_GAP(Light.GREEN),
    /** Downward FLOW, kept: the gap is at least green_from. */
    BUDGET_GAP_AT_LEAST_GREEN(Light.GREEN),
    /** Downward FLOW, kept: used up faster than the months pass. */
    BUDGET_GAP_BELOW_GREEN(Light.YELLOW),
    /** ABOUT_AT_MOST, kept: at or under the bound in force itself. */
    ABOUT_WITHIN_BOUND(Light.GREEN),
    /** ABOUT_AT_MOST, kept: only by its tolerance. */
    ABOUT_WITHIN_TOLERANCE(Light.YELLOW),
    /** AT_MOST, kept: with headroom to spare. */
    HEADROOM_KEPT(Light.GREEN),
    /** AT_MOST, kept: near the red line. */
    HEADROOM_THIN(Light.YELLOW),

    /** Milestone: done. */
    MILESTONE_DONE(Light.GREEN),
    /** Milestone: the deadline is past and it is not done. */
    MILESTONE_DEADLINE_MISSED(Light.RED),
    /** Milestone: the gap is at least green_from. */
    MILESTONE_GAP_AT_LEAST_GREEN(Light.GREEN),
    /** Milestone: the gap is under green_from, at least yellow_from. */
    MILESTONE_GAP_AT_LEAST_YELLOW(Light.YELLOW),
    /** Milestone: the gap is under yellow_from. */
    MILESTONE_GAP_BELOW_YELLOW(Light.RED);

    private final Light light;

    LightReason(Light light) {
        this.light = light;
    }

    /** The colour to which this branch leads. */
    public Light light() {
        return light;
    }
}
