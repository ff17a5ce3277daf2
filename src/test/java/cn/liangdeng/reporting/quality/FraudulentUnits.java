package cn.liangdeng.reporting.quality;

import cn.liangdeng.evaluation.Accumulation;
import cn.liangdeng.reporting.quality.SeededFraud.Scheme;
import cn.liangdeng.reporting.quality.SimulatedMonth.Revision;
import cn.liangdeng.reporting.quality.SimulatedTarget.Nature;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Puts one fraud into the second year of every fourth target of an honest district, as a clerk would who has to show a number
 * and does not know how numbers are checked. Nothing here knows the checks.
 */
final class FraudulentUnits {

    private static final int SECOND_YEAR = 12;
    private static final double SHARE_OF_TARGETS = 0.25;

    private final Random random;

    FraudulentUnits(long seed) {
        this.random = new Random(seed * 104_729L + 3);
    }

    /** The same district with frauds in it; the other targets stay as they were. */
    List<SimulatedTarget> corrupt(List<SimulatedTarget> honest) {
        List<SimulatedTarget> targets = new ArrayList<>(honest);
        for (int i = 0; i < targets.size(); i++) {
            if (random.nextDouble() < SHARE_OF_TARGETS) {
                SimulatedTarget corrupted = corrupt(targets.get(i), targets);
                if (corrupted != null) {
                    targets.set(i, corrupted);
                }
            }
        }
        return targets;
    }

    private @Nullable SimulatedTarget corrupt(SimulatedTarget target, List<SimulatedTarget> all) {
        List<Scheme> fitting = fitting(target);
        Scheme scheme = fitting.get(random.nextInt(fitting.size()));
        List<SimulatedMonth> months = new ArrayList<>(target.months());
        SeededFraud fraud = apply(scheme, target, months, all);
        return fraud == null ? null : target.with(months, fraud);
    }

    private static List<Scheme> fitting(SimulatedTarget target) {
        return switch (target.nature()) {
            case MONEY, MANY -> List.copyOf(EnumSet.range(Scheme.COPIED_INCREASE, Scheme.WRONG_MAGNITUDE));
            case FEW ->
                List.of(
                        Scheme.DECEMBER_SURGE,
                        Scheme.FLAT_THEN_JUMP,
                        Scheme.COPIED_WORDS,
                        Scheme.REUSED_EVIDENCE,
                        Scheme.LATE_LIFT,
                        Scheme.INFLATED_MONTH);
            case LEVEL ->
                List.of(
                        Scheme.COPIED_INCREASE,
                        Scheme.COPIED_WORDS,
                        Scheme.REUSED_EVIDENCE,
                        Scheme.LATE_LIFT,
                        Scheme.WRONG_MAGNITUDE);
            case GROWTH ->
                target.amounts().isEmpty()
                        ? List.of(Scheme.COPIED_WORDS, Scheme.REUSED_EVIDENCE, Scheme.LATE_LIFT)
                        : List.of(Scheme.GROWTH_OVERSTATED, Scheme.GROWTH_OVERSTATED, Scheme.LATE_LIFT);
            case SHARE -> List.of(Scheme.WRONG_SHARE, Scheme.WRONG_SHARE, Scheme.COPIED_WORDS, Scheme.REUSED_EVIDENCE);
        };
    }

    private @Nullable SeededFraud apply(
            Scheme scheme, SimulatedTarget target, List<SimulatedMonth> months, List<SimulatedTarget> all) {
        return switch (scheme) {
            case COPIED_INCREASE -> copiedIncrease(target, months);
            case ON_PACE -> pace(target, months, Scheme.ON_PACE);
            case JUST_ENOUGH -> pace(target, months, Scheme.JUST_ENOUGH);
            case DECEMBER_SURGE -> decemberSurge(target, months);
            case FLAT_THEN_JUMP -> flatThenJump(target, months);
            case INFLATED_MONTH -> inflatedMonth(target, months);
            case COPIED_WORDS -> copiedWords(target, months);
            case REUSED_EVIDENCE -> reusedEvidence(target, months, all);
            case LATE_LIFT -> lateLift(target, months);
            case WRONG_MAGNITUDE -> wrongMagnitude(target, months);
            case GROWTH_OVERSTATED -> growthOverstated(months);
            case WRONG_SHARE -> wrongShare(months);
            case OLD_PHOTO, OLD_PAPERS, BUNDLED_PROJECT ->
                throw new IllegalArgumentException(scheme + " is put in by FraudulentPapers");
        };
    }

    private SeededFraud copiedIncrease(SimulatedTarget target, List<SimulatedMonth> months) {
        int first = SECOND_YEAR + 2 + random.nextInt(4);
        int last = first + 3 + random.nextInt(4);
        BigDecimal step = increase(target, months, first - 1)
                .max(target.annualBound().multiply(new BigDecimal("0.06")))
                .setScale(target.nature().decimals(), RoundingMode.UP);
        for (int i = first; i <= last; i++) {
            months.set(i, months.get(i).with(months.get(i - 1).figure().add(step)));
        }
        carry(target, months, last);
        return new SeededFraud(Scheme.COPIED_INCREASE, first, last);
    }

    private SeededFraud pace(SimulatedTarget target, List<SimulatedMonth> months, Scheme scheme) {
        int first = SECOND_YEAR + 1 + random.nextInt(3);
        int last = first + 4 + random.nextInt(5);
        for (int i = first; i <= last; i++) {
            double above = scheme == Scheme.ON_PACE ? 0 : 0.001 + random.nextDouble() * 0.004;
            double share = (i - SECOND_YEAR + 1) / 12.0 + above;
            BigDecimal figure = BigDecimal.valueOf(target.annualBound().doubleValue() * share)
                    .setScale(target.nature().decimals(), RoundingMode.UP);
            months.set(i, months.get(i).with(figure));
        }
        carry(target, months, last);
        return new SeededFraud(scheme, first, last);
    }

    private SeededFraud decemberSurge(SimulatedTarget target, List<SimulatedMonth> months) {
        double reached = 0.35 + random.nextDouble() * 0.3;
        scale(target, months, SECOND_YEAR, 22, reached);
        BigDecimal whole = target.annualBound().multiply(BigDecimal.valueOf(1 + random.nextDouble() * 0.03));
        months.set(23, months.get(23).with(whole.setScale(target.nature().decimals(), RoundingMode.UP)));
        return new SeededFraud(Scheme.DECEMBER_SURGE, 23, 23);
    }

    private SeededFraud flatThenJump(SimulatedTarget target, List<SimulatedMonth> months) {
        int first = SECOND_YEAR + 1 + random.nextInt(3);
        int jump = first + 4 + random.nextInt(3);
        BigDecimal level = months.get(first - 1).figure();
        for (int i = first; i < jump; i++) {
            months.set(i, months.get(i).with(level));
        }
        BigDecimal all = target.annualBound()
                .multiply(BigDecimal.valueOf((jump - SECOND_YEAR + 1) / 12.0 + 0.02))
                .setScale(target.nature().decimals(), RoundingMode.UP);
        months.set(jump, months.get(jump).with(all));
        carry(target, months, jump);
        return new SeededFraud(Scheme.FLAT_THEN_JUMP, jump, jump);
    }

    private SeededFraud inflatedMonth(SimulatedTarget target, List<SimulatedMonth> months) {
        int at = SECOND_YEAR + 2 + random.nextInt(9);
        double factor = 5 + random.nextDouble() * 5;
        BigDecimal usual = target.annualBound().multiply(BigDecimal.valueOf(factor / 12));
        BigDecimal figure =
                months.get(at - 1).figure().add(usual).setScale(target.nature().decimals(), RoundingMode.UP);
        months.set(at, months.get(at).with(figure));
        carry(target, months, at);
        return new SeededFraud(Scheme.INFLATED_MONTH, at, at);
    }

    private @Nullable SeededFraud copiedWords(SimulatedTarget target, List<SimulatedMonth> months) {
        int first = SECOND_YEAR + 2 + random.nextInt(4);
        int last = first + 2 + random.nextInt(4);
        String words = months.get(first - 1).progress();
        if (words.startsWith("本月无新增")) {
            return null;
        }
        for (int i = first; i <= last; i++) {
            SimulatedMonth month = months.get(i);
            if (target.nature().accumulation() != Accumulation.RATE) {
                month = month.with(months.get(i - 1).figure().add(usualIncrease(target)));
            }
            months.set(i, month.withProgress(words));
        }
        if (target.nature().accumulation() != Accumulation.RATE) {
            carry(target, months, last);
        }
        return new SeededFraud(Scheme.COPIED_WORDS, first, last);
    }

    private @Nullable SeededFraud reusedEvidence(
            SimulatedTarget target, List<SimulatedMonth> months, List<SimulatedTarget> all) {
        int at = SECOND_YEAR + 2 + random.nextInt(9);
        List<SimulatedMonth> source = random.nextBoolean()
                ? target.months()
                : all.get(random.nextInt(all.size())).months();
        for (int i = at - 1; i >= 0; i--) {
            List<String> old = source.get(i).evidence();
            if (!old.isEmpty()) {
                months.set(at, months.get(at).withEvidence(List.of(old.get(0))));
                return new SeededFraud(Scheme.REUSED_EVIDENCE, at, at);
            }
        }
        return null;
    }

    private SeededFraud lateLift(SimulatedTarget target, List<SimulatedMonth> months) {
        int at = SECOND_YEAR + 2 + random.nextInt(9);
        SimulatedMonth month = months.get(at);
        BigDecimal lift = target.nature().accumulation() == Accumulation.RATE
                ? new BigDecimal("1.5")
                : usualIncrease(target).max(BigDecimal.ONE).multiply(BigDecimal.valueOf(2));
        List<Revision> saved = new ArrayList<>(month.revisions());
        saved.add(new Revision(
                month.due().plusHours(6 + random.nextInt(90)), month.figure().add(lift)));
        months.set(at, month.withRevisions(saved));
        if (target.nature().accumulation() != Accumulation.RATE) {
            carry(target, months, at);
        }
        return new SeededFraud(Scheme.LATE_LIFT, at, at);
    }

    private SeededFraud wrongMagnitude(SimulatedTarget target, List<SimulatedMonth> months) {
        int at = SECOND_YEAR + 1 + random.nextInt(10);
        SimulatedMonth month = months.get(at);
        BigDecimal factor =
                random.nextBoolean() ? BigDecimal.valueOf(10_000) : BigDecimal.TEN.pow(1 + random.nextInt(3));
        months.set(at, month.with(month.figure().max(BigDecimal.ONE).multiply(factor)));
        return new SeededFraud(Scheme.WRONG_MAGNITUDE, at, at);
    }

    /** The growth that was asked for is filed, whatever the amounts beside it say. */
    private SeededFraud growthOverstated(List<SimulatedMonth> months) {
        int first = SECOND_YEAR + random.nextInt(6);
        int last = first + 1 + random.nextInt(5);
        for (int i = first; i <= last; i++) {
            BigDecimal more = BigDecimal.valueOf(1.2 + random.nextDouble() * 4)
                    .setScale(Nature.GROWTH.decimals(), RoundingMode.HALF_UP);
            months.set(i, months.get(i).with(months.get(i).figure().add(more)));
        }
        return new SeededFraud(Scheme.GROWTH_OVERSTATED, first, last);
    }

    private SeededFraud wrongShare(List<SimulatedMonth> months) {
        int at = SECOND_YEAR + 1 + random.nextInt(10);
        int power = random.nextBoolean() ? 1 : -2;
        SimulatedMonth month = months.get(at);
        months.set(at, month.with(month.figure().scaleByPowerOfTen(power)));
        return new SeededFraud(Scheme.WRONG_SHARE, at, at);
    }

    /** Lets the honest increases of the later months follow on the figure of this one. */
    private static void carry(SimulatedTarget target, List<SimulatedMonth> months, int from) {
        for (int i = from + 1; i < months.size(); i++) {
            BigDecimal increase = target.months()
                    .get(i)
                    .figure()
                    .subtract(target.months().get(i - 1).figure());
            SimulatedMonth month = months.get(i);
            BigDecimal figure = months.get(i - 1).figure().add(increase);
            if (month.figure().compareTo(figure) != 0) {
                months.set(i, month.with(figure).withEvidence(month.evidence()));
            }
        }
    }

    private static void scale(SimulatedTarget target, List<SimulatedMonth> months, int from, int to, double reached) {
        BigDecimal end = months.get(to).figure().max(BigDecimal.ONE);
        for (int i = from; i <= to; i++) {
            BigDecimal figure = BigDecimal.valueOf(months.get(i).figure().doubleValue()
                            / end.doubleValue()
                            * target.annualBound().doubleValue()
                            * reached)
                    .setScale(target.nature().decimals(), RoundingMode.HALF_UP);
            months.set(i, months.get(i).with(figure));
        }
    }

    private static BigDecimal increase(SimulatedTarget target, List<SimulatedMonth> months, int at) {
        return target.nature().accumulation() == Accumulation.FLOW && at % 12 == 0
                ? months.get(at).figure()
                : months.get(at).figure().subtract(months.get(at - 1).figure());
    }

    private BigDecimal usualIncrease(SimulatedTarget target) {
        double usual = target.nature().accumulation() == Accumulation.STOCK
                ? target.annualBound().doubleValue() * 0.01
                : target.annualBound().doubleValue() / 12;
        return BigDecimal.valueOf(usual * (0.7 + random.nextDouble() * 0.7))
                .setScale(target.nature().decimals(), RoundingMode.UP);
    }
}
