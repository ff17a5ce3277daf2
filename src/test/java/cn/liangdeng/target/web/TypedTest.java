package cn.liangdeng.target.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @ParameterizedTest
    @ValueSource(strings = {"1200.50", "1,200.50", "１２００．５０", " 1 200.50 ", "+1200.5"})
    void aNumberIsReadAsPeopleTypeIt(String text) {
        assertThat(Typed.readNumber(text))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("1200.5"));
    }

    @Test
    void aMinusOfAnyKindIsAMinus() {
        assertThat(Typed.readNumber("−3")).contains(new BigDecimal("-3"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "十二", "1E999999999", "1.", ".5", "0x10", "12家"})
    void anythingElseIsNoNumber(String text) {
        assertThat(Typed.readNumber(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09", "2026-9", "2026年9月", "2026.9", "２０２６年９月", "2026/09"})
    void aMonthIsReadAsPeopleWriteIt(String text) {
        assertThat(Typed.readMonth(text)).contains(ReportingMonth.of(2026, 9));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "9月", "2026-13", "2026-00", "0026-09", "2026-09-01"})
    void anythingElseIsNoMonth(String text) {
        assertThat(Typed.readMonth(text)).isEmpty();
    }

    @Test
    void aPageThatCannotBeIsTheFirst() {
        assertThat(Typed.page("-3").number()).isEqualTo(1);
        assertThat(Typed.page("x").number()).isEqualTo(1);
        assertThat(Typed.page("7").number()).isEqualTo(7);
    }
}
