package cn.liangdeng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.evaluation.InvalidTermsException.Reason;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightThresholdsTest {

    @Test
    void theStandardIsSound() {
        assertThat(LightThresholds.standard().checked()).isEqualTo(rule("0", "-10", "-3", "5"));
    }

    @Test
    void anEmptyYellowBandIsSound() {
        assertThat(rule("-5", "-5.0", "0", "0").checked()).isEqualTo(rule("-5", "-5", "0", "0"));
    }

    @ParameterizedTest
    @CsvSource({
        "-20, -10, -3, 5, YELLOW_ABOVE_GREEN",
        "0, -10, 0.1, 5, RATE_YELLOW_ABOVE_BOUND",
        "0, -10, -3, -1, HEADROOM_NEGATIVE"
    })
    void aRuleWithAHoleOrAnOverlapIsRefusedWhenItIsChecked(
            String green, String yellow, String rateYellow, String headroom, Reason reason) {
        LightThresholds rule = rule(green, yellow, rateYellow, headroom);

        assertThatThrownBy(rule::checked)
                .isInstanceOfSatisfying(
                        InvalidTermsException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static LightThresholds rule(String green, String yellow, String rateYellow, String headroom) {
        return new LightThresholds(
                new BigDecimal(green), new BigDecimal(yellow), new BigDecimal(rateYellow), new BigDecimal(headroom));
    }
}
