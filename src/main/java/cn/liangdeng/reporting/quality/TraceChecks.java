package cn.liangdeng.reporting.quality;

import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.util.Optional;

/** Checks on what comes with a figure: words, evidence, when it was changed. */
final class TraceChecks {

    /** STOCK: share of the level. */
    private static final BigDecimal LIFT_OF_LEVEL = new BigDecimal("0.005");

    /** RATE: points. */
    private static final BigDecimal LIFT_OF_RATE = new BigDecimal("0.5");

    private TraceChecks() {}

    static Optional<Finding> copiedWords(FiledHistory history, CheckSettings settings) {
        FiledMonth last = history.last();
        FiledMonth before = history.back(1);
        return before != null
                        && !last.nil()
                        && last.figure().compareTo(before.figure()) != 0
                        && WrittenWords.areCopied(
                                last.words(), before.words(), settings.number(Threshold.COPIED_WORDS_PERCENT))
                ? Optional.of(Finding.of(Check.COPIED_WORDS, before.month(), before.figure(), last.figure()))
                : Optional.empty();
    }

    static Optional<Finding> reusedEvidence(FiledHistory history) {
        return history.reused().stream()
                .findFirst()
                .map(reuse -> Finding.of(Check.REUSED_EVIDENCE, reuse.name(), reuse.month(), reuse.unitName()));
    }

    static Optional<Finding> lateLift(FiledHistory history, CheckSettings settings) {
        FiledMonth last = history.last();
        BigDecimal onTime = last.onTime();
        if (onTime == null || history.nature() == IndicatorNature.MILESTONE) {
            return Optional.empty();
        }
        BigDecimal lift = last.figure().subtract(onTime);
        return lift.signum() > 0 && lift.compareTo(noteworthyLift(history, settings)) > 0
                ? Optional.of(Finding.of(Check.LATE_LIFT, onTime, last.figure()))
                : Optional.empty();
    }

    private static BigDecimal noteworthyLift(FiledHistory history, CheckSettings settings) {
        return switch (history.nature()) {
            case FLOW ->
                Statistics.max(Statistics.plannedIncrease(history), null)
                        .multiply(settings.share(Threshold.LATE_LIFT_PERCENT));
            case STOCK -> history.last().figure().abs().multiply(LIFT_OF_LEVEL);
            default -> LIFT_OF_RATE;
        };
    }
}
