package cn.liangdeng.dashboard.query;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.progress.ShownLight;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.shared.ReportingMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the targets of a month stood in another.
 *
 * @param windows when the month's figures were due, one for every kind
 * @param against the month compared with
 * @param known true where progress was kept for that month
 * @param lights the months side by side, as far as progress was kept: the one shown, the month before, the same month of last year
 * @param lines every target of the month shown, and those of the other month that are no longer judged
 */
public record ComparisonView(
        ShownMonth month,
        List<ReportingWindow> windows,
        ReportingMonth against,
        boolean known,
        List<MonthLights> lights,
        List<Line> lines) {

    public ComparisonView {
        windows = List.copyOf(windows);
        lights = List.copyOf(lights);
        lines = List.copyOf(lines);
    }

    /**
     * How many targets had which light.
     *
     * @param counts those of none are left out; what is done counts as green
     */
    public record MonthLights(ReportingMonth month, Map<ShownLight, Integer> counts) {

        public MonthLights {
            counts = Map.copyOf(counts);
        }

        public int of(ShownLight light) {
            return counts.getOrDefault(light, 0);
        }

        /** The same by the light's name, for templates. */
        public int named(String light) {
            return of(ShownLight.valueOf(light));
        }

        /** 未到期 and 无数据. */
        public int grey() {
            return of(ShownLight.NOT_DUE) + of(ShownLight.NO_DATA);
        }

        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** How a light moved. */
    public enum Move {
        /** 转红. */
        TURNED_RED,
        /** 转黄: yellow, green or done before. */
        TURNED_YELLOW,
        /** Done before, now green only: a level can be lost again. */
        UNDONE,
        /** 转绿: green or done, yellow or red before. The leader's home counts the same. */
        TURNED_GREEN,
        /** 由红转黄. */
        RECOVERED,
        /** Done, green before. */
        DONE,
        /** Judged in this month only. */
        NEW,
        /** Judged in the other month only. */
        GONE,
        /** From or to grey. */
        OTHER,
        SAME
    }

    /**
     * A target in both months; of the same month of last year the goal of that year on the same figures.
     *
     * @param now null where it is no longer judged
     * @param before null where it was not judged
     */
    public record Line(
            @Nullable TargetReading now, @Nullable TargetReading before, Move move) {

        /** The one there is, the present one first. */
        public TargetReading target() {
            if (now != null) {
                return now;
            }
            if (before == null) {
                throw new IllegalStateException("a line without a target");
            }
            return before;
        }
    }
}
