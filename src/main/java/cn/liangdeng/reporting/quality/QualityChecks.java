package cn.liangdeng.reporting.quality;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Runs the checks over a history. */
public final class QualityChecks {

    private static final Map<Check, BiFunction<FiledHistory, CheckSettings, Optional<Finding>>> CHECKS = checks();

    private QualityChecks() {}

    private static Map<Check, BiFunction<FiledHistory, CheckSettings, Optional<Finding>>> checks() {
        Map<Check, BiFunction<FiledHistory, CheckSettings, Optional<Finding>>> checks = new EnumMap<>(Check.class);
        checks.put(Check.FALLING, plain(FigureChecks::falling));
        checks.put(Check.COPIED_WORDS, TraceChecks::copiedWords);
        checks.put(Check.STANDSTILL, PatternChecks::standstill);
        checks.put(Check.COPIED_INCREASE, PatternChecks::copiedIncrease);
        checks.put(Check.JUMP, FigureChecks::jump);
        checks.put(Check.ON_PACE, PatternChecks::onPace);
        checks.put(Check.MAGNITUDE, plain(FigureChecks::magnitude));
        checks.put(Check.OVER_PLAN, FigureChecks::overPlan);
        checks.put(Check.OVER_TOTAL, FigureChecks::overTotal);
        checks.put(Check.BEFORE_START, plain(FigureChecks::beforeStart));
        checks.put(Check.GROWTH_DIFFERS, FigureChecks::growthDiffers);
        checks.put(Check.SHARE_RANGE, plain(FigureChecks::shareRange));
        checks.put(Check.PART_OVER_WHOLE, plain(FigureChecks::partOverWhole));
        checks.put(Check.SUM_DIFFERS, FigureChecks::sumDiffers);
        checks.put(Check.NOT_PUBLISHED, plain(FigureChecks::notPublished));
        checks.put(Check.ROUND_NUMBERS, PatternChecks::roundNumbers);
        checks.put(Check.REUSED_EVIDENCE, plain(TraceChecks::reusedEvidence));
        checks.put(Check.OLD_PHOTO, TraceChecks::oldPhoto);
        checks.put(Check.OLD_PAPERS, TraceChecks::oldPapers);
        checks.put(Check.PROJECT_TWICE, plain(TraceChecks::projectTwice));
        checks.put(Check.DECEMBER_SURGE, PatternChecks::decemberSurge);
        checks.put(Check.FLAT_THEN_JUMP, PatternChecks::flatThenJump);
        checks.put(Check.LATE_LIFT, TraceChecks::lateLift);
        return checks;
    }

    private static BiFunction<FiledHistory, CheckSettings, Optional<Finding>> plain(
            Function<FiledHistory, Optional<Finding>> check) {
        return (history, settings) -> check.apply(history);
    }

    /**
     * What the checks that are switched on find in the newest month, in the order of {@link Check}. A slip of the unit is asked
     * about alone: that the same figure is also a jump, far above the plan or no share says nothing more. How a figure follows on
     * the others is not asked where the platform filled it in.
     */
    public static List<Finding> run(FiledHistory history, CheckSettings settings) {
        boolean prefilled = history.around().prefilled();
        List<Finding> found = CHECKS.entrySet().stream()
                .filter(entry -> settings.isOn(entry.getKey()))
                .filter(entry -> !(prefilled && entry.getKey().isPattern()))
                .flatMap(entry -> entry.getValue().apply(history, settings).stream())
                .toList();
        boolean slip = found.stream().anyMatch(finding -> finding.check() == Check.MAGNITUDE);
        return slip
                ? found.stream()
                        .filter(finding -> !SAID_BY_A_SLIP.contains(finding.check()))
                        .toList()
                : found;
    }

    private static final Set<Check> SAID_BY_A_SLIP =
            EnumSet.of(Check.JUMP, Check.OVER_PLAN, Check.OVER_TOTAL, Check.SHARE_RANGE);
}
