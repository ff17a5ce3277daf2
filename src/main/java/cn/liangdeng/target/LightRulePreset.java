package cn.liangdeng.target;

import cn.liangdeng.evaluation.LightThresholds;
import java.math.BigDecimal;

/** Light rules to begin with: the standard of the product and rules that other places have printed. */
public enum LightRulePreset {
    /** 0, −10, −3, 5: green on schedule, yellow up to ten points behind. */
    STANDARD(LightThresholds.standard()),
    /**
     * 达序时 or 未达序时, as the notices of 宣城 have it: what does not keep pace is behind, and there is no yellow band. Growth under
     * the goal is behind, and a ceiling is kept as long as it is not broken.
     */
    TWO_STATE(thresholds(0, 0, 0, 0)),
    /**
     * 银川, key projects, March 2025: green on schedule, yellow 10 to 30 points behind, red beyond. The text says nothing of up to
     * ten points behind; here that is yellow, so that everything it does say stays true. Rates and ceilings, of which it does not
     * speak, as in the standard.
     */
    TEN_THIRTY(thresholds(0, -30, -3, 5));

    private final LightThresholds thresholds;

    LightRulePreset(LightThresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** Its numbers. */
    public LightThresholds thresholds() {
        return thresholds;
    }

    private static LightThresholds thresholds(int green, int yellow, int rateYellow, int headroom) {
        return new LightThresholds(
                BigDecimal.valueOf(green),
                BigDecimal.valueOf(yellow),
                BigDecimal.valueOf(rateYellow),
                BigDecimal.valueOf(headroom));
    }
}
