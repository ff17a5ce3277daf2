package cn.liangdeng.progress;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A headline indicator.
 *
 * @param year the goal of the year
 * @param planPeriod the goal of the plan period on the same figures, or null
 * @param months every month of the span of the year's goal, oldest first; none where it is not judged
 */
public record HeadlineReading(TargetReading year, @Nullable TargetReading planPeriod, List<Point> months) {

    public HeadlineReading {
        months = List.copyOf(months);
    }

    /**
     * A month of the way.
     *
     * @param expected the figure that stands exactly on schedule
     * @param actual null where there was no figure, and in the months after the one asked about
     */
    public record Point(
            ReportingMonth month,
            BigDecimal expected,
            @Nullable BigDecimal actual) {}
}
