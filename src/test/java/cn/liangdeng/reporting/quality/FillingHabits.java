package cn.liangdeng.reporting.quality;

import cn.liangdeng.reporting.quality.SimulatedSession.Entry;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * When the units of a district fill in a year of months. Honest ones have habits: early or on the last day, quick or slow, by hand,
 * by pasting or by Excel; practised ones need some seconds a figure. About one unit in eight makes its figures up for some months:
 * all of them in the last minutes before the offices close, or quicker than anybody reads a figure. Nothing here knows the checks.
 */
final class FillingHabits {

    private static final int UNITS = 12;
    private static final int MONTHS = 12;
    private static final double SHARE_OF_RUSHED = 0.125;

    private final Random random;

    FillingHabits(long seed) {
        this.random = new Random(seed * 15_485_863L + 41);
    }

    /** Every unit's months in their order. */
    List<List<SimulatedSession>> district() {
        List<List<SimulatedSession>> units = new ArrayList<>();
        for (int unit = 0; unit < UNITS; unit++) {
            units.add(random.nextDouble() < SHARE_OF_RUSHED ? rushed(unit) : honest(unit));
        }
        return units;
    }

    private List<SimulatedSession> honest(int unit) {
        int items = 4 + random.nextInt(22);
        // Some file days ahead, most in the last two days, some always on the last afternoon.
        double usualHours = random.nextDouble() < 0.12 ? 3 + random.nextDouble() * 4 : 6 + random.nextDouble() * 60;
        double seconds = 9 + Math.abs(random.nextGaussian()) * 40;
        double byHand = random.nextDouble() < 0.5 ? 1 : random.nextDouble() * 0.6;
        double known = random.nextDouble() * 0.3;
        List<SimulatedSession> sessions = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            double hours = Math.max(0.2, usualHours * Math.exp(0.5 * random.nextGaussian()));
            boolean typed = random.nextDouble() < byHand;
            sessions.add(session(unit, month, items, hours, seconds, typed ? 1 - known : 0, false));
        }
        return sessions;
    }

    private List<SimulatedSession> rushed(int unit) {
        List<SimulatedSession> sessions = new ArrayList<>(honest(unit));
        int items = Math.max(6, sessions.get(0).entries().size());
        int first = 1 + random.nextInt(5);
        int last = first + 3 + random.nextInt(3);
        boolean quick = random.nextBoolean();
        for (int month = first; month <= last; month++) {
            double hours = quick ? 1 + random.nextDouble() * 40 : 0.3 + random.nextDouble() * 1.2;
            double seconds = quick ? 1.2 + random.nextDouble() * 1.5 : 15 + random.nextDouble() * 40;
            sessions.set(month, session(unit, month, items, hours, seconds, 1, true));
        }
        return sessions;
    }

    /** @param hours before the offices close on the day on which the window closes */
    private SimulatedSession session(
            int unit, int month, int items, double hours, double seconds, double typed, boolean rushed) {
        LocalDateTime close = LocalDateTime.of(2025, month + 1, 25, 18, 0);
        LocalDateTime at = close.minusMinutes(Math.round(hours * 60));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            double spread = rushed ? 0.2 : 0.6;
            long millis = Math.round(1000 * seconds * Math.exp(spread * random.nextGaussian()));
            at = at.plusNanos(millis * 1_000_000);
            if (!rushed && random.nextDouble() < 0.04) {
                // A telephone call, lunch, a question to a colleague.
                at = at.plusMinutes(5 + random.nextInt(120));
            }
            entries.add(new Entry(at, random.nextDouble() < typed));
        }
        return new SimulatedSession(unit, month, close, entries, rushed);
    }
}
