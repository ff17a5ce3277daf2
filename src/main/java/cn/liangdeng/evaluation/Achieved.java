package cn.liangdeng.evaluation;

/** Whether the target is done (已完成, docs/progress.md §8). */
final class Achieved {

    private Achieved() {}

    /**
     * Upward FLOW and STOCK as soon as they are reached, and only as long as they are; a RATE and everything downward only by
     * the final figure.
     */
    static boolean is(Standing standing) {
        boolean atOnce = standing.isUpward() && !standing.isRate();
        return standing.isReached() && (atOnce || standing.finalFigure());
    }
}
