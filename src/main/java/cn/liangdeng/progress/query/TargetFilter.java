package cn.liangdeng.progress.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Obligation;
import org.jspecify.annotations.Nullable;

/**
 * Which targets are asked for; null means any.
 *
 * @param unit the reporting unit or a unit above it
 * @param state light or mark
 * @param text words of the title, the indicator or the unit; empty for any
 * @param reporting true for targets only whose reporting unit lies in the person's scope: those that counts are made of
 * @param theme of indicators of one theme only
 * @param everything also those that are not judged in the month: not begun, over, suspended, withdrawn
 */
public record TargetFilter(
        @Nullable DocumentId document,
        @Nullable UnitId unit,
        @Nullable StateFilter state,
        @Nullable IndicatorNature nature,
        @Nullable Horizon horizon,
        @Nullable Obligation obligation,
        String text,
        boolean reporting,
        @Nullable Long theme,
        boolean everything) {

    private static final int LONGEST_TEXT = 100;

    /** No condition at all, but that a target is judged. */
    public static final TargetFilter NONE =
            new TargetFilter(null, null, null, null, null, null, "", false, null, false);

    public TargetFilter {
        String words = text.strip();
        text = words.length() > LONGEST_TEXT ? words.substring(0, LONGEST_TEXT) : words;
    }

    /** The same without the condition on light and mark. */
    public TargetFilter withoutState() {
        return new TargetFilter(document, unit, null, nature, horizon, obligation, text, reporting, theme, everything);
    }

    /** True where the list is narrowed at all. */
    public boolean isNarrowed() {
        return !equals(new TargetFilter(null, null, null, null, null, null, "", false, null, everything));
    }
}
