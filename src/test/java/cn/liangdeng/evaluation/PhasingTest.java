package cn.liangdeng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.evaluation.InvalidTermsException.Reason;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhasingTest {

    @ParameterizedTest
    @CsvSource({
        "linear, linear",
        "2023-06=0.5;2023-09=0.8, 2023-06=0.5;2023-09=0.8",
        "2023-09=0.80;2023-06=.5, 2023-06=0.5;2023-09=0.8",
        "2024-12=-1;2023-12=1E+2, 2023-12=100;2024-12=-1"
    })
    void isWrittenInTheOrderOfTheMonthsAndReadsBack(String text, String stored) {
        Phasing phasing = Phasing.parse(text);

        assertThat(phasing).hasToString(stored);
        assertThat(Phasing.parse(stored)).isEqualTo(phasing);
    }

    @Test
    void withoutCheckpointsItIsLinear() {
        assertThat(Phasing.checkpoints(Map.of())).isEqualTo(Phasing.linear());
        assertThat(Phasing.linear().isLinear()).isTrue();
    }

    @Test
    void keepsItsOwnCopyOfTheCheckpoints() {
        Phasing phasing = Phasing.checkpoints(Map.of(ReportingMonth.of(2023, 6), new BigDecimal("0.5")));

        assertThatThrownBy(() -> phasing.checkpoints().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "even", "2023-06", "2023-06=", "2023-13=0.5", "2023-06=x", "2023-06=0.5;", "a=b=c"})
    void refusesTextsItCannotRead(String text) {
        assertThatThrownBy(() -> Phasing.parse(text))
                .isInstanceOfSatisfying(
                        InvalidTermsException.class, e -> assertThat(e.reason()).isEqualTo(Reason.PHASING_UNREADABLE));
    }

    @Test
    void refusesTwoCheckpointsForOneMonth() {
        assertThatThrownBy(() -> Phasing.parse("2023-06=0.5;2023-06=0.6"))
                .isInstanceOfSatisfying(
                        InvalidTermsException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CHECKPOINT_REPEATED));
    }
}
