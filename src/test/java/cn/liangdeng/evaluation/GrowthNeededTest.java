package cn.liangdeng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class GrowthNeededTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** 75 of last year's 100 came by September. 76.8 of this year's 106 are there, so 29.2 are to come where 25 did. */
    @Test
    void isWhatTheMonthsLeftHaveToMakeUp() {
        assertThat(needed("6", "2.4", "75", "100")).isEqualByComparingTo("16.8");
        assertThat(needed("6", "10", "75", "100")).isEqualByComparingTo("-6");
    }

    @Test
    void isUnknownWhereTheMonthsLeftHeldNothing() {
        assertThat(needed("6", "2.4", "100", "100")).isNull();
        assertThat(needed("6", "2.4", "0", "0")).isNull();
        assertThat(needed("6", "2.4", "110", "100")).isNull();
    }

    @Property
    void whoGrowsAsTheGoalSaysHasToGoOnLikeThat(
            @ForAll @BigRange(min = "-50", max = "50") @Scale(1) BigDecimal goal,
            @ForAll @BigRange(min = "0", max = "900") @Scale(2) BigDecimal toDate) {
        assertThat(GrowthNeeded.inMonthsLeft(goal, goal, toDate, BigDecimal.valueOf(1000)))
                .isEqualByComparingTo(goal);
    }

    @Property
    void growingSoMuchReachesTheGoal(
            @ForAll @BigRange(min = "-50", max = "50") @Scale(1) BigDecimal goal,
            @ForAll @BigRange(min = "-50", max = "50") @Scale(1) BigDecimal growth,
            @ForAll @BigRange(min = "0", max = "900") @Scale(2) BigDecimal toDate) {
        BigDecimal total = BigDecimal.valueOf(1000);
        BigDecimal needed = GrowthNeeded.inMonthsLeft(goal, growth, toDate, total);
        BigDecimal year =
                toDate.multiply(grown(growth)).add(total.subtract(toDate).multiply(grown(needed)));

        assertThat(year).isCloseTo(total.multiply(grown(goal)), within(new BigDecimal("0.001")));
    }

    private static BigDecimal grown(BigDecimal percent) {
        return BigDecimal.ONE.add(percent.divide(HUNDRED, 10, RoundingMode.HALF_UP));
    }

    private static BigDecimal needed(String goal, String growth, String toDate, String total) {
        return GrowthNeeded.inMonthsLeft(
                new BigDecimal(goal), new BigDecimal(growth), new BigDecimal(toDate), new BigDecimal(total));
    }
}
