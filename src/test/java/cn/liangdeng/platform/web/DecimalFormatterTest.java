package cn.liangdeng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalFormatterTest {

    private final DecimalFormatter formatter = new DecimalFormatter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12.50|12.50", "1,234.5|1234.5", "１２．５|12.5", " −3 |-3", ".5|0.5", "1，000|1000", "+7|7"})
    void readsNumbersAsPeopleTypeThem(String typed, String value) throws ParseException {
        assertThat(formatter.parse(typed, Locale.SIMPLIFIED_CHINESE)).isEqualTo(new BigDecimal(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "1,23",
                "12,34,567",
                "1e5",
                "1.2.3",
                "--1",
                "12亿",
                "9999999999999999999999999999999999999999999"
            })
    void refusesWhatCouldBeReadInTwoWays(String typed) {
        assertThatThrownBy(() -> formatter.parse(typed, Locale.SIMPLIFIED_CHINESE))
                .isInstanceOf(ParseException.class);
    }

    @Test
    void printsAllDigitsPlainly() {
        assertThat(formatter.print(new BigDecimal("1E+6"), Locale.ENGLISH)).isEqualTo("1000000");
        assertThat(formatter.print(new BigDecimal("120.50"), Locale.ENGLISH)).isEqualTo("120.50");
    }
}
