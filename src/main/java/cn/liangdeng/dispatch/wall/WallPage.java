package cn.liangdeng.dispatch.wall;

import cn.liangdeng.progress.HeadlineReading;
import cn.liangdeng.progress.LightMovement;
import cn.liangdeng.progress.RedReading;
import cn.liangdeng.progress.UnitReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the wall; at most seven things stand on it.
 *
 * @param kind says which of the other parts is filled
 * @param number of {@code of} pages of the same kind, counted from 1
 * @param rest how many more there are that no page shows
 */
public record WallPage(
        Kind kind,
        int number,
        int of,
        @Nullable LightMovement lights,
        List<HeadlineReading> headlines,
        List<RedReading> reds,
        List<UnitReading> units,
        int rest) {

    /** What a page shows. */
    public enum Kind {
        /** How all goals of the year stand. */
        OVERVIEW,
        /** 主要指标. */
        HEADLINES,
        /** What is late, by what matters. */
        REDS,
        /** Towns and streets. */
        TOWNS,
        /** Departments and others. */
        DEPARTMENTS
    }

    public WallPage {
        headlines = List.copyOf(headlines);
        reds = List.copyOf(reds);
        units = List.copyOf(units);
    }

    static WallPage overview(LightMovement lights) {
        return new WallPage(Kind.OVERVIEW, 1, 1, lights, List.of(), List.of(), List.of(), 0);
    }
}
