package cn.liangdeng.progress.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chart as static/js/chart.js reads it. Numbers travel as texts, so that none is rounded on the way. */
record ChartData(String kind, String unit, List<String> labels, List<Line> series) {

    /** One line of the chart; null leaves a gap. */
    record Line(String name, String role, List<@Nullable String> values) {}

    static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }
}
