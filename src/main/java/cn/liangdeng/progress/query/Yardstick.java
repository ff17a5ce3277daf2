package cn.liangdeng.progress.query;

/**
 * How far behind targets of different kinds are, on one scale (docs/progress.md §23): points of the task, points of a rate and
 * percent of a ceiling cannot be put in one order, but each can be told in multiples of the distance at which it turns red.
 */
final class Yardstick {

    /**
     * The gap of a kept row {@code p} over the threshold on its own card, which the database works out when the row is written: −1
     * is where red begins, 0 the path. The plain gap where the rule leaves no distance; null without a gap.
     */
    static final String SQL = "p.yardstick";

    private Yardstick() {}
}
