package cn.liangdeng.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.progress.HeadlineReading;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SparklineTest {

    private static final ReportingMonth SEPTEMBER = ReportingMonth.of(2026, 9);

    @Test
    void theNewestMonthIsAtTheRightAndTheHighestFigureAtTheTop() {
        Sparkline line = Sparkline.of(List.of(point(7, "0"), point(8, "5"), point(9, "10")), SEPTEMBER);

        assertThat(line).isNotNull();
        assertThat(line.lines()).containsExactly("193,36 214,20 236,4");
    }

    @Test
    void aMonthWithoutAFigureBreaksTheLine() {
        Sparkline line = Sparkline.of(List.of(point(6, "1"), point(7, "2"), point(8, null), point(9, "3")), SEPTEMBER);

        assertThat(line).isNotNull();
        assertThat(line.lines()).hasSize(2);
    }

    @Test
    void whatNeverChangesRunsThroughTheMiddle() {
        Sparkline line = Sparkline.of(List.of(point(8, "7"), point(9, "7")), SEPTEMBER);

        assertThat(line).isNotNull();
        assertThat(line.lines()).containsExactly("214,20 236,20");
    }

    @Test
    void oneFigureIsNoLine() {
        assertThat(Sparkline.of(List.of(point(8, null), point(9, "7")), SEPTEMBER))
                .isNull();
    }

    private static HeadlineReading.Point point(int month, @Nullable String actual) {
        return new HeadlineReading.Point(
                ReportingMonth.of(2026, month), actual == null ? null : new BigDecimal(actual));
    }
}
