package cn.liangdeng.reporting.quality;

import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Checks on what comes with a figure: words, evidence, when it was changed. */
final class TraceChecks {

    /** STOCK: share of the level. */
    private static final BigDecimal LIFT_OF_LEVEL = new BigDecimal("0.005");

    /** RATE: points. */
    private static final BigDecimal LIFT_OF_RATE = new BigDecimal("0.5");

    private static final int CLOCK_UNSET_YEARS = 3;

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

    /**
     * A picture of before beside one of after is honest, and so may be one beside a photo that no longer tells its day; a camera whose
     * clock was never set tells nothing.
     */
    static Optional<Finding> oldPhoto(FiledHistory history, CheckSettings settings) {
        FiledHistory.Papers papers = history.around().papers();
        int away = settings.number(Threshold.OLD_PHOTO_DAYS);
        Finding found = null;
        for (FiledHistory.Photo photo : papers.photos()) {
            LocalDate taken = photo.takenOn();
            if (taken == null || taken.isBefore(papers.from().minusYears(CLOCK_UNSET_YEARS))) {
                return Optional.empty();
            }
            boolean within = !taken.isBefore(papers.from().minusDays(away))
                    && !taken.isAfter(photo.attachedOn().plusDays(away));
            if (within) {
                return Optional.empty();
            }
            found = found == null
                    ? Finding.of(Check.OLD_PHOTO, photo.name(), taken, papers.from(), photo.attachedOn())
                    : found;
        }
        return Optional.ofNullable(found);
    }

    static Optional<Finding> oldPapers(FiledHistory history, CheckSettings settings) {
        int old = history.around().papers().old();
        return old >= settings.number(Threshold.OLD_PAPERS_MONTHS)
                ? Optional.of(Finding.of(Check.OLD_PAPERS, old))
                : Optional.empty();
    }

    /** Asked of whoever told of it later; the one who told of it first goes on telling. */
    static Optional<Finding> projectTwice(FiledHistory history) {
        return history.around().twice().stream()
                .filter(twice -> !toldBefore(history, twice))
                .findFirst()
                .map(twice -> Finding.of(Check.PROJECT_TWICE, twice.project(), twice.unitName(), twice.month()));
    }

    private static boolean toldBefore(FiledHistory history, FiledHistory.Twice twice) {
        return history.months().stream()
                .filter(month -> month != history.last())
                .anyMatch(month -> month.month().year() == twice.month().year()
                        && !month.month().isAfter(twice.month())
                        && month.words().contains(twice.project()));
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
