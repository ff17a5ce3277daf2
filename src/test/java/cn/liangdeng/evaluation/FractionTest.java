package cn.liangdeng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

    @ParameterizedTest
    @CsvSource({
        "1/3, 0.3333",
        "2/3, 0.6667",
        "1/20000, 0.0001",
        "-1/20000, -0.0001",
        "-1/20001, 0.0000",
        "0, 0.0000",
        "100, 100.0000"
    })
    void isRoundedToFourDecimalsHalvesAwayFromZero(String exact, String rounded) {
        assertThat(Fraction.parse(exact).rounded().toPlainString()).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"0.50, 1/2", "-0.2, -1/5", "1E+3, 1000", "0.0, 0"})
    void takesTheExactValueOfADecimalInLowestTerms(BigDecimal decimal, String exact) {
        assertThat(Fraction.of(decimal)).hasToString(exact).isEqualTo(Fraction.parse(exact));
    }

    @Test
    void addsAndDividesWithoutLoss() {
        Fraction third = Fraction.of(1, 3);

        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
        assertThat(Fraction.ONE.dividedBy(Fraction.of(-3))).isEqualTo(third.negated());
    }

    @Test
    void doesNotDivideByZero() {
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.5", "1/0", "1/-2", "a"})
    void refusesOtherTexts(String text) {
        assertThatThrownBy(() -> Fraction.parse(text)).isInstanceOf(NumberFormatException.class);
    }
}
