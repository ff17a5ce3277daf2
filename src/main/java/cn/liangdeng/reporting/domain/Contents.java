package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.EntryMode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a report says: its figure with where that came from, and its words. */
@Embeddable
class Contents {

    private @Nullable BigDecimal value;
    private @Nullable LocalDate completedOn;
    private boolean nil;

    @Enumerated(EnumType.STRING)
    private EntryMode entryMode;

    private @Nullable String valueSource;

    @Embedded
    private Words words;

    @SuppressWarnings("NullAway.Init")
    protected Contents() {}

    Contents(Entry entry) {
        this.value = entry.value();
        this.completedOn = entry.completedOn();
        this.nil = entry.nil();
        this.entryMode = entry.mode();
        this.valueSource = entry.source();
        this.words = Words.of(entry.texts());
    }

    /** What is stored when this entry is saved over it: a figure that stays as it was keeps where it came from. */
    Contents replacedBy(Entry entry) {
        Contents next = new Contents(entry);
        if (value != null && entry.sameFigure(value, completedOn) && entry.mode() != EntryMode.PREFILLED) {
            next.entryMode = entryMode;
            next.valueSource = valueSource;
        }
        return next;
    }

    /** The same with a figure that the office puts in its place. */
    Contents corrected(BigDecimal figure, @Nullable LocalDate day) {
        return new Contents(new Entry(figure, day, false, words.texts(), EntryMode.TYPED, null));
    }

    Entry entry() {
        return new Entry(value, completedOn, nil, words.texts(), entryMode, valueSource);
    }

    @Nullable
    BigDecimal value() {
        return value;
    }

    @Nullable
    LocalDate completedOn() {
        return completedOn;
    }

    EntryMode entryMode() {
        return entryMode;
    }

    Words words() {
        return words;
    }
}
