package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.ReportTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit has filled in, checked by {@link EntryRules}.
 *
 * @param nil true where the value is the one filed before (零报告)
 * @param source PREFILLED: where the figure is known from; else null
 */
record Entry(
        @Nullable BigDecimal value,
        @Nullable LocalDate completedOn,
        boolean nil,
        ReportTexts texts,
        EntryMode mode,
        @Nullable String source) {

    /** An entry typed by hand. */
    Entry(@Nullable BigDecimal value, @Nullable LocalDate completedOn, boolean nil, ReportTexts texts) {
        this(value, completedOn, nil, texts, EntryMode.TYPED, null);
    }

    /** Whether figure, day and words are the same; trailing zeros do not count, nor does how they got in. */
    boolean sameAs(Entry other) {
        return nil == other.nil && sameFigure(other.value, other.completedOn) && texts.equals(other.texts);
    }

    /** Whether figure and day are these. */
    boolean sameFigure(@Nullable BigDecimal otherValue, @Nullable LocalDate otherDay) {
        boolean sameValue =
                value == null || otherValue == null ? value == otherValue : value.compareTo(otherValue) == 0;
        return sameValue && (completedOn == null ? otherDay == null : completedOn.equals(otherDay));
    }

    /** The same got in another way. */
    Entry by(EntryMode way, @Nullable String knownFrom) {
        return new Entry(value, completedOn, nil, texts, way, knownFrom);
    }
}
