package cn.liangdeng.progress.query;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.evaluation.EvaluationState;
import cn.liangdeng.evaluation.GapFormula;
import cn.liangdeng.evaluation.Light;
import cn.liangdeng.evaluation.LightReason;
import cn.liangdeng.progress.ClosedWindows;
import cn.liangdeng.progress.Mark;
import cn.liangdeng.progress.ShownLight;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kept row: how a target stands as of a month. See {@link cn.liangdeng.evaluation.Evaluation} for the numbers.
 *
 * @param filingMonth the month in whose window the data month's figure is filed
 * @param newestMonth month of the newest approved figure up to the as-of month
 * @param missing true where a figure is due that is not approved
 * @param extendedUntil the day to which its filing was put off (延期); null where it was not
 * @param corrected true where the same newest figure gave another actual before
 * @param knownFrom from when on this was known
 */
public record StandingFacts(
        ReportingMonth asOf,
        EvaluationState state,
        Light light,
        @Nullable Boolean achieved,
        LightReason reason,
        GapFormula formula,
        @Nullable ReportingMonth dataMonth,
        @Nullable ReportingMonth filingMonth,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal completion,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal gap,
        @Nullable BigDecimal forecast,
        @Nullable BigDecimal requiredPerMonth,
        @Nullable ReportingMonth newestMonth,
        boolean missing,
        @Nullable LocalDate extendedUntil,
        boolean corrected,
        Instant knownFrom) {

    public ShownLight shown() {
        return ShownLight.of(state, light, achieved);
    }

    /** The month of the figure that was judged; null where there was none. */
    public @Nullable ReportingMonth figureMonth() {
        if (dataMonth == null || newestMonth == null || actual == null) {
            return null;
        }
        return newestMonth.isBefore(dataMonth) ? newestMonth : dataMonth;
    }

    List<Mark> marks(int termsNumber, WindowKind kind, ClosedWindows windows) {
        return Marks.of(
                missing && !windows.isPutOff(extendedUntil),
                filingMonth,
                newestMonth,
                termsNumber,
                corrected,
                kind,
                windows);
    }
}
