package cn.liangdeng.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.progress.HeadlineReading;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void theSpanIsAsWideAsTheBoxAndTheHighestOfBothLinesAtTheTop() {
        Sparkline line = Sparkline.of(List.of(point(1, "0", "0"), point(2, "10", "5"), point(3, "20", null)));

        assertThat(line).isNotNull();
        assertThat(line.path()).isEqualTo("4,44 120,24 236,4");
        assertThat(line.lines()).containsExactly("4,44 120,34");
        assertThat(line.now()).isEqualTo("120,34 120,34");
    }

    @Test
    void whatGoesBeyondThePathStaysInTheBox() {
        Sparkline line = Sparkline.of(List.of(point(1, "10", "0"), point(2, "10", "20")));

        assertThat(line).isNotNull();
        assertThat(line.path()).isEqualTo("4,24 236,24");
        assertThat(line.lines()).containsExactly("4,44 236,4");
    }

    @Test
    void aMonthWithoutAFigureBreaksTheLineAndASingleFigureIsADot() {
        Sparkline line = Sparkline.of(List.of(
                point(1, "1", "1"), point(2, "2", "2"), point(3, "3", null), point(4, "4", "4"), point(5, "5", null)));

        assertThat(line).isNotNull();
        assertThat(line.lines()).hasSize(2).last().isEqualTo(line.now());
    }

    @Test
    void whatNeverChangesRunsThroughTheMiddle() {
        Sparkline line = Sparkline.of(List.of(point(1, "7", "7"), point(2, "7", "7")));

        assertThat(line).isNotNull();
        assertThat(line.lines()).containsExactly("4,24 236,24");
    }

    @Test
    void withoutAFigureOrInASingleMonthThereIsNoLine() {
        assertThat(Sparkline.of(List.of(point(1, "3", null), point(2, "6", null))))
                .isNull();
        assertThat(Sparkline.of(List.of(point(1, "3", "3")))).isNull();
    }

    private static HeadlineReading.Point point(int month, String expected, @Nullable String actual) {
        return new HeadlineReading.Point(
                ReportingMonth.of(2026, month),
                new BigDecimal(expected),
                actual == null ? null : new BigDecimal(actual));
    }
}
