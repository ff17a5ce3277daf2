package cn.liangdeng.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What publishing a document's drafts would do, or why it cannot be done.
 *
 * @param obstacles everything that stands in the way; empty where publishing is possible
 * @param annual how many annual targets would be set
 * @param planPeriod how many targets of the plan period would be set
 * @param joined how many annual targets would be joined to a goal of the plan period of the same indicator and unit
 * @param knownIndicators names of indicators that are in the dictionary already and would be used
 * @param droppedUnits supporting units that match no unit and would be left out
 */
public record Publication(
        List<Obstacle> obstacles,
        int annual,
        int planPeriod,
        int joined,
        List<String> knownIndicators,
        List<String> droppedUnits) {

    /** Field of the obstacle that a draft is open. */
    public static final String STATE = "state";

    public Publication {
        obstacles = List.copyOf(obstacles);
        knownIndicators = List.copyOf(knownIndicators);
        droppedUnits = List.copyOf(droppedUnits);
    }

    public boolean isPossible() {
        return obstacles.isEmpty();
    }

    /** How many drafts nobody has decided on. */
    public long open() {
        return obstacles.stream().filter(Publication::isOpen).count();
    }

    /** What else stands in the way. */
    public List<Obstacle> others() {
        return obstacles.stream().filter(obstacle -> !isOpen(obstacle)).toList();
    }

    private static boolean isOpen(Obstacle obstacle) {
        return obstacle.problem().field().equals(STATE);
    }

    /** How many targets would be set. */
    public int targets() {
        return annual + planPeriod;
    }

    /**
     * One thing that stands in the way.
     *
     * @param draft the draft that it is about; null where it is about the document
     * @param indicatorName name of that draft's indicator, empty without a draft
     */
    public record Obstacle(@Nullable DraftId draft, String indicatorName, DraftProblem problem) {}
}
