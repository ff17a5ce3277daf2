package cn.liangdeng.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What publishing a document's drafts would do, or why it cannot be done.
 *
 * @param obstacles everything that stands in the way; empty where publishing is possible
 * @param annual how many annual targets would be set
 * @param planPeriod how many targets of the plan period would be set
 * @param joins annual targets that would be joined to a goal of the plan period of the same indicator and unit
 * @param known indicators that are in the dictionary already, and those that it may have under another name
 * @param repeats drafts that state the same target and would become one
 * @param droppedUnits supporting units that match no unit and would be left out
 */
public record Publication(
        List<Obstacle> obstacles,
        int annual,
        int planPeriod,
        List<Join> joins,
        List<Known> known,
        List<Repeat> repeats,
        List<String> droppedUnits) {

    /** Field of the obstacle that a draft is open. */
    public static final String STATE = "state";

    /** Field of the obstacle that the coverage ledger is open. */
    public static final String COVERAGE = "coverage";

    public Publication {
        obstacles = List.copyOf(obstacles);
        joins = List.copyOf(joins);
        known = List.copyOf(known);
        repeats = List.copyOf(repeats);
        droppedUnits = List.copyOf(droppedUnits);
    }

    public boolean isPossible() {
        return obstacles.isEmpty();
    }

    /**
     * The same with what the coverage ledger leaves open.
     *
     * @param entries how many entries are open; 0 adds nothing
     */
    public Publication withUncovered(int entries) {
        if (entries == 0) {
            return this;
        }
        List<Obstacle> all = new ArrayList<>(obstacles);
        all.add(new Obstacle(null, "", DraftProblem.of(COVERAGE, "intake.obstacle.coverage", entries)));
        return new Publication(all, annual, planPeriod, joins, known, repeats, droppedUnits);
    }

    /** How many entries of the coverage ledger are open. */
    public int uncovered() {
        return obstacles.stream()
                .filter(obstacle -> obstacle.problem().field().equals(COVERAGE))
                .mapToInt(obstacle -> (Integer) obstacle.problem().arguments().get(0))
                .sum();
    }

    /** How many drafts nobody has decided on. */
    public long open() {
        return obstacles.stream().filter(Publication::isOpen).count();
    }

    /** What else stands in the way. */
    public List<Obstacle> others() {
        return obstacles.stream()
                .filter(obstacle ->
                        !isOpen(obstacle) && !obstacle.problem().field().equals(COVERAGE))
                .toList();
    }

    /** What else stands in the way, the same problem once with all drafts that have it, the most frequent first. */
    public List<Problem> problems() {
        Map<DraftProblem, List<Obstacle>> same = new LinkedHashMap<>();
        others().forEach(obstacle -> same.computeIfAbsent(obstacle.problem(), problem -> new ArrayList<>())
                .add(obstacle));
        return same.entrySet().stream()
                .map(entry -> new Problem(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                        (Problem problem) -> -problem.obstacles().size()))
                .toList();
    }

    /**
     * A problem and what has it.
     *
     * @param obstacles at least one, in text order
     */
    public record Problem(DraftProblem problem, List<Obstacle> obstacles) {

        private static final int SHOWN = 4;

        public Problem {
            obstacles = List.copyOf(obstacles);
        }

        /** True where a name has to be matched with a unit, which is done once for all drafts. */
        public boolean isAboutName() {
            return problem.messageKey().equals("intake.missing.leadUnmatched");
        }

        /** Those that are named at once. */
        public List<Obstacle> first() {
            return obstacles.subList(0, Math.min(SHOWN, obstacles.size()));
        }

        /** Those that are named on demand. */
        public List<Obstacle> rest() {
            return obstacles.subList(Math.min(SHOWN, obstacles.size()), obstacles.size());
        }
    }

    private static boolean isOpen(Obstacle obstacle) {
        return obstacle.problem().field().equals(STATE);
    }

    /** How many targets would be set. */
    public int targets() {
        return annual + planPeriod;
    }

    /**
     * An annual target and the goal of the plan period that it would serve.
     *
     * @param draft the draft of the annual target
     * @param bound its figure with unit of measure
     * @param goal the indicator's name of the goal
     * @param goalYears first and last year of the goal
     * @param inThisDocument false where the goal was set by another document
     */
    public record Join(
            DraftId draft,
            String indicatorName,
            int year,
            String bound,
            String goal,
            List<Integer> goalYears,
            boolean inThisDocument) {

        public Join {
            goalYears = List.copyOf(goalYears);
        }
    }

    /**
     * An indicator of the dictionary that a draft names, or may mean.
     *
     * @param draft the first draft that names it
     * @param indicatorName as the draft has it
     * @param knownName as the dictionary has it
     */
    public record Known(DraftId draft, String indicatorName, String knownName) {

        /** True where both bear the same name and will be one indicator. */
        public boolean isExact() {
            return indicatorName.equals(knownName);
        }
    }

    /**
     * Drafts that state the same target.
     *
     * @param first the draft that gives words and names
     * @param times how many drafts state it
     */
    public record Repeat(DraftId first, String indicatorName, int times) {}

    /** The indicators that will be shared with targets that are there already. */
    public List<Known> shared() {
        return known.stream().filter(Known::isExact).toList();
    }

    /** The indicators that the dictionary may have under another name. */
    public List<Known> likely() {
        return known.stream().filter(suggested -> !suggested.isExact()).toList();
    }

    /**
     * One thing that stands in the way.
     *
     * @param draft the draft that it is about; null where it is about the document
     * @param indicatorName name of that draft's indicator, empty without a draft
     */
    public record Obstacle(@Nullable DraftId draft, String indicatorName, DraftProblem problem) {}
}
