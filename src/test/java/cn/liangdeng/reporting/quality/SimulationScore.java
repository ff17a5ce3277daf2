package cn.liangdeng.reporting.quality;

import cn.liangdeng.reporting.quality.SeededFraud.Scheme;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** Counts what the checks find in simulated districts. */
final class SimulationScore {

    private int honestMonths;
    private int alarmedMonths;
    private int suspectedMonths;
    private final Map<Check, Integer> alarms = new EnumMap<>(Check.class);
    private final Map<Scheme, Integer> seeded = new EnumMap<>(Scheme.class);
    private final Map<Scheme, Integer> found = new EnumMap<>(Scheme.class);
    private final Map<Scheme, Map<Check, Integer>> foundBy = new EnumMap<>(Scheme.class);

    /** The districts with these seeds, the honest and the fraudulent targets of each. */
    static SimulationScore of(long first, long last) {
        SimulationScore score = new SimulationScore();
        LongStream.rangeClosed(first, last).forEach(seed -> score.count(SimulatedDistrict.of(seed)));
        return score;
    }

    private void count(SimulatedDistrict district) {
        SimulatedHistories histories = new SimulatedHistories(district);
        for (SimulatedTarget target : district.targets()) {
            SeededFraud fraud = target.fraud();
            if (fraud == null) {
                for (int index = 0; index < target.months().size(); index++) {
                    countHonest(QualityChecks.run(histories.of(target, index), CheckSettings.USUAL));
                }
            } else {
                countFraud(target, fraud, histories);
            }
        }
    }

    private void countHonest(List<Finding> findings) {
        honestMonths++;
        if (!findings.isEmpty()) {
            alarmedMonths++;
        }
        if (findings.stream().anyMatch(finding -> finding.check().severity() == Severity.CLUE)) {
            suspectedMonths++;
        }
        findings.forEach(finding -> alarms.merge(finding.check(), 1, Integer::sum));
    }

    private void countFraud(SimulatedTarget target, SeededFraud fraud, SimulatedHistories histories) {
        seeded.merge(fraud.scheme(), 1, Integer::sum);
        Set<Check> checks = EnumSet.noneOf(Check.class);
        for (int index = fraud.first(); index <= fraud.last(); index++) {
            QualityChecks.run(histories.of(target, index), CheckSettings.USUAL)
                    .forEach(finding -> checks.add(finding.check()));
        }
        if (!checks.isEmpty()) {
            found.merge(fraud.scheme(), 1, Integer::sum);
        }
        checks.forEach(check -> foundBy.computeIfAbsent(fraud.scheme(), scheme -> new EnumMap<>(Check.class))
                .merge(check, 1, Integer::sum));
    }

    int honestMonths() {
        return honestMonths;
    }

    /** Honest target-months with any finding. */
    int alarmedMonths() {
        return alarmedMonths;
    }

    /** Honest target-months with a clue. */
    int suspectedMonths() {
        return suspectedMonths;
    }

    Map<Check, Integer> alarms() {
        return alarms;
    }

    int seeded() {
        return seeded.values().stream().mapToInt(Integer::intValue).sum();
    }

    int found() {
        return found.values().stream().mapToInt(Integer::intValue).sum();
    }

    int seeded(Scheme scheme) {
        return seeded.getOrDefault(scheme, 0);
    }

    int found(Scheme scheme) {
        return found.getOrDefault(scheme, 0);
    }

    Map<Check, Integer> foundBy(Scheme scheme) {
        return foundBy.getOrDefault(scheme, Map.of());
    }
}
