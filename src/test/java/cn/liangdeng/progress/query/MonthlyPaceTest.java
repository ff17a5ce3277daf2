package cn.liangdeng.progress.query;

import static cn.liangdeng.progress.ProgressFacts.month;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.evaluation.MonthlyFigure;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthlyPaceTest {

    @Test
    void theLastThreeMonthsAreAveraged() {
        assertThat(MonthlyPace.ofLastThree(List.of(figure(1, 100), figure(2, 1), figure(3, 2), figure(4, 6)), month(1)))
                .hasValueSatisfying(pace -> assertThat(pace).isEqualByComparingTo("3"));
    }

    @Test
    void aFigureAfterMissingMonthsHoldsTheirsToo() {
        assertThat(MonthlyPace.ofLastThree(List.of(figure(2, 10), figure(6, 20)), month(1)))
                .hasValueSatisfying(pace -> assertThat(pace).isEqualByComparingTo("5"));
    }

    @Test
    void atTheBeginningThereAreFewerMonths() {
        assertThat(MonthlyPace.ofLastThree(List.of(figure(2, 10)), month(1)))
                .hasValueSatisfying(pace -> assertThat(pace).isEqualByComparingTo("5"));
    }

    @Test
    void withoutAFigureThereIsNoPace() {
        assertThat(MonthlyPace.ofLastThree(List.of(), month(1))).isEmpty();
    }

    private static MonthlyFigure figure(int month, long value) {
        return new MonthlyFigure(month(month), BigDecimal.valueOf(value));
    }
}
