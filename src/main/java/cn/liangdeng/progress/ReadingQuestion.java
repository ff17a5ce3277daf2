package cn.liangdeng.progress;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Horizon;
import org.jspecify.annotations.Nullable;

/**
 * Of which targets, and as of when, progress is read.
 *
 * @param scope the reporting units; never wider than the person's read scope
 * @param month from {@link ProgressReadings#month}
 * @param horizon goals of years or of plan periods only; null for both
 * @param theme of targets on indicators of one theme only; null for all. Kept counts know no themes and pass it over
 */
public record ReadingQuestion(
        DataScope scope,
        ShownMonth month,
        @Nullable Horizon horizon,
        @Nullable Long theme) {

    /** Whatever the theme. */
    public ReadingQuestion(DataScope scope, ShownMonth month, @Nullable Horizon horizon) {
        this(scope, month, horizon, null);
    }

    /** The same as of another month; the months to choose from stay. */
    public ReadingQuestion asOf(ReportingMonth other) {
        return new ReadingQuestion(scope, new ShownMonth(other, month.months(), month.windows()), horizon, theme);
    }

    /** All targets of the scope. */
    public static ReadingQuestion all(DataScope scope, ShownMonth month) {
        return new ReadingQuestion(scope, month, null);
    }
}
