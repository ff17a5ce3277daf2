package cn.liangdeng.reporting.quality;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Whether a unit typed its month in a rush. A note to the office, which may help or look again; it demands nothing, enters no score
 * and counts typed figures only: what is pre-filled, pasted, imported or entered in bulk never counts against anyone.
 */
public final class RushCheck {

    private static final int LEAST_ITEMS = 5;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private RushCheck() {}

    /**
     * One figure of the unit's month.
     *
     * @param at when it was saved last before it was filed
     */
    public record Entry(LocalDateTime at, boolean typed) {}

    /**
     * A unit's month.
     *
     * @param close when the offices close on the due day
     * @param entries of all its indicators, in the order in which they were saved
     */
    public record Session(LocalDateTime close, List<Entry> entries) {

        public Session {
            entries = List.copyOf(entries);
        }

        private long typedSince(LocalDateTime from) {
            return entries.stream()
                    .filter(entry -> entry.typed() && entry.at().isAfter(from))
                    .count();
        }
    }

    /**
     * Looks at the newest month: all figures typed at a pace at which nobody reads them, or quickly and in the last hours, or nearly
     * all of them in the last hours, in this month and in the ones before.
     *
     * @param sessions months running, oldest first, at most {@link #MONTHS_RUNNING} are looked at
     */
    public static Optional<Finding> run(List<Session> sessions, CheckSettings settings) {
        if (sessions.isEmpty() || !settings.isOn(Check.RUSHED)) {
            return Optional.empty();
        }
        Session newest = sessions.get(sessions.size() - 1);
        int items = newest.entries().size();
        if (items < LEAST_ITEMS) {
            return Optional.empty();
        }
        boolean lastHours = sessions.size() >= MONTHS_RUNNING
                && sessions.subList(sessions.size() - MONTHS_RUNNING, sessions.size()).stream()
                        .allMatch(session -> isInLastHours(session, settings));
        if (lastHours) {
            return Optional.of(
                    Finding.of(Check.RUSHED, items, newest.typedSince(from(newest, settings)), MONTHS_RUNNING));
        }
        // The handbook's twenty seconds are a practised official's usual pace; in the last hours they are a rush.
        boolean quick = isQuicker(newest, settings.of(Threshold.UNREAD_SECONDS))
                || isInLastHours(newest, settings) && isQuicker(newest, settings.of(Threshold.RUSHED_SECONDS));
        return quick ? Optional.of(Finding.of(Check.RUSHED, items, items, 1)) : Optional.empty();
    }

    /** Months running in the last hours before it is noted: once or twice happens to everybody. */
    public static final int MONTHS_RUNNING = 3;

    private static LocalDateTime from(Session session, CheckSettings settings) {
        return session.close()
                .minusMinutes(settings.of(Threshold.RUSHED_HOURS)
                        .multiply(BigDecimal.valueOf(60))
                        .longValue());
    }

    private static boolean isInLastHours(Session session, CheckSettings settings) {
        int items = session.entries().size();
        BigDecimal share =
                BigDecimal.valueOf(session.typedSince(from(session, settings))).multiply(HUNDRED);
        return items >= LEAST_ITEMS
                && share.compareTo(settings.of(Threshold.RUSHED_PERCENT).multiply(BigDecimal.valueOf(items))) > 0;
    }

    private static boolean isQuicker(Session session, BigDecimal seconds) {
        long most = seconds.movePointRight(3).longValue();
        List<Entry> entries = session.entries();
        for (int i = 0; i < entries.size(); i++) {
            if (!entries.get(i).typed()
                    || i > 0
                            && Duration.between(
                                                    entries.get(i - 1).at(),
                                                    entries.get(i).at())
                                            .toMillis()
                                    >= most) {
                return false;
            }
        }
        return true;
    }
}
