package cn.liangdeng.target;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.target.DecompositionSum.Verdict;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DecompositionSumTest {

    @Test
    void lessThanTheWholeIsAGap() {
        DecompositionSum sum = sum(IndicatorNature.FLOW, BoundComparator.AT_LEAST, "100", "40", "50");

        assertThat(sum.verdict()).isEqualTo(Verdict.SHORT);
        assertThat(sum.sum()).isEqualByComparingTo("90");
        assertThat(sum.difference()).isEqualByComparingTo("-10");
    }

    @Test
    void moreThanTheWholeIsInflation() {
        assertThat(sum(IndicatorNature.FLOW, BoundComparator.AT_LEAST, "100", "60", "50")
                        .verdict())
                .isEqualTo(Verdict.INFLATED);
    }

    @Test
    void decimalsAddUpExactly() {
        DecompositionSum sum = sum(IndicatorNature.FLOW, BoundComparator.AT_LEAST, "0.3", "0.1", "0.1", "0.1");

        assertThat(sum.verdict()).isEqualTo(Verdict.EVEN);
    }

    @Test
    void aCeilingMayHaveRoomButMustNotBeExceeded() {
        assertThat(sum(IndicatorNature.FLOW, BoundComparator.AT_MOST, "100", "40", "50")
                        .verdict())
                .isEqualTo(Verdict.ROOM);
        assertThat(sum(IndicatorNature.STOCK, BoundComparator.AT_MOST, "100", "60", "50")
                        .verdict())
                .isEqualTo(Verdict.EXCEEDED);
    }

    @Test
    void ratesAreNotAdded() {
        DecompositionSum sum = sum(IndicatorNature.RATE, BoundComparator.AT_LEAST, "6", "6", "7");

        assertThat(sum.verdict()).isEqualTo(Verdict.NOT_ADDED);
        assertThat(sum.sum()).isNull();
        assertThat(sum.parts()).isEqualTo(2);
    }

    @Test
    void withoutPartsThereIsNoSum() {
        assertThat(sum(IndicatorNature.FLOW, BoundComparator.AT_LEAST, "100").verdict())
                .isEqualTo(Verdict.NONE);
    }

    private static DecompositionSum sum(
            IndicatorNature nature, BoundComparator comparator, String bound, String... parts) {
        return DecompositionSum.of(
                nature,
                comparator,
                new BigDecimal(bound),
                Arrays.stream(parts).map(BigDecimal::new).toList());
    }
}
