package cn.liangdeng.intake.web;

import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.shared.AccountId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A draft in the list of the desk, ready to print.
 *
 * @param number its place in the whole document, counted from 1
 * @param changedBy name of the person who last touched it, null while nobody has
 * @param changedAt when that was, in local time
 * @param sameAs the earlier statement of the same target, null where there is none
 * @param parent the total of which it is a part, null where there is none
 */
record DraftCard(
        DraftView view,
        int number,
        @Nullable String changedBy,
        @Nullable ZonedDateTime changedAt,
        @Nullable DraftView sameAs,
        @Nullable DraftView parent) {

    private static final BigDecimal HIGH = new BigDecimal("0.85");
    private static final BigDecimal MIDDLE = new BigDecimal("0.6");

    static DraftCard of(DraftView view, List<DraftView> all, Map<AccountId, String> names, ZoneId zone) {
        AccountId by = view.changedBy();
        Instant at = view.changedAt();
        return new DraftCard(
                view,
                all.indexOf(view) + 1,
                by == null ? null : names.get(by),
                at == null ? null : at.atZone(zone),
                find(all, Optional.ofNullable(view.sameAs()).map(id -> id.value())),
                find(all, Optional.ofNullable(view.parent()).map(id -> id.value())));
    }

    public long id() {
        return view.id().value();
    }

    /** Class of its words in the text and of itself in the list. */
    public String look() {
        return "is-" + view.state().name().toLowerCase(Locale.ROOT);
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

    private static @Nullable DraftView find(List<DraftView> all, Optional<Long> id) {
        return id.flatMap(wanted -> all.stream()
                        .filter(draft -> draft.id().value() == wanted)
                        .findFirst())
                .orElse(null);
    }
}
