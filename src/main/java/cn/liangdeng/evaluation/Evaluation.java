package cn.liangdeng.evaluation;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a target or milestone stands as of a month. Every decimal has four places, halves rounded away from zero; the exact
 * values from which the light was decided stay on the card. What does not exist is null.
 *
 * @param state whether there was anything to judge
 * @param light the colour
 * @param dataMonth the month whose figure was due (docs/progress.md §1)
 * @param actual what has been achieved, in the target's unit; of a milestone its percentage (§3)
 * @param completion percent of the bound in force, or of the way to it; of a milestone its percentage (§5)
 * @param expected percent of the task due by the data month; of a RATE always 100 (§2)
 * @param gap how far ahead (positive) or behind: points of the task, or of the rate (§7)
 * @param achieved whether the target is done; null where it was not judged (§8)
 * @param forecast the actual to expect at the span's end (§10)
 * @param requiredPerMonth what each remaining month has to add to an upward FLOW (§10)
 * @param reached whether the effective bound is met as things stand (§6); false where it was not judged
 * @param finalFigure whether the span's last month is reported, for a milestone whether it is done
 * @param over whether the span is over, for a milestone whether the deadline is past
 * @param newestMonth month of the newest figure that counted; null for a milestone
 * @param stale true where that month lies before the data month (数据较旧, a mark beside the light)
 * @param card why
 */
public record Evaluation(
        EvaluationState state,
        Light light,
        @Nullable ReportingMonth dataMonth,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal completion,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal gap,
        @Nullable Boolean achieved,
        @Nullable BigDecimal forecast,
        @Nullable BigDecimal requiredPerMonth,
        boolean reached,
        boolean finalFigure,
        boolean over,
        @Nullable ReportingMonth newestMonth,
        boolean stale,
        ExplainCard card) {

    /** Reads an evaluation off the card that coloured it. */
    static Evaluation of(ExplainCard card) {
        Details details = Details.of(card);
        ReportingMonth newestMonth = newestMonth(card.figures());
        return new Evaluation(
                card.state(),
                card.light(),
                card.dataMonth(),
                rounded(card.actual()),
                rounded(percent(details.completion())),
                rounded(percent(card.expected())),
                rounded(card.gap()),
                details.achieved(),
                rounded(details.forecast()),
                rounded(details.requiredPerMonth()),
                card.reached(),
                card.finalFigure(),
                card.over(),
                newestMonth,
                newestMonth != null && card.dataMonth() != null && newestMonth.isBefore(card.dataMonth()),
                card);
    }

    private static @Nullable ReportingMonth newestMonth(List<MonthlyFigure> figures) {
        return figures.isEmpty() ? null : figures.get(figures.size() - 1).month();
    }

    private static @Nullable Fraction percent(@Nullable Fraction share) {
        return share == null ? null : share.percent();
    }

    private static @Nullable BigDecimal rounded(@Nullable Fraction value) {
        return value == null ? null : value.rounded();
    }

    /** What the light does not need: exact, shares 0…1. */
    private record Details(
            @Nullable Fraction completion,
            @Nullable Boolean achieved,
            @Nullable Fraction forecast,
            @Nullable Fraction requiredPerMonth) {

        static Details of(ExplainCard card) {
            if (card.state() != EvaluationState.OK || card.dataMonth() == null) {
                return new Details(null, null, null, null);
            }
            if (card.isMilestone()) {
                Fraction share = card.actual() == null ? null : card.actual().dividedBy(Fraction.HUNDRED);
                return new Details(share, card.reached(), null, null);
            }
            Standing standing = card.standing();
            int monthsLeft = card.dataMonth().monthsUntil(card.span().last());
            return new Details(
                    Completion.of(standing),
                    Achieved.is(standing),
                    Forecast.atSpanEnd(standing),
                    Forecast.requiredPerMonth(standing, monthsLeft));
        }
    }
}
