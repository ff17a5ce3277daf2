package cn.liangdeng.reporting.quality;

import java.util.List;
import java.util.stream.LongStream;

/** Counts what {@link RushCheck} notes in simulated districts. */
final class RushScore {

    private int honestMonths;
    private int notedMonths;
    private int rushed;
    private int found;

    /** The districts with these seeds. */
    static RushScore of(long first, long last) {
        RushScore score = new RushScore();
        LongStream.rangeClosed(first, last)
                .forEach(seed -> new FillingHabits(seed).district().forEach(score::count));
        return score;
    }

    private void count(List<SimulatedSession> unit) {
        boolean isFound = false;
        for (int month = 0; month < unit.size(); month++) {
            List<RushCheck.Session> seen =
                    unit.subList(0, month + 1).stream().map(RushScore::seen).toList();
            boolean noted = RushCheck.run(seen, CheckSettings.USUAL).isPresent();
            if (unit.get(month).rushed()) {
                isFound |= noted;
            } else {
                honestMonths++;
                notedMonths += noted ? 1 : 0;
            }
        }
        if (unit.stream().anyMatch(SimulatedSession::rushed)) {
            rushed++;
            found += isFound ? 1 : 0;
        }
    }

    private static RushCheck.Session seen(SimulatedSession session) {
        return new RushCheck.Session(
                session.due(),
                session.entries().stream()
                        .map(entry -> new RushCheck.Entry(entry.at(), entry.typed()))
                        .toList());
    }

    int honestMonths() {
        return honestMonths;
    }

    int notedMonths() {
        return notedMonths;
    }

    /** Units that rushed some months. */
    int rushed() {
        return rushed;
    }

    int found() {
        return found;
    }
}
