package cn.liangdeng.dashboard.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data of a chart as static/js/chart.js reads it.
 *
 * @param kind line, bar or stacked
 * @param unit of all values
 * @param labels along the axis
 */
record Chart(String kind, String unit, List<String> labels, List<Series> series) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    Chart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
    }

    /**
     * A line or a kind of bar.
     *
     * @param role colour and stroke
     * @param values one for every label; null leaves a gap
     */
    record Series(String name, String role, List<@Nullable BigDecimal> values) {

        Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        static Series counts(String name, String role, List<Integer> counts) {
            List<@Nullable BigDecimal> values = new ArrayList<>();
            counts.forEach(count -> values.add(BigDecimal.valueOf(count)));
            return new Series(name, role, values);
        }
    }

    String json() {
        return MAPPER.writeValueAsString(this);
    }
}
