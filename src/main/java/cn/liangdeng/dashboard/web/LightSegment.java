package cn.liangdeng.dashboard.web;

import cn.liangdeng.progress.LightMovement;
import cn.liangdeng.progress.ShownLight;
import cn.liangdeng.progress.TargetReading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A part of a stacked bar of lights; parts of nothing are left out.
 *
 * @param light its colour; those that are done count as green
 * @param count how many targets
 */
record LightSegment(ShownLight light, int count) {

    static List<LightSegment> of(LightMovement lights) {
        List<LightSegment> segments = new ArrayList<>();
        add(segments, ShownLight.GREEN, lights.green());
        add(segments, ShownLight.YELLOW, lights.yellow());
        add(segments, ShownLight.RED, lights.red());
        add(segments, ShownLight.NOT_DUE, lights.notDue());
        add(segments, ShownLight.NO_DATA, lights.noData());
        return segments;
    }

    /** Counted from the targets themselves. */
    static List<LightSegment> of(List<TargetReading> targets) {
        Map<ShownLight, Integer> counts = new EnumMap<>(ShownLight.class);
        for (TargetReading target : targets) {
            ShownLight light = target.light();
            if (light != null) {
                counts.merge(light == ShownLight.ACHIEVED ? ShownLight.GREEN : light, 1, Integer::sum);
            }
        }
        List<LightSegment> segments = new ArrayList<>();
        counts.forEach((light, count) -> add(segments, light, count));
        return segments;
    }

    private static void add(List<LightSegment> segments, ShownLight light, int count) {
        if (count > 0) {
            segments.add(new LightSegment(light, count));
        }
    }

    /** The class of the style sheet. */
    public String style() {
        return switch (light) {
            case GREEN, ACHIEVED -> "is-green";
            case YELLOW -> "is-yellow";
            case RED -> "is-red";
            case NOT_DUE, NO_DATA -> "is-grey";
        };
    }

    /** The symbol of its shape. */
    public String shape() {
        return "#light-" + light.name().toLowerCase(Locale.ROOT);
    }
}
