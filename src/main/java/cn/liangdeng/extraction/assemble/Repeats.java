package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.RefusedNumber.Reason;
import cn.liangdeng.extraction.grammar.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Drops figures of a row's measures that the row's goals state as well. */
final class Repeats {

    private Repeats() {}

    static void drop(List<Found> all, Map<Quantity, Reason> refused, Reading reading) {
        List<Found> repeats = new ArrayList<>();
        for (Found found : all) {
            boolean measure = found.passage.role() == Passage.Role.MEASURE && found.numeric() && found.value != null;
            if (measure && all.stream().anyMatch(goal -> states(goal, found))) {
                repeats.add(found);
                reading.quantitiesIn(found.passage.span()).stream()
                        .filter(q -> q.end() > found.start
                                && q.start() < found.end
                                && q.value().compareTo(found.value) == 0)
                        .forEach(q -> refused.put(q, Reason.REPEATED));
            }
        }
        all.removeAll(repeats);
    }

    private static boolean states(Found goal, Found measure) {
        return goal.passage.role() == Passage.Role.GOAL
                && goal.passage.row() == measure.passage.row()
                && goal.value != null
                && goal.value.compareTo(measure.value) == 0
                && goal.unit.equals(measure.unit);
    }
}
