package cn.liangdeng.reporting.quality;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Runs the checks over a history. */
public final class QualityChecks {

    private static final Map<Check, Function<FiledHistory, Optional<Finding>>> CHECKS = checks();

    private QualityChecks() {}

    private static Map<Check, Function<FiledHistory, Optional<Finding>>> checks() {
        Map<Check, Function<FiledHistory, Optional<Finding>>> checks = new EnumMap<>(Check.class);
        checks.put(Check.FALLING, FigureChecks::falling);
        checks.put(Check.COPIED_WORDS, TraceChecks::copiedWords);
        checks.put(Check.STANDSTILL, PatternChecks::standstill);
        checks.put(Check.COPIED_INCREASE, PatternChecks::copiedIncrease);
        checks.put(Check.JUMP, FigureChecks::jump);
        checks.put(Check.ON_PACE, PatternChecks::onPace);
        checks.put(Check.MAGNITUDE, FigureChecks::magnitude);
        checks.put(Check.OVER_PLAN, FigureChecks::overPlan);
        checks.put(Check.SHARE_RANGE, FigureChecks::shareRange);
        checks.put(Check.PART_OVER_WHOLE, FigureChecks::partOverWhole);
        checks.put(Check.SUM_DIFFERS, FigureChecks::sumDiffers);
        checks.put(Check.NOT_PUBLISHED, FigureChecks::notPublished);
        checks.put(Check.ROUND_NUMBERS, PatternChecks::roundNumbers);
        checks.put(Check.REUSED_EVIDENCE, TraceChecks::reusedEvidence);
        checks.put(Check.DECEMBER_SURGE, PatternChecks::decemberSurge);
        checks.put(Check.FLAT_THEN_JUMP, PatternChecks::flatThenJump);
        checks.put(Check.LATE_LIFT, TraceChecks::lateLift);
        return checks;
    }

    /**
     * What the checks that are switched on find in the newest month, in the order of {@link Check}. A slip of the unit is asked
     * about alone: that the same figure is also a jump or far above the plan says nothing more.
     */
    public static List<Finding> run(FiledHistory history, Set<Check> switchedOff) {
        List<Finding> found = CHECKS.entrySet().stream()
                .filter(entry -> !switchedOff.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().apply(history).stream())
                .toList();
        boolean slip = found.stream().anyMatch(finding -> finding.check() == Check.MAGNITUDE);
        return slip
                ? found.stream()
                        .filter(finding -> finding.check() != Check.JUMP && finding.check() != Check.OVER_PLAN)
                        .toList()
                : found;
    }
}
