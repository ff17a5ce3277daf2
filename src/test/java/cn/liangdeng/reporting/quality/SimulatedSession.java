package cn.liangdeng.reporting.quality;

import java.time.LocalDateTime;
import java.util.List;

/**
 * How a simulated unit filled in its month.
 *
 * @param unitNumber the unit within its district
 * @param month number of the month, from 0
 * @param due the end of the day on which the window closes
 * @param entries in the order in which they were saved
 * @param rushed true where the figures were made up
 */
record SimulatedSession(int unitNumber, int month, LocalDateTime due, List<Entry> entries, boolean rushed) {

    SimulatedSession {
        entries = List.copyOf(entries);
    }

    /**
     * One indicator.
     *
     * @param typed false where it was pasted, imported, pre-filled or entered in bulk
     */
    record Entry(LocalDateTime at, boolean typed) {}
}
