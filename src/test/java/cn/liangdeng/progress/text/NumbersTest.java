package cn.liangdeng.progress.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"2.345, 2.35", "-2.345, −2.35", "-0.004, 0.00", "1000000, 1000000.00"})
    void fixedRoundsHalvesAwayFromZero(BigDecimal value, String text) {
        assertThat(Numbers.fixed(value, 2)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"120.000000, 120", "1200, 1200", "2.3310, 2.331", "-3.0, −3", "0.000, 0"})
    void plainKeepsWhatTheValueHas(BigDecimal value, String text) {
        assertThat(Numbers.plain(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.04, 0.0", "0.05, +0.1", "-0.04, 0.0", "-6.66, −6.7"})
    void signedHasNoSignAtZero(BigDecimal value, String text) {
        assertThat(Numbers.signed(value, 1)).isEqualTo(text);
    }
}
