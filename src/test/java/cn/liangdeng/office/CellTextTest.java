package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12|12", "１２．５|12.5", "1,234,567.80|1234567.80", "－3|-3", "12.5%|0.125", "１００％|1", " 1 200 |1200"})
    void numbersAreUnderstoodAsPeopleTypeThem(String text, BigDecimal expected) {
        assertThat(CellText.parseNumber(text)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "—", "12家", "1,23", "1.2.3", "1e5", "12%%", "三"})
    void whatIsNoNumberIsNull(String text) {
        assertThat(CellText.parseNumber(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.30000000000000004|0.3",
                "0.1|0.1",
                "1E3|1000",
                "1.2345678901234566E16|12345678901234600",
                "-2.5000000000000001|-2.5",
                "100|100"
            })
    void storedNumbersLoseTheirBinaryNoise(String stored, String expected) {
        assertThat(CellText.storedNumber(stored)).isEqualTo(new BigDecimal(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "Infinity", "1E999999999", "1E-400", "0x10", "abc"})
    void hostileNumbersAreNull(String stored) {
        BigDecimal value = CellText.storedNumber(stored);

        assertThat(value == null || value.signum() == 0 && value.scale() <= 0).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026年9月25日", "2026-9-25", "2026/09/25", "2026.9.25", "20260925", "２０２６年９月２５日", "2026 年 9 月 25 日"
            })
    void datesAreUnderstoodAsPeopleTypeThem(String text) {
        assertThat(CellText.parseDate(text)).isEqualTo(LocalDate.of(2026, 9, 25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01", "2026年9月", "9月25日", "20261301", "1"})
    void whatIsNoDayIsNull(String text) {
        assertThat(CellText.parseDate(text)).isNull();
    }

    @Test
    void namesAreNormalisedButKeepTheirPunctuation() {
        assertThat(CellText.normalise("　区发改局（ＡＢ１２） \n 办公室 ")).isEqualTo("区发改局（AB12） 办公室");
    }

    @Test
    void headersAreComparedWithoutBlanksAndStars() {
        assertThat(CellText.headerKey("单位\n名称 *")).isEqualTo(CellText.headerKey("＊单位名称"));
    }
}
