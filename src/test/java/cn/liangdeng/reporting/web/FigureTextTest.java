package cn.liangdeng.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.shared.BusinessException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12.5|12.5", " 1,234,567.8 |1234567.8", "１２．５|12.5", "−3|-3", "+4|4", "1 234|1234", "007|7"})
    void figuresAreReadAsPeopleTypeThem(String typed, String value) {
        assertThat(FigureText.parse(typed)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12家", "3.2亿", "5%", "约12", "1,5", "12,34", "1e9", "1.2.3", "—", "0x10", "NaN"})
    void whatIsNoFigureIsRefusedAndNotGuessed(String typed) {
        assertThatThrownBy(() -> FigureText.parse(typed)).isInstanceOf(BusinessException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"5.1万|个|51000", "3.2％|%|3.2", "21000万元|亿元|2.1", "１，２３４ 家|家|1234", "12|万元|12"})
    void aUnitBehindTheNumberIsReadAsInAPastedBlock(String typed, String unit, String plain) {
        assertThat(FigureText.inUnit(typed, unit)).isEqualTo(plain);
    }

    @Test
    void anotherUnitIsRefusedAndADashIsLeftToBeRefused() {
        assertThatThrownBy(() -> FigureText.inUnit("12家", "万元")).isInstanceOf(BusinessException.class);
        assertThat(FigureText.inUnit("—", "万元")).isEqualTo("—");
        assertThat(FigureText.inUnit(null, "万元")).isNull();
    }

    @Test
    void aHugeTextIsRefusedWithoutBeingRepeatedWhole() {
        assertThatThrownBy(() -> FigureText.parse("9".repeat(5000)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.arguments()[0].toString()).hasSizeLessThan(50));
    }

    @Test
    void nothingTypedIsNoFigure() {
        assertThat(FigureText.parse(" \u3000 ")).isNull();
    }

    @Test
    void noDigitIsLostInPrint() {
        assertThat(FigureText.print(new BigDecimal("12.345000"), 1)).isEqualTo("12.345");
        assertThat(FigureText.print(new BigDecimal("1200"), 2)).isEqualTo("1200.00");
        assertThat(FigureText.printChange(new BigDecimal("-0.50"), 1)).isEqualTo("−0.5");
    }
}
