package cn.liangdeng.intake.web;

import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.KnownIndicator;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A draft in the list of the desk, ready to print.
 *
 * @param number its place in the whole document, counted from 1
 * @param changedBy name of the person who last touched it, null while nobody has
 * @param changedAt when that was, in local time
 * @param sameAs the earlier statement of the same target, null where there is none
 * @param parent the total of which it is a part, null where there is none
 * @param known the indicator of the dictionary that it means or may mean, null where there is none
 */
record DraftCard(
        DraftView view,
        int number,
        @Nullable String changedBy,
        @Nullable ZonedDateTime changedAt,
        @Nullable DraftView sameAs,
        @Nullable DraftView parent,
        @Nullable KnownIndicator known) {

    private static final BigDecimal HIGH = new BigDecimal("0.85");
    private static final BigDecimal MIDDLE = new BigDecimal("0.6");

    public long id() {
        return view.id().value();
    }

    /** Class of its words in the text and of itself in the list. */
    public String look() {
        return "is-" + view.state().name().toLowerCase(Locale.ROOT);
    }

    /** Name of the indicator that it may mean; null where none has a like name. */
    public @Nullable String likelyIndicator() {
        return known == null || known.exact() ? null : known.name();
    }

    /** True where the dictionary has an indicator of this name. */
    public boolean isKnown() {
        return known != null && known.exact();
    }

    public boolean isOpen() {
        return view.state() == DraftState.OPEN;
    }

    public boolean isFinal() {
        return view.state() == DraftState.PUBLISHED;
    }

    public boolean isRejected() {
        return view.state() == DraftState.REJECTED;
    }

    /** How sure the program is, in words of the bundle: HIGH, MIDDLE, LOW. */
    public String confidence() {
        if (view.confidence().compareTo(HIGH) >= 0) {
            return "HIGH";
        }
        return view.confidence().compareTo(MIDDLE) >= 0 ? "MIDDLE" : "LOW";
    }

    /** The figure, 1,200.5; null for milestones and where it is missing. */
    public @Nullable String bound() {
        return Figures.print(view.content().bound());
    }

    /** The upper end of a range; null where there is none. */
    public @Nullable String boundMax() {
        return Figures.print(view.content().boundMax());
    }

    /** The level from which it starts; null where it is not known. */
    public @Nullable String baseline() {
        return Figures.print(view.content().baseline());
    }
}
