package cn.liangdeng.progress;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.target.Horizon;
import org.jspecify.annotations.Nullable;

/**
 * Of which targets, and as of when, progress is read.
 *
 * @param scope the reporting units; never wider than the person's read scope
 * @param month from {@link ProgressReadings#month}
 * @param horizon goals of years or of plan periods only; null for both
 */
public record ReadingQuestion(
        DataScope scope, ShownMonth month, @Nullable Horizon horizon) {

    /** All targets of the scope. */
    public static ReadingQuestion all(DataScope scope, ShownMonth month) {
        return new ReadingQuestion(scope, month, null);
    }
}
