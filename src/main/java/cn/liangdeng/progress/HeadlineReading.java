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
 * @param months the last twelve months of the year's goal, oldest first
 */
public record HeadlineReading(TargetReading year, @Nullable TargetReading planPeriod, List<Point> months) {

    public HeadlineReading {
        months = List.copyOf(months);
    }

    /**
     * How it stood as of a month.
     *
     * @param actual null where there was no figure
     */
    public record Point(ReportingMonth month, @Nullable BigDecimal actual) {}
}
