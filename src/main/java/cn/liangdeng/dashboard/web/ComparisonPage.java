package cn.liangdeng.dashboard.web;

import cn.liangdeng.dashboard.query.ComparisonView;
import cn.liangdeng.target.Horizon;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Months against each other.
 *
 * @param sentence what moved
 * @param asOf data period and days until which figures were filed
 * @param chart data of the chart
 * @param moved how many lights moved in which way
 * @param lines those to be shown: what moved, or all
 */
record ComparisonPage(
        ComparisonView view,
        String sentence,
        String asOf,
        String chart,
        boolean lastYear,
        @Nullable Horizon horizon,
        boolean all,
        Map<ComparisonView.Move, Integer> moved,
        List<ComparisonView.Line> lines) {

    ComparisonPage {
        moved = Map.copyOf(moved);
        lines = List.copyOf(lines);
    }

    /** True where no target is judged in any of the months side by side: there is nothing to draw. */
    public boolean isBlank() {
        return view.lights().stream().allMatch(lights -> lights.total() == 0);
    }
}
